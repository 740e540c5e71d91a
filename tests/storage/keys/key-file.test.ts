import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeyError, type KeyFault } from '../../../bot/storage/keys/key-error.ts';
import { forgetInKeyFile, rotateKeyFile } from '../../../bot/storage/keys/key-file-changes.ts';
import { openKeyFile } from '../../../bot/storage/keys/key-file.ts';

const onPosix = process.platform !== 'win32';
let root: string;
let path: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canllaw-'));
  path = join(root, 'keys', 'key.json');
});
afterEach(() => rmSync(root, { recursive: true }));

const firstStart = () => openKeyFile(path, { databaseExists: false });
const laterStart = () => openKeyFile(path, { databaseExists: true });
const content = () => readFileSync(path, 'utf8');
const dataKey = Buffer.alloc(32, 9);
const here = Buffer.from('here');

/** Every file below the directory with its content and rights. */
function everything(): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file, `${statSync(file).mode.toString(8)} ${readFileSync(file, 'hex')}`];
    }),
  );
}

function expectRefused(work: () => unknown, code: KeyFault): void {
  const before = everything();
  let error: unknown;
  try {
    work();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(KeyError);
  expect(error).toMatchObject({ code });
  expect(String(error)).not.toContain('canary');
  expect(everything()).toEqual(before);
}

describe('the first start', () => {
  test('makes a key file for its owner alone, and nothing beside it', () => {
    firstStart();
    if (onPosix) {
      expect(statSync(join(root, 'keys')).mode & 0o777).toBe(0o700);
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(join(root, 'keys'))).toEqual(['key.json']);
  });

  test('makes a different key each time, and the next start finds the same', async () => {
    const first = firstStart();
    const { keyId, wrapped } = await first.wrap(dataKey, here);
    expect(keyId).toBe(first.id);
    expect(await laterStart().unwrap(keyId, wrapped, here)).toEqual(dataKey);
    const other = openKeyFile(join(root, 'other.json'), { databaseExists: false });
    expect(other.id).not.toBe(first.id);
  });

  test('says so where the key file cannot be made', () => {
    writeFileSync(join(root, 'keys'), 'a file where the directory should be');
    expectRefused(firstStart, 'unreadable');
  });
});

describe('beside a database', () => {
  beforeEach(() => void firstStart());

  test('a missing key file is refused, and none is made', () => {
    rmSync(path);
    expectRefused(laterStart, 'missing');
    expect(existsSync(path)).toBe(false);
  });

  const key = Buffer.alloc(32, 1).toString('base64');
  const two = (more: object) => JSON.stringify({ version: 2, current: 'a', keys: [{ id: 'a', key }], ...more });
  test.each([
    ['empty', ''],
    ['not JSON', 'canary-key-material {'],
    ['JSON of something else', '{"hello":"canary"}'],
    ['a key too short', '{"version":1,"id":"a","key":"AAAA"}'],
    ['a key of 33 bytes', `{"version":1,"id":"a","key":"${Buffer.alloc(33, 1).toString('base64')}"}`],
    ['a key of 32 characters that is not base64', `{"version":1,"id":"a","key":"${'!'.repeat(44)}"}`],
    ['a later version', two({ version: 3 })],
    ['keys of which none is current', two({ current: 'canary' })],
    [
      'two keys of one id',
      two({
        keys: [
          { id: 'a', key },
          { id: 'a', key },
        ],
      }),
    ],
    ['no keys', two({ keys: [] })],
    ['an id with a slash', two({ current: 'a/b', keys: [{ id: 'a/b', key }] })],
    ['more than belongs in it', two({ note: 'canary' })],
  ])('a malformed key file is refused: %s', (_, written) => {
    writeFileSync(path, written);
    expectRefused(laterStart, 'malformed');
    expectRefused(() => rotateKeyFile(path), 'malformed');
  });

  test.runIf(onPosix).each(['640', '604', '620', '666'])('a key file open to others is refused: mode %s', (mode) => {
    chmodSync(path, mode);
    expectRefused(laterStart, 'tooOpen');
    expectRefused(() => rotateKeyFile(path), 'tooOpen');
  });

  test('a key file of version 1 is read, and not written', async () => {
    writeFileSync(path, JSON.stringify({ version: 1, id: 'old', key }));
    const before = everything();
    const source = laterStart();
    const { keyId, wrapped } = await source.wrap(dataKey, here);
    expect([source.id, keyId]).toEqual(['old', 'old']);
    expect(await laterStart().unwrap(keyId, wrapped, here)).toEqual(dataKey);
    expect(everything()).toEqual(before);
  });
});

describe('a new key', () => {
  test('becomes current, and what is wrapped under the old one still opens', async () => {
    const before = await firstStart().wrap(dataKey, here);
    const id = rotateKeyFile(path);
    const source = laterStart();
    expect(source.id).toBe(id);
    expect(source.ids).toEqual([before.keyId, id]);
    expect((await source.wrap(dataKey, here)).keyId).toBe(id);
    expect(await source.unwrap(before.keyId, before.wrapped, here)).toEqual(dataKey);
    if (onPosix) expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(root, 'keys'))).toEqual(['key.json']);
  });

  test('is added to a file of version 1, which becomes one of version 2', async () => {
    mkdirSync(join(root, 'keys'));
    const key = Buffer.alloc(32, 3).toString('base64');
    writeFileSync(path, JSON.stringify({ version: 1, id: 'old', key }), { mode: 0o600 });
    const { wrapped } = await laterStart().wrap(dataKey, here);
    const id = rotateKeyFile(path);
    expect(JSON.parse(content())).toMatchObject({ version: 2, current: id, keys: [{ id: 'old', key }, { id }] });
    expect(await laterStart().unwrap('old', wrapped, here)).toEqual(dataKey);
  });

  test('is taken up by a process that runs', async () => {
    const running = firstStart();
    const first = running.id;
    const id = rotateKeyFile(path);
    expect((await running.wrap(dataKey, here)).keyId).toBe(id);
    expect(running.ids).toEqual([first, id]);
  });

  test('spoilt, or taken away, does not stop a process that runs', async () => {
    const running = firstStart();
    const { keyId, wrapped } = await running.wrap(dataKey, here);
    writeFileSync(path, 'spoilt');
    expect(await running.unwrap(keyId, wrapped, here)).toEqual(dataKey);
    rmSync(path);
    expect((await running.wrap(dataKey, here)).keyId).toBe(keyId);
    expect(existsSync(path)).toBe(false);
  });

  test('is not made twice at once: of two, one is told to wait, and no key is lost', () => {
    firstStart();
    writeFileSync(`${path}.changing`, '');
    expectRefused(() => rotateKeyFile(path), 'busy');
    rmSync(`${path}.changing`);
    const ids = [laterStart().id, rotateKeyFile(path), rotateKeyFile(path)];
    expect(laterStart().ids).toEqual(ids);
  });

  test('leaves a link a link', () => {
    firstStart();
    const link = join(root, 'link.json');
    symlinkSync(path, link);
    const id = rotateKeyFile(link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(laterStart().id).toBe(id);
  });

  test('is not added where there is no key file', () => {
    expectRefused(() => rotateKeyFile(path), 'missing');
  });
});

describe('an old key', () => {
  test('is taken out, and not before it has ceased to be the current one', () => {
    const first = firstStart().id;
    expectRefused(() => forgetInKeyFile(path, first), 'wrong');
    const second = rotateKeyFile(path);
    expectRefused(() => forgetInKeyFile(path, 'unknown'), 'missing');
    forgetInKeyFile(path, first);
    expect(laterStart().ids).toEqual([second]);
  });
});
