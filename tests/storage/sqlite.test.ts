import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailableError, UnreadableError, type Stores } from '../../dialogs/ports.ts';
import { createKeyRing } from '../../bot/storage/key-ring.ts';
import { onDatabase } from '../../bot/storage/sqlite-errors.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { aRecord } from '../support/record.ts';

const ring = createKeyRing('test', Buffer.alloc(32, 1));
let dataDir: string;
let file: string;
const opened: Stores[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'canllaw-'));
  file = join(dataDir, 'canllaw.db');
});
afterEach(async () => {
  for (const stores of opened.splice(0)) await stores.close();
  rmSync(dataDir, { recursive: true });
});

function start(): Stores {
  const stores = openSqlite({ dataDir, ring });
  opened.push(stores);
  return stores;
}
async function startAndStop(): Promise<void> {
  const stores = start();
  await stores.cases.create(aRecord());
  await stores.close();
}
function alter(statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}
const unavailable = (code: string) => new StoreUnavailableError(code);

describe('a database of something else is refused and stays as it is', () => {
  test.each([
    ['a newer release', 'PRAGMA user_version = 2', 'newer'],
    ['another program', 'DROP TABLE key_check; PRAGMA user_version = 0', 'not one of this program'],
    ['one whose key check was taken away', 'DELETE FROM key_check', 'key check'],
  ])('%s', async (_, statement, message) => {
    await startAndStop();
    alter(statement);
    const before = readFileSync(file, 'hex');
    expect(start).toThrow(UnreadableError);
    expect(start).toThrow(message);
    expect(readFileSync(file, 'hex')).toBe(before);
  });

  test('a file that is no database', () => {
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    const before = readFileSync(file, 'hex');
    expect(start).toThrow(unavailable('SQLITE_NOTADB'));
    expect(readFileSync(file, 'hex')).toBe(before);
  });
});

describe('what goes wrong with the disk is said by its code alone', () => {
  test('a database that another process holds is busy, and works again afterwards', async () => {
    const stores = start();
    const holder = new DatabaseSync(file);
    holder.exec('BEGIN IMMEDIATE');
    await expect(stores.cases.create(aRecord())).rejects.toEqual(unavailable('SQLITE_BUSY'));
    expect(await stores.cases.load('local', 'case-1')).toBeUndefined();
    holder.exec('ROLLBACK');
    holder.close();
    await stores.cases.create(aRecord());
  });

  test('a database cut short is corrupt', async () => {
    await startAndStop();
    truncateSync(file, 4096 * 2);
    const looksAtIt = async () => {
      const stores = start();
      await stores.cases.load('local', 'case-1');
      await stores.check();
    };
    await expect(looksAtIt()).rejects.toEqual(unavailable('SQLITE_CORRUPT'));
  });

  test('a full disk, as SQLite tells it', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE t (x); PRAGMA max_page_count = 3');
    const fill = () => onDatabase(() => database.prepare('INSERT INTO t VALUES (?)').run('Canary'.repeat(10_000)));
    expect(fill).toThrow(unavailable('SQLITE_FULL'));
    expect(fill).toThrow(/^store unavailable: SQLITE_FULL$/);
    database.close();
  });

  test('a data directory that cannot be made', () => {
    writeFileSync(file, '');
    expect(() => openSqlite({ dataDir: join(file, 'below'), ring })).toThrow(StoreUnavailableError);
  });

  test('a mistake in the program is not taken for a fault of the disk', () => {
    const mistake = new TypeError('x is not a function');
    expect(() =>
      onDatabase(() => {
        throw mistake;
      }),
    ).toThrow(mistake);
  });
});

test('the database keeps a write-ahead log', () => {
  start();
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  database.close();
});

test('a list that holds a case filed under the wrong person is refused', async () => {
  const stores = start();
  await stores.cases.create(aRecord({ id: 'mine' }));
  await stores.cases.create(aRecord({ id: 'theirs', owner: 'another' }));
  alter("UPDATE document SET owner = (SELECT owner FROM document WHERE id = 'mine') WHERE id = 'theirs'");
  await expect(stores.cases.listOwned({ tenant: 'local', id: 'practitioner' })).rejects.toThrow(UnreadableError);
});
