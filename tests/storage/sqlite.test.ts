import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openKeyRing } from '../../bot/storage/keys/installation.ts';
import { KeyError } from '../../bot/storage/keys/key-error.ts';
import { onDatabase } from '../../bot/storage/sqlite/errors.ts';
import { lookAtSqliteTable, openSqlite, openSqliteTable } from '../../bot/storage/sqlite/index.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import { StoreUnavailableError, UnreadableError } from '../../dialogs/ports.ts';
import { aKeySource } from '../support/keys.ts';
import { aRecord } from '../support/record.ts';

const keys = aKeySource(['test', 1]);
let dataDir: string;
let file: string;
const opened: { close(): Promise<void> }[] = [];
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'canllaw-'));
  file = join(dataDir, 'canllaw.db');
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  rmSync(dataDir, { recursive: true });
});

async function start() {
  const { stores } = await openSqlite({ dataDir, keys });
  opened.push(stores);
  return stores;
}
function startTable(clock = { now: () => new Date() }): SealedTable {
  const table = openSqliteTable({ dataDir, clock });
  opened.push(table);
  return table;
}
async function startAndStop(): Promise<void> {
  const stores = await start();
  await stores.cases.create(aRecord(), []);
  await stores.close();
}
function alter(statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}
const everything = () =>
  Object.fromEntries(readdirSync(dataDir).map((name) => [name, readFileSync(join(dataDir, name), 'hex')]));
const unavailable = (code: string) => new StoreUnavailableError(code);

const at = (id: string) => ({ kind: 'case', partition: 'tenant', id }) as const;
const envelope = () => ({ format: 2, keyId: 'k', wrappedKey: Buffer.alloc(60), body: Buffer.alloc(10, 7) });

describe('a database of something else is refused and stays as it is', () => {
  test.each([
    ['a newer release', 'PRAGMA user_version = 3', 'newer'],
    ['a release before the first', 'PRAGMA user_version = 1', 'before the first'],
    ['another program', 'PRAGMA user_version = 0', 'not one of this program'],
  ])('%s', async (_, statement, message) => {
    await startAndStop();
    alter(statement);
    const before = everything();
    await expect(start()).rejects.toThrow(UnreadableError);
    await expect(start()).rejects.toThrow(message);
    expect(everything()).toEqual(before);
  });

  test('a file that is no database', async () => {
    writeFileSync(file, 'Dear diary, '.repeat(1000));
    const before = everything();
    await expect(start()).rejects.toThrow(unavailable('SQLITE_NOTADB'));
    expect(everything()).toEqual(before);
  });

  test('one that belongs to other keys', async () => {
    await startAndStop();
    const before = everything();
    for (const others of [aKeySource(['other', 1]), aKeySource(['test', 2])])
      await expect(openSqlite({ dataDir, keys: others })).rejects.toThrow(KeyError);
    expect(everything()).toEqual(before);
  });

  test('one that belongs to other keys while another process has it open', async () => {
    await start();
    const before = readFileSync(file, 'hex');
    await expect(openSqlite({ dataDir, keys: aKeySource(['other', 1]) })).rejects.toThrow(KeyError);
    expect(readFileSync(file, 'hex')).toBe(before);
  });
});

describe('looking at a database', () => {
  test('leaves no trace, and writes nothing', async () => {
    await startAndStop();
    const before = everything();
    const looking = lookAtSqliteTable({ dataDir });
    expect((await looking?.scan({ kind: 'case', most: 10 }))?.rows).toHaveLength(1);
    await expect(looking?.insert(at('new'), { envelope: envelope() })).rejects.toThrow(StoreUnavailableError);
    await looking?.close();
    expect(everything()).toEqual(before);
  });

  test('that is not there, or has no tables yet, answers none', () => {
    expect(lookAtSqliteTable({ dataDir })).toBeUndefined();
    writeFileSync(file, '');
    expect(lookAtSqliteTable({ dataDir })).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});

describe('what goes wrong with the disk is said by its code alone', () => {
  test('a database that another process holds is busy, and works again afterwards', async () => {
    const stores = await start();
    const holder = new DatabaseSync(file);
    holder.exec('BEGIN IMMEDIATE');
    const held = Promise.allSettled([
      stores.cases.create(aRecord(), []),
      stores.cases.create(aRecord({ id: 'case-2' }), []),
    ]);
    expect(await stores.cases.load('local', 'case-1')).toBeUndefined();
    for (const outcome of await held) expect(outcome).toMatchObject({ reason: unavailable('SQLITE_BUSY') });
    holder.exec('ROLLBACK');
    holder.close();
    await stores.cases.create(aRecord(), []);
  });

  test('a database that another process holds for a moment is waited for', async () => {
    const stores = await start();
    const holder = new DatabaseSync(file);
    holder.exec('BEGIN IMMEDIATE');
    const written = stores.cases.create(aRecord(), []);
    await new Promise((wake) => setTimeout(wake, 100));
    holder.exec('ROLLBACK');
    holder.close();
    await written;
    expect((await stores.cases.load('local', 'case-1'))?.value.id).toBe('case-1');
  });

  test('a database cut short is corrupt', async () => {
    await startAndStop();
    truncateSync(file, 4096 * 2);
    const looksAtIt = async () => {
      const stores = await start();
      await stores.cases.load('local', 'case-1');
      await stores.check();
    };
    await expect(looksAtIt()).rejects.toThrow(StoreUnavailableError);
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
    expect(() => openSqliteTable({ dataDir: join(file, 'below') })).toThrow(StoreUnavailableError);
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

test('the database keeps a write-ahead log, and every label of a row in its index', async () => {
  const table = startTable();
  const etag = await table.insert(at('a'), { envelope: envelope(), labels: ['one', 'two', 'two'] });
  await table.insert(at('b'), { envelope: envelope(), labels: ['one'] });
  await table.replace(at('a'), etag, { envelope: envelope(), labels: ['two'] });
  await table.remove(at('b'));
  const database = new DatabaseSync(file);
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('SELECT label FROM label').all()).toEqual([{ label: 'two' }]);
  database.close();
});

test('rows whose time has run out are taken away now and then', async () => {
  let now = new Date();
  const table = startTable({ now: () => now });
  const expiresAt = new Date(now.getTime() + 1000).toISOString();
  await table.insert(at('a'), { envelope: envelope(), labels: ['one'], expiresAt });
  now = new Date(now.getTime() + 11 * 60_000);
  await table.insert(at('b'), { envelope: envelope() });
  await table.close();
  const database = new DatabaseSync(file);
  expect(database.prepare('SELECT id FROM document').all()).toEqual([{ id: 'b' }]);
  expect(database.prepare('SELECT label FROM label').all()).toEqual([]);
  database.close();
});

test('a first start that ended before its keys were kept is gone on with', async () => {
  await startTable().close();
  const table = startTable();
  await openKeyRing(table, keys);
  await table.close();
  const stores = await start();
  await expect(stores.check()).resolves.toBeUndefined();
});
