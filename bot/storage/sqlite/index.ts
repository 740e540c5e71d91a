import type { Clock, Stores } from '../../../dialogs/ports.ts';
import { belongsTo, openKeyRing } from '../keys/installation.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { KeySource } from '../keys/key-source.ts';
import { onDatabase } from './errors.ts';
import { lookAtDatabase, openDatabase } from './file.ts';
import { sqliteTable } from './table.ts';
import { openStores, type StoresOptions } from '../stores.ts';
import type { SealedTable } from '../table.ts';

export interface SqliteOptions {
  /** Made, for its owner alone, where it is missing. The database is `canllaw.db` in it. */
  readonly dataDir: string;
  readonly clock?: Clock;
}

const systemClock: Clock = { now: () => new Date() };

/**
 * The table of one machine, on the SQLite that comes with Node. A write is on the disk when its promise is kept. Several
 * processes may open the same directory: the etag decides between them.
 * @throws UnreadableError (a database of another release or program), StoreUnavailableError: nothing was written
 */
export function openSqliteTable({ dataDir, clock = systemClock }: SqliteOptions): SealedTable {
  const database = onDatabase(() => openDatabase(dataDir));
  return onDatabase(() => sqliteTable(database, clock));
}

/**
 * The same table for looking alone: it changes no byte of the directory, and whatever would write fails. Undefined where
 * there is no database yet, or none with tables.
 * @throws UnreadableError, StoreUnavailableError
 */
export function lookAtSqliteTable({ dataDir, clock = systemClock }: SqliteOptions): SealedTable | undefined {
  const database = onDatabase(() => lookAtDatabase(dataDir));
  return database && onDatabase(() => sqliteTable(database, clock));
}

/** What a process works with: the stores, their keys, and the table they are in, which the stores close. */
export interface Installation {
  readonly table: SealedTable;
  readonly ring: KeyRing;
  readonly stores: Stores;
}

/**
 * The stores of one machine under these keys. Keys that are not those of the database are refused before a byte of it
 * changes.
 * @throws KeyError 'wrong', UnreadableError, StoreUnavailableError
 */
export async function openSqlite(
  options: SqliteOptions & StoresOptions & { readonly keys: KeySource },
): Promise<Installation> {
  const looking = lookAtSqliteTable(options);
  try {
    if (looking) await belongsTo(looking, options.keys);
  } finally {
    await looking?.close();
  }
  const table = openSqliteTable(options);
  try {
    const ring = await openKeyRing(table, options.keys);
    return { table, ring, stores: openStores(table, ring, options) };
  } catch (error) {
    await table.close();
    throw error;
  }
}
