import { setImmediate as tick } from 'node:timers/promises';
import { ConflictError } from '../../../dialogs/ports.ts';
import { onDatabase } from './errors.ts';
import type { Database } from './file.ts';
import { isBusy, whenFree } from './when-free.ts';

/** Writes that wait at the same moment share one transaction, and so one wait for the disk (docs/decisions/0014). */
export interface GroupCommit {
  /**
   * Runs one write; its promise is kept after it is on the disk. The work may be run again where a commit failed, so it
   * knows what it has written itself. It throws a ConflictError before it changes anything, or not at all.
   * @throws what the work throws; StoreUnavailableError
   */
  write<T>(work: () => T): Promise<T>;
  /** Resolves when no write waits. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly work: () => unknown;
  readonly keep: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}
type Outcome = { readonly value: unknown } | { readonly error: ConflictError };

/** So that one commit does not hold up everybody else for long. */
const mostTogether = 128;

export function groupCommit(database: Database): GroupCommit {
  const [begin, commit] = [database.prepare('BEGIN IMMEDIATE'), database.prepare('COMMIT')];
  const waiting: Waiting[] = [];
  let running: Promise<void> | undefined;

  function together(group: readonly Waiting[]): Outcome[] {
    return onDatabase(() => {
      begin.run();
      try {
        const outcomes = group.map(outcomeOf);
        commit.run();
        return outcomes;
      } finally {
        if (database.isTransaction) database.exec('ROLLBACK');
      }
    });
  }

  async function settle(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await whenFree(() => together(group));
      for (const [index, outcome] of outcomes.entries())
        if ('value' in outcome) group[index]?.keep(outcome.value);
        else group[index]?.fail(outcome.error);
    } catch (error) {
      // Whose fault it is shows when each is written by itself; only where nobody may write is it everybody's.
      if (group.length === 1 || isBusy(error)) for (const { fail } of group) fail(error);
      else for (const one of group) await settle([one]);
    }
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      // Whatever arrived with this write comes along; a lone one waits for no more than this.
      await tick();
      await settle(waiting.splice(0, mostTogether));
    }
    running = undefined;
  }

  return {
    write: <T>(work: () => T) =>
      new Promise<T>((keep, fail) => {
        waiting.push({ work, keep: (value) => keep(value as T), fail });
        running ??= run();
      }),
    idle: async () => await running,
  };
}

function outcomeOf({ work }: Waiting): Outcome {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof ConflictError) return { error };
    throw error;
  }
}
