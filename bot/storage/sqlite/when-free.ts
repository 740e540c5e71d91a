import { setTimeout as delay } from 'node:timers/promises';
import { StoreUnavailableError } from '../../../dialogs/ports.ts';
import { onDatabase } from './errors.ts';

/** How long a turn waits for another process to let go of the database, in milliseconds. */
const patience = 2000;
/** Between two tries, at least and at most, in milliseconds: by chance, so that two that wait do not meet again. */
const [shortest, longest] = [5, 40];

/**
 * Runs one piece of work on the database as soon as no other process holds it. It waits without holding up anybody
 * else in this process, as SQLite's own waiting would. The work is one statement or one transaction: where it finds the
 * database held it has done nothing, and can be run again.
 */
export async function whenFree<T>(work: () => T): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return onDatabase(work);
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      await delay(shortest + Math.random() * (longest - shortest));
    }
  }
}

/** Whether another process held the database for longer than anybody waits. */
export const isBusy = (error: unknown): boolean =>
  error instanceof StoreUnavailableError && (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_LOCKED');
