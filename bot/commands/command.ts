import type { Areas } from '../../dialogs/areas/index.ts';
import type { Clock, Stores } from '../../dialogs/ports.ts';
import type { Config } from '../config.ts';
import type { Registry } from '../storage/registry.ts';

/** What a command of an operator works with. It says plain sentences; personal data goes into files only. */
export interface Command {
  readonly tenant: string;
  readonly retention: Config['retention'];
  /** Those of the product unless told otherwise. */
  readonly areas?: Areas;
  readonly clock: Clock;
  readonly registry: Registry;
  readonly stores: Pick<Stores, 'cases' | 'audit'>;
  /** Writes a line on standard output. */
  readonly say: (line: string) => void;
}

/** 0 done; 1 not done, or something is wrong; 2 not understood. */
export type ExitCode = 0 | 1 | 2;

/** Something the operator can put right. Its message is a whole sentence. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
