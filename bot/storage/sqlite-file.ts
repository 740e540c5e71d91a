import { timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { StoreUnavailableError, UnreadableError } from '../../dialogs/ports.ts';
import { KeyFileError } from './key-file.ts';
import {
  createPrivateFile,
  fileErrorCode,
  isOpenToOthers,
  makePrivateDirectory,
  syncDirectory,
} from './private-files.ts';

/** The database file: where it is, what its tables are, and which key it belongs to. */

/** An open database. This file alone knows which library it is of. */
export type Database = DatabaseSync;

const schemaVersion = 1;
/** While it opens, SQLite waits by itself: nobody is served yet. */
const openTimeoutMs = 2000;

const schema = `
  CREATE TABLE document (
    kind TEXT NOT NULL,
    tenant TEXT NOT NULL,
    id TEXT NOT NULL,
    owner TEXT,
    status TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    etag TEXT NOT NULL,
    format INTEGER NOT NULL,
    key_id TEXT NOT NULL,
    wrapped_key BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (kind, tenant, id)
  ) STRICT;
  CREATE INDEX owned ON document (owner, created_at) WHERE kind = 'case';
  CREATE TABLE key_check (one INTEGER PRIMARY KEY CHECK (one = 1), key_id TEXT NOT NULL, proof BLOB NOT NULL) STRICT;
  CREATE TABLE heartbeat (one INTEGER PRIMARY KEY CHECK (one = 1), at TEXT NOT NULL) STRICT;
`;

/** Which key a database belongs to: its id, and what that key derives for 'check'. */
export interface KeyCheck {
  readonly keyId: string;
  readonly proof: Uint8Array;
}

const fileOf = (dataDir: string) => join(dataDir, 'canllaw.db');

/** Whether there is a database, or what a crash has left of one: then a new key must not be made. */
export const databaseExists = (dataDir: string): boolean =>
  existsSync(fileOf(dataDir)) || existsSync(`${fileOf(dataDir)}-wal`);

/**
 * The open database, made at the first start. One that belongs to another key, or is of a newer release, is refused
 * before anything is written.
 * @throws KeyFileError 'wrong', UnreadableError, StoreUnavailableError, errors of SQLite
 */
export function openDatabase(dataDir: string, key: KeyCheck): Database {
  const file = fileOf(dataDir);
  if (databaseExists(dataDir)) inspect(file, key);
  else makeFile(dataDir, file);
  if (isOpenToOthers(statSync(file).mode)) chmodSync(file, 0o600);
  const database = new DatabaseSync(file, { timeout: openTimeoutMs });
  try {
    prepare(database, key);
    // From now on nobody may be held up: whenFree does the waiting.
    database.exec('PRAGMA busy_timeout = 0');
    return database;
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

/**
 * Looks without leaving a trace. With no -wal file nobody has the database open, and 'immutable' keeps SQLite from
 * making one; with one (after a crash, or beside a running process) a read-only connection changes neither file.
 */
function inspect(file: string, key: KeyCheck): void {
  const address = pathToFileURL(file);
  if (!existsSync(`${file}-wal`)) address.searchParams.set('immutable', '1');
  const database = new DatabaseSync(address, { readOnly: true, timeout: openTimeoutMs });
  try {
    isReady(database, key);
  } finally {
    database.close();
  }
}

function prepare(database: Database, key: KeyCheck): void {
  const { journal_mode: mode } = z
    .object({ journal_mode: z.string() })
    .parse(database.prepare('PRAGMA journal_mode = WAL').get());
  if (mode !== 'wal') throw new StoreUnavailableError('NO_WAL');
  // FULL: what was acknowledged survives a loss of power. fullfsync is the same for macOS, and nothing elsewhere.
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF');
  if (isReady(database, key)) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Asked again under the lock: of two first starts one makes the tables.
    if (!isReady(database, key)) makeTables(database, key);
    database.exec('COMMIT');
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK');
  }
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function makeTables(database: Database, key: KeyCheck): void {
  database.exec(schema);
  database.prepare('INSERT INTO key_check (one, key_id, proof) VALUES (1, ?, ?)').run(key.keyId, key.proof);
  database.prepare('INSERT INTO heartbeat (one, at) VALUES (1, ?)').run(new Date().toISOString());
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
}

/** False for a database that has no tables yet; refuses one that is not for this release or this key. */
function isReady(database: Database, key: KeyCheck): boolean {
  // One statement, and so one moment: another process may be making the tables.
  const look = 'SELECT user_version, (SELECT count(*) FROM sqlite_schema) AS tables FROM pragma_user_version';
  const found = z.object({ user_version: z.int(), tables: z.int() }).parse(database.prepare(look).get());
  if (found.user_version > schemaVersion)
    throw new UnreadableError(`database: schema ${found.user_version} is newer than this release`);
  if (found.user_version === 0 && found.tables === 0) return false;
  if (found.user_version === 0) throw new UnreadableError('database: not one of this program');
  const check = z
    .object({ key_id: z.string(), proof: z.instanceof(Uint8Array) })
    .safeParse(database.prepare('SELECT key_id, proof FROM key_check').get());
  if (!check.success) throw new UnreadableError('database: its key check is missing');
  const { key_id: keyId, proof } = check.data;
  if (keyId !== key.keyId || proof.length !== key.proof.length || !timingSafeEqual(proof, key.proof))
    throw new KeyFileError(
      'wrong',
      `The database belongs to the key ${keyId}, and this is not it. Put the right key file back.`,
    );
  return true;
}
