import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { StoreUnavailableError, UnreadableError } from '../../../dialogs/ports.ts';
import {
  createPrivateFile,
  fileErrorCode,
  isOpenToOthers,
  makePrivateDirectory,
  syncDirectory,
} from '../private-files.ts';
import { schema, schemaVersion } from './schema.ts';

/** The database file: where it is, how it is made, and whether it is one of this release. */

/** An open database. This file alone knows which library it is of. */
export type Database = DatabaseSync;

/** While it opens, SQLite waits by itself: nobody is served yet. */
const openTimeoutMs = 2000;

const fileOf = (dataDir: string) => join(dataDir, 'canllaw.db');

/** Whether there is a database, or what a crash has left of one: then a new key must not be made. */
export const databaseExists = (dataDir: string): boolean =>
  existsSync(fileOf(dataDir)) || existsSync(`${fileOf(dataDir)}-wal`);

/**
 * The open database, made at the first start. One of another release or program is refused before anything is written.
 * @throws UnreadableError, StoreUnavailableError, errors of SQLite
 */
export function openDatabase(dataDir: string): Database {
  const file = fileOf(dataDir);
  if (databaseExists(dataDir)) lookAtDatabase(dataDir)?.close();
  else makeFile(dataDir, file);
  if (isOpenToOthers(statSync(file).mode)) chmodSync(file, 0o600);
  const database = new DatabaseSync(file, { timeout: openTimeoutMs });
  return orClosed(database, () => {
    prepare(database);
    // From now on nobody may be held up: whenFree does the waiting.
    database.exec('PRAGMA busy_timeout = 0');
    return database;
  });
}

/**
 * The same database for looking at without leaving a trace; undefined where there is none, or none with tables yet. With
 * no -wal file nobody has it open, and 'immutable' keeps SQLite from making one; with one (after a crash, or beside a
 * running process) a read-only connection changes neither file.
 * @throws UnreadableError, errors of SQLite
 */
export function lookAtDatabase(dataDir: string): Database | undefined {
  if (!databaseExists(dataDir)) return undefined;
  const file = fileOf(dataDir);
  const address = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1');
  const database = new DatabaseSync(address, { readOnly: true, timeout: openTimeoutMs });
  if (orClosed(database, () => isReady(database))) return database;
  database.close();
  return undefined;
}

function orClosed<T>(database: Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}

/** SQLite gives its -wal and -shm files the rights of the database file. */
function makeFile(dataDir: string, file: string): void {
  makePrivateDirectory(dataDir);
  try {
    createPrivateFile(file);
  } catch (error) {
    // Another process that starts at the same moment was first.
    if (fileErrorCode(error) !== 'EEXIST') throw error;
  }
  syncDirectory(dataDir);
}

function prepare(database: Database): void {
  const { journal_mode: mode } = z
    .object({ journal_mode: z.string() })
    .parse(database.prepare('PRAGMA journal_mode = WAL').get());
  if (mode !== 'wal') throw new StoreUnavailableError('NO_WAL');
  // FULL: what was acknowledged survives a loss of power. fullfsync is the same for macOS, and nothing elsewhere.
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF');
  // What is erased is overwritten, not left lying in a page that is free.
  database.exec('PRAGMA secure_delete = ON');
  if (isReady(database)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Asked again under the lock: of two first starts one makes the tables.
    if (!isReady(database)) {
      database.exec(schema);
      database.prepare('INSERT INTO heartbeat (one, at) VALUES (1, ?)').run(new Date().toISOString());
      database.exec(`PRAGMA user_version = ${schemaVersion}`);
    }
    database.exec('COMMIT');
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** False for a database that has no tables yet; refuses one that is not for this release. */
function isReady(database: Database): boolean {
  // One statement, and so one moment: another process may be making the tables.
  const look = 'SELECT user_version, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_user_version';
  const found = z.object({ user_version: z.int(), tables: z.int() }).parse(database.prepare(look).get());
  if (found.user_version > schemaVersion)
    throw new UnreadableError(`database: schema ${found.user_version} is newer than this release`);
  if (found.user_version === 0 && found.tables === 0) return false;
  if (found.user_version === 0) throw new UnreadableError('database: not one of this program');
  if (found.user_version < schemaVersion)
    throw new UnreadableError(
      `database: schema ${found.user_version} is of a release before the first. It cannot be read by this one: keep the file, and start with another DATA_DIR`,
    );
  return true;
}
