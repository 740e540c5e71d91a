import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';

/** The command as it is started, in a process of its own. What it does is tested in tests/storage/keys/rewrap.test.ts. */

const command = fileURLToPath(new URL('../../bot/commands/keys.ts', import.meta.url));
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
const keys = (...args: string[]) =>
  new Promise<{ code: unknown; said: string; complaint: string }>((resolve) =>
    execFile(process.execPath, [command, ...args], { env: environment }, (error, said, complaint) =>
      resolve({ code: error?.code ?? 0, said, complaint }),
    ),
  );

test('adds a key, wraps under it, and forgets the old one', { timeout: 60_000 }, async () => {
  const old = await installed();
  expect(await keys('status')).toEqual({ code: 0, said: `${old}: 1 row (current)\n`, complaint: '' });
  expect(await keys('rotate')).toMatchObject({ code: 0, complaint: '' });
  expect(await keys('forget', old)).toMatchObject({ code: 1, complaint: '' });
  expect(await keys('rewrap')).toMatchObject({ code: 0, complaint: '' });
  expect(await keys('forget', old)).toMatchObject({ code: 0, complaint: '' });
  expect((await keys('status')).said).toMatch(/^[0-9a-f]{16}: 1 row \(current\)\n$/);
  expect(await keys('dance')).toMatchObject({ code: 2, complaint: '' });
});

test('says in a sentence what is wrong, and no key', { timeout: 60_000 }, async () => {
  expect(await keys('status')).toMatchObject({
    code: 1,
    said: '',
    complaint: expect.stringMatching(/no database/) as string,
  });
  const old = await installed();
  const canary = Buffer.from('canary-canary-canary-canary-cana').toString('base64');
  environment = { ...environment, KEY_SOURCE: 'environment', KEYS: `other:${canary}` };
  const refused = await keys('status');
  expect(refused).toMatchObject({ code: 1, said: '' });
  expect(refused.complaint).toContain(`belongs to the key ${old}`);
  environment = { ...environment, KEYS: `other:${canary.slice(4)}` };
  const malformed = await keys('status');
  expect(malformed.complaint).toMatch(/^KEYS must be /);
  expect(refused.complaint + malformed.complaint).not.toContain(canary.slice(8, 30));
});
