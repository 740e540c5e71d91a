import { ConflictError, StoreUnavailableError } from '../../../dialogs/ports.ts';
import { failureOf } from './failures.ts';
import type { Patience } from './retry.ts';
import type { Trace } from './rows.ts';

/** One conditional write, and how it is told whether it was done. */
export interface ConditionalWrite {
  /** The random id the written document carries. */
  readonly op: string;
  /** The etag of the service that it replaces; undefined where it creates. */
  readonly replaces: string | undefined;
  /** Answers the new etag of the service. */
  readonly write: (signal: AbortSignal) => Promise<string>;
  /** What is stored now. */
  readonly look: (signal: AbortSignal) => Promise<Trace | undefined>;
}

/** After so many unanswered tries it is given up, time left or not. */
const mostTries = 3;

/**
 * Does it once, and answers the new etag. Where no answer came, or a refusal may be that of a second sending, what is
 * stored is looked at: our operation means done, another's a conflict. Where nothing has changed the write is sent
 * again; it and the first, should that still be on its way, carry one condition, so that one of them goes through.
 * @throws ConflictError; StoreUnavailableError, 'UNKNOWN_OUTCOME' where it may have been done; CosmosFailure
 */
export async function writeOnce(patience: Patience, { op, replaces, write, look }: ConditionalWrite): Promise<string> {
  for (let tries = 1, unsure = false; ; tries += 1) {
    try {
      return await patience.write(write);
    } catch (error) {
      const { kind } = failureOf(error);
      if (kind === 'uncertain') unsure = true;
      const refused = kind === 'conflict' || kind === 'gone';
      if (!refused && !unsure) throw error;
      const stored = await lookUnless(refused && !unsure, patience, look);
      if (stored?.op === op) return stored.etag;
      if (refused || stored?.etag !== replaces) throw new ConflictError('changed');
      if (tries === mostTries) throw new StoreUnavailableError('UNKNOWN_OUTCOME');
    }
  }
}

/** @param decided where it cannot be looked at: the refusal stands; otherwise nobody knows */
async function lookUnless(decided: boolean, patience: Patience, look: ConditionalWrite['look']) {
  try {
    return await patience.read(look);
  } catch {
    if (decided) throw new ConflictError('changed');
    throw new StoreUnavailableError('UNKNOWN_OUTCOME');
  }
}

/** One removal. */
export interface ConditionalRemoval {
  /** The etag of the service that it removes; undefined removes whatever is there. */
  readonly removes: string | undefined;
  readonly remove: (etag: string, signal: AbortSignal) => Promise<void>;
  /** What is stored now. */
  readonly look: (signal: AbortSignal) => Promise<Trace | undefined>;
}

/**
 * Answers what was removed as far as it is known; undefined where there was nothing.
 * @throws ConflictError; StoreUnavailableError, 'UNKNOWN_OUTCOME' where it may have been done; CosmosFailure
 */
export async function removeOnce(
  patience: Patience,
  { removes, remove, look }: ConditionalRemoval,
): Promise<Partial<Trace> | undefined> {
  let stored: Partial<Trace> | undefined = removes === undefined ? await patience.read(look) : { etag: removes };
  for (let tries = 1, unsure = false; stored?.etag !== undefined; tries += 1) {
    const etag: string = stored.etag;
    try {
      await patience.write((signal) => remove(etag, signal));
      return stored;
    } catch (error) {
      const { kind } = failureOf(error);
      // Gone: by an earlier sending of ours, where there was one.
      if (kind === 'gone') return unsure ? stored : undefined;
      if (kind === 'uncertain') unsure = true;
      else if (kind !== 'conflict') throw error;
      const left = await lookUnless(!unsure, patience, look);
      if (left === undefined) return stored;
      if (removes !== undefined && left.etag !== removes) throw new ConflictError('changed');
      if (tries === mostTries) throw unsure ? new StoreUnavailableError('UNKNOWN_OUTCOME') : error;
      stored = left;
    }
  }
  return undefined;
}
