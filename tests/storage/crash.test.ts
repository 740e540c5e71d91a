import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { databaseExists } from '../../bot/storage/sqlite/file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';

const writerPath = fileURLToPath(new URL('writer.ts', import.meta.url));

let directory: string;
const running = new Set<ChildProcess>();
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'canllaw-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(directory, { recursive: true });
});

/** Starts a writer; `acknowledged` is the highest revision it has said of each case. */
function startWriter(prefix: string, cases: number) {
  const child = spawn(process.execPath, [writerPath, directory, prefix, String(cases)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
  const ended = once(child, 'close').then(() => running.delete(child));
  return {
    child,
    ended,
    firstWrite: Promise.race([once(child.stdout, 'data'), ended]),
    complaint: () => complaint,
    acknowledged() {
      const highest = new Map<string, number>();
      // The last piece is empty, or a line that the kill cut short.
      for (const line of said.split('\n').slice(0, -1)) {
        const [id = '', revision = ''] = line.split(' ');
        highest.set(id, Number(revision));
      }
      return highest;
    },
  };
}

async function openHere() {
  const dataDir = join(directory, 'data');
  const keys = openKeyFile(join(directory, 'key.json'), { databaseExists: databaseExists(dataDir) });
  return (await openSqlite({ dataDir, keys })).stores;
}

async function expectAll(acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const stores = await openHere();
  for (const [id, revision] of acknowledged) {
    const found = await stores.cases.load('local', id);
    expect(found?.value.revision, id).toBeGreaterThanOrEqual(revision);
  }
  await stores.close();
}

test('after ten kills in the middle of writing every acknowledged write is there', { timeout: 60_000 }, async () => {
  const all = new Map<string, number>();
  for (let kill = 0; kill < 10; kill++) {
    const writer = startWriter(`kill${kill}`, 1_000_000);
    await writer.firstWrite;
    await new Promise((wake) => setTimeout(wake, 5 + Math.random() * 60));
    writer.child.kill('SIGKILL');
    await writer.ended;
    expect(writer.complaint()).toBe('');
    const acknowledged = writer.acknowledged();
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [id, revision] of acknowledged) all.set(id, revision);
    await expectAll(all);
  }
});

test('killed at any moment of its first start, the next start goes on', { timeout: 60_000 }, async () => {
  for (let kill = 0; kill < 8; kill++) {
    rmSync(join(directory, 'data'), { recursive: true, force: true });
    rmSync(join(directory, 'key.json'), { force: true });
    const first = startWriter('first', 1);
    // From before anything is opened to about the first write.
    await new Promise((wake) => setTimeout(wake, 60 + kill * 25));
    first.child.kill('SIGKILL');
    await first.ended;
    const stores = await openHere();
    await expect(stores.check()).resolves.toBeUndefined();
    await stores.close();
    await expectAll(first.acknowledged());
  }
});

test('of several first starts at the same moment all get the same key and database', { timeout: 60_000 }, async () => {
  const writers = ['a', 'b', 'c', 'd'].map((prefix) => startWriter(prefix, 5));
  await Promise.all(writers.map((writer) => writer.ended));
  for (const writer of writers) {
    expect(writer.complaint()).toBe('');
    expect([...writer.acknowledged().values()]).toEqual([5, 5, 5, 5, 5]);
    await expectAll(writer.acknowledged());
  }
});
