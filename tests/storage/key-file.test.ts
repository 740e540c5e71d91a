import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeyFileError, openKeyFile, type KeyFileFault } from '../../bot/storage/key-file.ts';
import { createKeyRing } from '../../bot/storage/key-ring.ts';
import { databaseExists } from '../../bot/storage/sqlite-file.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { aRecord } from '../support/record.ts';

const onPosix = process.platform !== 'win32';
let root: string;
let keyFile: string;
let dataDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canllaw-'));
  keyFile = join(root, 'keys', 'key.json');
  dataDir = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true }));

const start = () => openSqlite({ dataDir, ring: openKeyFile(keyFile, { databaseExists: databaseExists(dataDir) }) });

/** Every file below the directory with its content and rights. */
function everything(): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path, `${statSync(path).mode.toString(8)} ${readFileSync(path, 'hex')}`];
    }),
  );
}

function expectRefused(code: KeyFileFault): void {
  const before = everything();
  let error: unknown;
  try {
    start();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(KeyFileError);
  expect(error).toMatchObject({ code });
  expect(everything()).toEqual(before);
}

describe('the first start', () => {
  test('makes a key file and a database for their owner alone', async () => {
    const stores = start();
    await stores.cases.create(aRecord());
    if (onPosix) {
      for (const directory of ['keys', 'data']) expect(statSync(join(root, directory)).mode & 0o777).toBe(0o700);
      for (const path of Object.keys(everything())) expect(statSync(path).mode & 0o777, path).toBe(0o600);
    }
    expect(readdirSync(join(root, 'keys'))).toEqual(['key.json']);
    expect(readdirSync(dataDir).toSorted()).toEqual(['canllaw.db', 'canllaw.db-shm', 'canllaw.db-wal']);
    await stores.close();
  });

  test('makes a different key each time, and the next start finds the same', () => {
    const first = openKeyFile(keyFile, { databaseExists: false });
    expect(openKeyFile(keyFile, { databaseExists: true }).id).toBe(first.id);
    const other = openKeyFile(join(root, 'other.json'), { databaseExists: false });
    expect(other.id).not.toBe(first.id);
    expect(other.derive('wrap')).not.toEqual(first.derive('wrap'));
  });

  test('says so where the key file cannot be made', () => {
    writeFileSync(join(root, 'keys'), 'a file where the directory should be');
    expectRefused('unreadable');
  });
});

describe('with a database', () => {
  beforeEach(async () => {
    const stores = start();
    await stores.cases.create(aRecord());
    await stores.close();
  });

  test('a missing key file is refused, and none is made', () => {
    rmSync(keyFile);
    expectRefused('missing');
    expect(existsSync(keyFile)).toBe(false);
  });

  test.each([
    ['empty', ''],
    ['not JSON', 'canary-key-material {'],
    ['JSON of something else', '{"hello":"there"}'],
    ['a key too short', '{"version":1,"id":"a","key":"AAAA"}'],
    ['a key of 32 characters that is not base64', `{"version":1,"id":"a","key":"${'!'.repeat(44)}"}`],
    ['a later version', `{"version":2,"id":"a","key":"${Buffer.alloc(32).toString('base64')}"}`],
  ])('a malformed key file is refused: %s', (_, content) => {
    writeFileSync(keyFile, content);
    expectRefused('malformed');
    expect(() => start()).not.toThrow(/canary/);
  });

  test.runIf(onPosix).each(['640', '604', '620', '666'])('a key file open to others is refused: mode %s', (mode) => {
    chmodSync(keyFile, mode);
    expectRefused('tooOpen');
  });

  test('the key of another installation is refused', () => {
    rmSync(keyFile);
    openKeyFile(keyFile, { databaseExists: false });
    expectRefused('wrong');
  });

  test('another key under the same id is refused', () => {
    const content = JSON.parse(readFileSync(keyFile, 'utf8')) as object;
    writeFileSync(keyFile, JSON.stringify({ ...content, key: Buffer.alloc(32, 7).toString('base64') }));
    expectRefused('wrong');
  });

  test('after a crash the wrong key is refused too, and what the crash left is not touched', async () => {
    const stores = start();
    await stores.cases.create(aRecord({ id: 'case-2' }));
    const crashed = join(root, 'crashed');
    cpSync(dataDir, crashed, { recursive: true });
    await stores.close();
    dataDir = crashed;
    const rightKey = readFileSync(keyFile);
    rmSync(keyFile);
    openKeyFile(keyFile, { databaseExists: false });
    const [database, log] = [join(crashed, 'canllaw.db'), join(crashed, 'canllaw.db-wal')];
    const before = [readFileSync(database, 'hex'), readFileSync(log, 'hex')];
    expect(readFileSync(log).length).toBeGreaterThan(0);
    expect(() => start()).toThrow(KeyFileError);
    expect([readFileSync(database, 'hex'), readFileSync(log, 'hex')]).toEqual(before);

    writeFileSync(keyFile, rightKey);
    const again = start();
    expect((await again.cases.load('local', 'case-2'))?.value.id).toBe('case-2');
    await again.close();
  });
});

describe('the key ring', () => {
  test('gives each purpose a key of its own, always the same', () => {
    const ring = createKeyRing('a', Buffer.alloc(32, 1));
    const purposes = ['wrap', 'lookup', 'links', 'check'];
    expect(new Set(purposes.map((purpose) => ring.derive(purpose).toString('hex'))).size).toBe(4);
    for (const purpose of purposes) expect(ring.derive(purpose)).toHaveLength(32);
    // Worked out apart from this code, by RFC 5869. Fixed for ever: what is stored depends on it.
    expect(ring.derive('wrap').toString('hex')).toBe(
      '73799a63d1fc1716cbcf9d56bc53ef993a48494457c1cb71bd695643fca88074',
    );
  });

  test('shows nothing of the key when it is logged', () => {
    const key = Buffer.from('canary-canary-canary-canary-cana');
    const ring = createKeyRing('a', key);
    for (const shown of [inspect(ring, { depth: 9, showHidden: true }), JSON.stringify(ring)]) {
      expect(shown).not.toContain('canary');
      expect(shown).not.toContain(key.toString('hex'));
    }
  });

  test('takes no key of another length', () => {
    expect(() => createKeyRing('a', Buffer.alloc(31))).toThrow('32 bytes');
  });
});
