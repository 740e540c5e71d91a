import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import { runProgram } from '../support/program.ts';

/** The command as it is started, in a process of its own. What it does is tested in tests/storage/keys/rewrap.test.ts. */

let root: string;
let environment: Record<string, string>;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canllaw-'));
  environment = { DATA_DIR: join(root, 'data'), KEY_FILE: join(root, 'key.json') };
});
afterEach(() => rmSync(root, { recursive: true }));

async function installed(): Promise<string> {
  const keys = openKeyFile(join(root, 'key.json'), { databaseExists: false });
  const { stores } = await openSqlite({ dataDir: join(root, 'data'), keys });
  await stores.close();
  return keys.id;
}
const keys = async (...args: string[]) => await runProgram('bot/commands/keys.ts', args, environment);

test('adds a key, wraps under it, and forgets the old one', { timeout: 60_000 }, async () => {
  const old = await installed();
  expect(await keys('status')).toEqual({ status: 0, out: `${old}: 1 row (current)\n`, err: '' });
  expect(await keys('rotate')).toMatchObject({ status: 0, err: '' });
  expect(await keys('forget', old)).toMatchObject({ status: 1, err: '' });
  expect(await keys('rewrap')).toMatchObject({ status: 0, err: '' });
  expect(await keys('forget', old)).toMatchObject({ status: 0, err: '' });
  expect((await keys('status')).out).toMatch(/^[0-9a-f]{16}: 1 row \(current\)\n$/);
  expect(await keys('dance')).toMatchObject({ status: 2, err: '' });
});

test('says in a sentence what is wrong, and no key', { timeout: 60_000 }, async () => {
  expect(await keys('status')).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringMatching(/no database/) as string,
  });
  const old = await installed();
  const canary = Buffer.from('canary-canary-canary-canary-cana').toString('base64');
  environment = { ...environment, KEY_SOURCE: 'environment', KEYS: `other:${canary}` };
  const refused = await keys('status');
  expect(refused).toMatchObject({ status: 1, out: '' });
  expect(refused.err).toContain(`belongs to the key ${old}`);
  environment = { ...environment, KEYS: `other:${canary.slice(4)}` };
  const malformed = await keys('status');
  expect(malformed.err).toMatch(/^KEYS must be /);
  expect(refused.err + malformed.err).not.toContain(canary.slice(8, 30));
});
