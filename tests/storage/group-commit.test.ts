import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { groupCommit, type GroupCommit } from '../../bot/storage/sqlite/group-commit.ts';
import { ConflictError, StoreUnavailableError } from '../../dialogs/ports.ts';

let directory: string;
let file: string;
let database: DatabaseSync;
let commits: GroupCommit;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'canllaw-'));
  file = join(directory, 'test.db');
  database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE t (name TEXT PRIMARY KEY, x BLOB); PRAGMA busy_timeout = 0');
  commits = groupCommit(database);
});
afterEach(() => {
  if (database.isOpen) database.close();
  rmSync(directory, { recursive: true });
});

const put = (name: string, bytes = 10) => {
  database.prepare('INSERT INTO t VALUES (?, ?)').run(name, new Uint8Array(bytes));
  return name;
};
/** What another process sees of it now. */
const seen = () => {
  const other = new DatabaseSync(file, { readOnly: true });
  const names = other.prepare('SELECT name FROM t ORDER BY name').all();
  other.close();
  return names.map(({ name }) => name);
};
const statuses = (outcomes: readonly PromiseSettledResult<unknown>[]) => outcomes.map(({ status }) => status);

test('writes of one moment are committed together, and none is told before they are on the disk', async () => {
  const told: string[] = [];
  const toldWhenRun: number[] = [];
  const write = async (name: string) => {
    await commits.write(() => {
      toldWhenRun.push(told.length);
      return put(name);
    });
    expect(seen()).toContain(name);
    told.push(name);
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(write));
  expect(toldWhenRun).toEqual([0, 0, 0, 0]);
  expect(told).toEqual(['a', 'b', 'c', 'd']);
});

test('a lone write waits for nobody', async () => {
  const times: number[] = [];
  for (let n = 0; n < 20; n++) {
    const began = performance.now();
    expect(await commits.write(() => put(`row-${n}`))).toBe(`row-${n}`);
    times.push(performance.now() - began);
  }
  // What a slow disk or a busy machine adds is no wait of ours.
  expect(Math.min(...times)).toBeLessThan(20);
});

test('a conflict is told to its own writer, and the others are written', async () => {
  const conflict = () => {
    throw new ConflictError('changed');
  };
  const outcomes = await Promise.allSettled([
    commits.write(() => put('a')),
    commits.write(conflict),
    commits.write(() => put('b')),
  ]);
  expect(statuses(outcomes)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen()).toEqual(['a', 'b']);
});

test('what finds no room is refused by itself, and the others are written', async () => {
  database.exec('PRAGMA max_page_count = 40');
  const outcomes = await Promise.allSettled([
    commits.write(() => put('a')),
    commits.write(() => put('large', 400_000)),
    commits.write(() => put('b')),
  ]);
  expect(statuses(outcomes)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({ reason: new StoreUnavailableError('SQLITE_FULL') });
  expect(seen()).toEqual(['a', 'b']);
});

test('a mistake in one write undoes what it had done, and the others are written', async () => {
  const outcomes = await Promise.allSettled([
    commits.write(() => put('a')),
    commits.write(() => {
      put('half');
      throw new TypeError('a mistake');
    }),
    commits.write(() => put('b')),
  ]);
  expect(outcomes[1]).toMatchObject({ reason: new TypeError('a mistake') });
  expect(seen()).toEqual(['a', 'b']);
});

test('while another process holds the database, everybody waits and is then written', async () => {
  const holder = new DatabaseSync(file);
  holder.exec('BEGIN IMMEDIATE');
  const first = Promise.all([commits.write(() => put('a')), commits.write(() => put('b'))]);
  await new Promise((wake) => setTimeout(wake, 60));
  const late = commits.write(() => put('c'));
  holder.exec('ROLLBACK');
  holder.close();
  await first;
  await late;
  expect(seen()).toEqual(['a', 'b', 'c']);
});

test('a closed database is unavailable, and being idle is waiting for what is under way', async () => {
  const writing = commits.write(() => put('a'));
  await commits.idle();
  expect(seen()).toEqual(['a']);
  await writing;
  database.close();
  await expect(commits.write(() => put('b'))).rejects.toThrow(new StoreUnavailableError('CLOSED'));
});
