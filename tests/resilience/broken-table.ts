import { setTimeout as wait } from 'node:timers/promises';
import type { SealedTable } from '../../bot/storage/table.ts';
import { ConflictError, StoreUnavailableError } from '../../dialogs/ports.ts';

/** What can go wrong between the product and a table that is well. */
export const tableFaults = ['conflict', 'throttled', 'unavailable', 'slow', 'full', 'replyLost'] as const;
export type TableFault = (typeof tableFaults)[number];

/** How many writes of one row somebody else is ahead of, in a row. */
const overtaken = 2;
/** How long each call takes where it is slow, in milliseconds. */
const slowness = 400;

/** A real table, with what goes wrong now before it. `now` may change at any time. */
export function brokenTable(table: SealedTable, now: () => readonly TableFault[]): SealedTable {
  const conflicts = new Map<string, number>();
  const has = (fault: TableFault) => now().includes(fault);

  async function reach(): Promise<void> {
    if (has('slow')) await wait(slowness);
    if (has('unavailable')) throw new StoreUnavailableError('TEST_UNAVAILABLE');
    if (has('throttled')) throw new StoreUnavailableError('TEST_THROTTLED');
  }
  /** Somebody else is ahead a few times, and then no more. */
  function overtake(row: string): void {
    const before = conflicts.get(row) ?? 0;
    conflicts.set(row, before + 1);
    if (before < overtaken) throw new ConflictError('changed');
    conflicts.delete(row);
  }
  async function write<T>(work: () => Promise<T>): Promise<T> {
    await reach();
    if (has('full')) throw new StoreUnavailableError('SQLITE_FULL');
    const written = await work();
    if (has('replyLost')) throw new StoreUnavailableError('TEST_REPLY_LOST');
    return written;
  }
  return {
    read: async (at) => {
      await reach();
      return await table.read(at);
    },
    find: async (query) => {
      await reach();
      return await table.find(query);
    },
    scan: async (query) => {
      await reach();
      return await table.scan(query);
    },
    insert: async (at, given) => await write(async () => await table.insert(at, given)),
    replace: async (at, etag, given) =>
      await write(async () => {
        if (has('conflict')) overtake(at.id);
        return await table.replace(at, etag, given);
      }),
    remove: async (at, etag) => await write(async () => await table.remove(at, etag)),
    check: async () => {
      await reach();
      if (has('full')) throw new StoreUnavailableError('SQLITE_FULL');
      await table.check();
    },
    close: async () => await table.close(),
  };
}
