import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailableError, UnreadableError } from '../../../dialogs/ports.ts';
import { createEnvelopes } from '../../../bot/storage/envelope.ts';
import { KeyError } from '../../../bot/storage/keys/key-error.ts';
import { openKeyFile } from '../../../bot/storage/keys/key-file.ts';
import type { KeySource } from '../../../bot/storage/keys/key-source.ts';
import { openKeyRing } from '../../../bot/storage/keys/installation.ts';
import { openVaultKeys } from '../../../bot/storage/keys/vault-keys.ts';
import { databaseExists } from '../../../bot/storage/sqlite/file.ts';
import { openSqlite, openSqliteTable } from '../../../bot/storage/sqlite/index.ts';
import type { SealedTable } from '../../../bot/storage/table.ts';
import { aKeyRing, aKeySource } from '../../support/keys.ts';
import { aRecord } from '../../support/record.ts';
import { startVault, type Vault } from '../../support/vault.ts';

/** On a real SQLite file: which keys an installation belongs to, and what does not open it. */

const secretPlace = { kind: 'installation', partition: 'installation', id: 'secret' } as const;
let root: string;
let dataDir: string;
let tables: SealedTable[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canllaw-'));
  dataDir = join(root, 'data');
  tables = [];
});
afterEach(async () => {
  for (const table of tables) await table.close();
  rmSync(root, { recursive: true });
});

function table(): SealedTable {
  const opened = openSqliteTable({ dataDir });
  tables.push(opened);
  return opened;
}
const fromFile = () => openKeyFile(join(root, 'keys', 'key.json'), { databaseExists: databaseExists(dataDir) });
async function withACase(keys: KeySource): Promise<void> {
  const { stores } = await openSqlite({ dataDir, keys });
  await stores.cases.create(aRecord(), []);
  await stores.close();
}
/** Every byte of the data directory. */
const everything = () =>
  Object.fromEntries(readdirSync(dataDir).map((name) => [name, readFileSync(join(dataDir, name), 'hex')]));

test('a first start makes a key file and a database for their owner alone', async () => {
  const { stores } = await openSqlite({ dataDir, keys: fromFile() });
  await stores.cases.create(aRecord(), []);
  expect(readdirSync(dataDir).toSorted()).toEqual(['canllaw.db', 'canllaw.db-shm', 'canllaw.db-wal']);
  if (process.platform !== 'win32') {
    for (const directory of ['keys', 'data']) expect(statSync(join(root, directory)).mode & 0o777).toBe(0o700);
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of files) expect(statSync(join(parentPath, name)).mode & 0o777, name).toBe(0o600);
  }
  await stores.close();
});

describe('the secret of an installation', () => {
  test('is made at the first start and found at every other', async () => {
    const [first, second] = [await openKeyRing(table(), aKeySource(['a', 1])), aKeySource(['a', 1])];
    const again = await openKeyRing(table(), second);
    expect(again.derive('lookup')).toEqual(first.derive('lookup'));
    expect(first.derive('lookup')).not.toEqual(aKeyRing('a', 1).derive('lookup'));
  });

  test('is one, where two start for the first time at the same moment', async () => {
    const opened = Array.from({ length: 4 }, () => table());
    const rings = await Promise.all(opened.map((one) => openKeyRing(one, aKeySource(['a', 1]))));
    expect(new Set(rings.map((ring) => ring.derive('lookup').toString('hex'))).size).toBe(1);
    expect((await table().scan({ kind: 'installation', most: 10 })).rows).toHaveLength(1);
  });

  test('is found by whoever finds the table no longer empty, though it was when they looked', async () => {
    const real = table();
    let first = true;
    // Between the first look and the second somebody else starts.
    const late: SealedTable = {
      ...real,
      read: async (at) => {
        if (!first) return await real.read(at);
        first = false;
        const found = await real.read(at);
        const ring = await openKeyRing(real, aKeySource(['a', 1]));
        const place = { kind: 'case', partition: 'p', id: 'i' } as const;
        await real.insert(place, { envelope: await createEnvelopes(ring).seal(place, Buffer.from('x')) });
        return found;
      },
    };
    const ring = await openKeyRing(late, aKeySource(['a', 1]));
    expect(ring.derive('lookup')).toEqual((await openKeyRing(real, aKeySource(['a', 1]))).derive('lookup'));
  });

  test('stays the same under another key, once it is wrapped under it', async () => {
    const opened = table();
    const before = await openKeyRing(opened, aKeySource(['a', 1]));
    const both = await openKeyRing(opened, aKeySource(['b', 2], ['a', 1]));
    expect(both.id).toBe('b');
    expect(both.derive('lookup')).toEqual(before.derive('lookup'));
  });

  test('lies in its row sealed: its bytes are nowhere in the file', async () => {
    const opened = table();
    const ring = await openKeyRing(opened, aKeySource(['a', 1]));
    const row = await opened.read(secretPlace);
    if (!row) throw new Error('no row');
    const secret = await createEnvelopes(ring).open(secretPlace, row.envelope);
    expect(secret).toHaveLength(32);
    for (const content of Object.values(everything())) expect(content).not.toContain(secret.toString('hex'));
  });

  test('is not made where documents are and it is not', async () => {
    const opened = table();
    const place = { kind: 'conversation', partition: 'p', id: 'i' } as const;
    await opened.insert(place, { envelope: await createEnvelopes(aKeyRing()).seal(place, Buffer.from('x')) });
    await expect(openKeyRing(opened, aKeySource(['test', 1]))).rejects.toThrow(UnreadableError);
    expect(await opened.read(secretPlace)).toBeUndefined();
  });

  test('that was changed or moved is refused', async () => {
    const opened = table();
    const ring = await openKeyRing(opened, aKeySource(['a', 1]));
    const row = await opened.read(secretPlace);
    if (!row) throw new Error('no row');
    const body = Buffer.from(row.envelope.body);
    body[15] = (body[15] ?? 0) ^ 1;
    const etag = await opened.replace(secretPlace, row.etag, { envelope: { ...row.envelope, body } });
    await expect(openKeyRing(opened, aKeySource(['a', 1]))).rejects.toThrow(KeyError);
    const elsewhere = await createEnvelopes(ring).seal({ ...secretPlace, id: 'other' }, Buffer.alloc(32));
    await opened.replace(secretPlace, etag, { envelope: elsewhere });
    await expect(openKeyRing(opened, aKeySource(['a', 1]))).rejects.toThrow(KeyError);
  });
});

