import { setTimeout as delay } from 'node:timers/promises';
import { CosmosFailure, failureOf, portError } from './failures.ts';

/**
 * Asking Cosmos DB again, and when to stop. The client library's own retrying of what is throttled is switched off: it
 * minds neither 449 nor how long it takes in all.
 */

type Request<T> = (signal: AbortSignal) => Promise<T>;

/** The time one call of a table has, spent on as many requests as fit. Both throw CosmosFailure. */
export interface Patience {
  /** Sends until the service is not busy. What is uncertain is thrown: it may have been done. */
  write<T>(request: Request<T>): Promise<T>;
  /** Sends until the service is not busy, and twice more where no answer came: reading changes nothing. */
  read<T>(request: Request<T>): Promise<T>;
}

/** How often a read is sent again where no answer came. */
const rereads = 2;
/** Between two tries where the service does not say: at least and at most at first, in milliseconds; then doubling. */
const [shortest, longest] = [10, 50];

/**
 * Works for at most `ms` milliseconds, and throws the errors of the ports.
 * @throws ConflictError, StoreUnavailableError, and whatever else `work` throws
 */
export async function withPatience<T>(ms: number, work: (patience: Patience) => Promise<T>): Promise<T> {
  const until = performance.now() + ms;
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), ms);
  const { signal } = ending;
  try {
    return await work({
      write: (request) => insistently(request, { signal, until, again: 0 }),
      read: (request) => insistently(request, { signal, until, again: rereads }),
    });
  } catch (error) {
    throw portError(error);
  } finally {
    clearTimeout(timer);
    // What is still under way is not waited for by anybody.
    ending.abort();
  }
}

interface Limits {
  readonly signal: AbortSignal;
  /** By performance.now(), in milliseconds. */
  readonly until: number;
  /** How often it is sent again where no answer came. */
  readonly again: number;
}

async function insistently<T>(request: Request<T>, { signal, until, again }: Limits): Promise<T> {
  let unanswered = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      return await inTime(request, signal);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'uncertain') unanswered += 1;
      const worthIt = failure.kind === 'busy' || (failure.kind === 'uncertain' && unanswered <= again);
      const pause = pauseBefore(tries, failure.retryAfterMs);
      if (!worthIt || performance.now() + pause >= until) throw failure;
      await delay(pause);
    }
  }
}

/** The library sleeps between its own tries without listening to the signal, so the end is waited for beside it. */
async function inTime<T>(request: Request<T>, signal: AbortSignal): Promise<T> {
  let ended = (): void => undefined;
  const end = new Promise<never>((_, reject) => {
    ended = () => reject(new CosmosFailure('uncertain', 'TIMEOUT'));
  });
  if (signal.aborted) throw new CosmosFailure('uncertain', 'TIMEOUT');
  signal.addEventListener('abort', ended);
  try {
    return await Promise.race([request(signal), end]);
  } finally {
    signal.removeEventListener('abort', ended);
  }
}

/** By chance, so that those who met at a busy partition do not meet there again. */
function pauseBefore(tries: number, asked: number | undefined): number {
  const jitter = Math.random();
  if (asked !== undefined) return asked + jitter * longest;
  return (shortest + jitter * (longest - shortest)) * 2 ** Math.min(tries, 5);
}