describe('keys that are not those of the database', () => {
  const others: [string, KeySource, RegExp][] = [
    ['of another name', aKeySource(['b', 2]), /belongs to the key a, which is not here/],
    ['of the same name', aKeySource(['a', 2]), /belongs to the key a, and the key of that name is not it/],
  ];

  test.each(others)('%s are refused, and no byte changes', async (_, keys, sentence) => {
    await withACase(aKeySource(['a', 1]));
    const before = everything();
    await expect(openSqlite({ dataDir, keys })).rejects.toMatchObject({ code: 'wrong' });
    await expect(openSqlite({ dataDir, keys })).rejects.toThrow(sentence);
    expect(everything()).toEqual(before);
  });

  test.each(others)('%s are refused after a crash too, and what it left stays', async (_, keys) => {
    const running = await openSqlite({ dataDir, keys: aKeySource(['a', 1]) });
    await running.stores.cases.create(aRecord({ id: 'case-2' }), []);
    const crashed = join(root, 'crashed');
    cpSync(dataDir, crashed, { recursive: true });
    await running.stores.close();
    dataDir = crashed;
    const files = ['canllaw.db', 'canllaw.db-wal'];
    const before = files.map((name) => readFileSync(join(crashed, name), 'hex'));
    expect(before[1]).not.toBe('');
    await expect(openSqlite({ dataDir, keys })).rejects.toThrow(KeyError);
    expect(files.map((name) => readFileSync(join(crashed, name), 'hex'))).toEqual(before);

    const again = await openSqlite({ dataDir, keys: aKeySource(['a', 1]) });
    expect((await again.stores.cases.load('local', 'case-2'))?.value.id).toBe('case-2');
    await again.stores.close();
  });

  test('are refused where the key file is missing, and where it is of another installation', async () => {
    await withACase(fromFile());
    const before = everything();
    rmSync(join(root, 'keys'), { recursive: true });
    expect(fromFile).toThrow(/no key file/);
    openKeyFile(join(root, 'keys', 'key.json'), { databaseExists: false });
    await expect(openSqlite({ dataDir, keys: fromFile() })).rejects.toThrow(KeyError);
    expect(everything()).toEqual(before);
  });
});

describe('with a vault', () => {
  let vault: Vault;
  beforeEach(async () => {
    vault = await startVault();
  });
  afterEach(() => vault.stop());
  const keys = () =>
    openVaultKeys(vault.keyUrl, {
      credential: vault.credential,
      client: { allowInsecureConnection: true, disableChallengeResourceVerification: true },
      timeoutMs: 1500,
    });

  test('a case is sealed, and found after a restart', async () => {
    await withACase(await keys());
    const { stores } = await openSqlite({ dataDir, keys: await keys() });
    expect((await stores.cases.load('local', 'case-1'))?.value.reference).toBe('CW-0001');
    await stores.close();
  });

  test('that goes away, cases that are open go on for a while, and others wait until it is back', async () => {
    await withACase(await keys());
    const { stores } = await openSqlite({ dataDir, keys: await keys() });
    const mine = await stores.cases.create(aRecord({ id: 'case-2', reference: 'CW-0002' }), []);
    vault.behave(503);
    const next = await stores.cases.replace({ ...mine.value, revision: 1 }, mine.etag, []);
    expect((await stores.cases.load('local', 'case-2'))?.etag).toBe(next.etag);
    await expect(stores.cases.load('local', 'case-1')).rejects.toEqual(new StoreUnavailableError('KEY_VAULT_503'));
    vault.behave('works');
    expect((await stores.cases.load('local', 'case-1'))?.value.id).toBe('case-1');
    await stores.close();
  });

  test('that has lost the key, the database is refused and names the version', async () => {
    await withACase(await keys());
    const before = everything();
    const other = await startVault();
    const lost = await openVaultKeys(other.keyUrl, {
      credential: other.credential,
      client: { allowInsecureConnection: true, disableChallengeResourceVerification: true },
    });
    await expect(openSqlite({ dataDir, keys: lost })).rejects.toThrow(/belongs to the key canllaw\/[0-9a-f]{32}/);
    expect(everything()).toEqual(before);
    await other.stop();
  });
});
