import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StoreUnavailableError, UnreadableError } from '../../../dialogs/ports.ts';
import { createDataKeys } from '../../../bot/storage/keys/data-keys.ts';
import { KeyError } from '../../../bot/storage/keys/key-error.ts';
import { openVaultKeys, type VaultOptions } from '../../../bot/storage/keys/vault-keys.ts';
import { startVault, type Vault } from '../../support/vault.ts';

/** The real client over real HTTP. What it says to a vault is what the stand-in insists on. */

let vault: Vault;
beforeEach(async () => {
  vault = await startVault();
});
afterEach(() => vault.stop());

const client = { allowInsecureConnection: true, disableChallengeResourceVerification: true };
const open = (options: VaultOptions = {}) =>
  openVaultKeys(vault.keyUrl, { credential: vault.credential, client, timeoutMs: 2000, ...options });
const dataKey = Buffer.alloc(32, 9);
const here = Buffer.from('here');
const unavailable = (code: string) => new StoreUnavailableError(code);

describe('a key vault', () => {
  test('wraps a data key and unwraps it', async () => {
    const source = await open();
    const { keyId, wrapped } = await source.wrap(dataKey, here);
    expect(wrapped).toHaveLength(256);
    expect(keyId).toBe(source.id);
    expect(keyId).toMatch(/^canllaw\/[0-9a-f]{32}$/);
    expect(await source.unwrap(keyId, wrapped, here)).toEqual(dataKey);
    expect(vault.asked.map((asked) => asked.split(' ')[0])).toEqual(['get', 'wrapkey', 'unwrapkey']);
  });

  test('is asked once for a key that is remembered', async () => {
    const source = await open();
    const place = { kind: 'case', partition: 'p', id: 'i' };
    const held = await createDataKeys(source).wrap(place, dataKey);
    const keys = createDataKeys(source);
    for (let n = 0; n < 5; n++) expect(await keys.unwrap(place, held)).toEqual(dataKey);
    expect(vault.asked.filter((asked) => asked.startsWith('unwrapkey'))).toHaveLength(1);
  });

  test('opens a data key at no other place, though RSA knows none', async () => {
    const source = await open();
    const { keyId, wrapped } = await source.wrap(dataKey, here);
    await expect(source.unwrap(keyId, wrapped, Buffer.from('there'))).rejects.toThrow(UnreadableError);
  });

  test('refuses what was changed, and what is too short to be bound to a place', async () => {
    const source = await open();
    const { keyId, wrapped } = await source.wrap(dataKey, here);
    const changed = Buffer.from(wrapped);
    changed[100] = (changed[100] ?? 0) ^ 1;
    for (const other of [changed, wrapped.subarray(1)])
      await expect(source.unwrap(keyId, other, here)).rejects.toThrow(UnreadableError);
    const bare = await source.wrap(new Uint8Array(), here);
    await expect(source.unwrap(keyId, bare.wrapped, here)).rejects.toThrow(UnreadableError);
  });

  test('wraps under the newest version, and unwraps under every older one, even when its time has run out', async () => {
    const first = await open();
    const { keyId, wrapped } = await first.wrap(dataKey, here);
    vault.change(keyId.split('/')[1] ?? '', 'expired');
    const version = vault.addVersion();
    const second = await open();
    expect(second.id).toBe(`canllaw/${version}`);
    expect((await second.wrap(dataKey, here)).keyId).toBe(second.id);
    expect(await second.unwrap(keyId, wrapped, here)).toEqual(dataKey);
  });

  test('tells a running process of a new version in time', async () => {
    const source = await open({ newestForMs: 0 });
    const version = vault.addVersion();
    await expect.poll(async () => (await source.wrap(dataKey, here)).keyId).toBe(`canllaw/${version}`);
    expect(source.id).toBe(`canllaw/${version}`);
  });

  test('that cannot say which version is the newest wraps under the one that was', async () => {
    const source = await open({ newestForMs: 0 });
    const first = source.id;
    vault.change(vault.addVersion(), 'disabled');
    for (let n = 0; n < 3; n++) expect((await source.wrap(dataKey, here)).keyId).toBe(first);
  });

  test('a new process knows a version that a running one does not know yet, and the running one opens what it wrote', async () => {
    const running = await open();
    vault.addVersion();
    const fresh = await open();
    const { keyId, wrapped } = await fresh.wrap(dataKey, here);
    expect(keyId).not.toBe(running.id);
    expect(await running.unwrap(keyId, wrapped, here)).toEqual(dataKey);
  });

  test.each([
    ['another key', 'another/0123456789abcdef0123456789abcdef'],
    ['an address', 'https://elsewhere.example/keys/canllaw/0123456789abcdef0123456789abcdef'],
    ['a way up', 'canllaw/../../secrets'],
    ['no version', 'canllaw/'],
    ['a key of a file', 'abcdef'],
  ])('an id beside a row leads nowhere else: %s', async (_, keyId) => {
    const source = await open();
    vault.asked.length = 0;
    await expect(source.unwrap(keyId, Buffer.alloc(256), here)).rejects.toThrow(UnreadableError);
    expect(vault.asked).toEqual([]);
  });

  test('a version that was purged opens nothing, and one that is disabled is unavailable', async () => {
    const source = await open();
    const { keyId, wrapped } = await source.wrap(dataKey, here);
    const version = keyId.split('/')[1] ?? '';
    vault.addVersion();
    vault.change(version, 'disabled');
    await expect(source.unwrap(keyId, wrapped, here)).rejects.toEqual(unavailable('KEY_VAULT_403'));
    vault.change(version, 'purged');
    await expect(source.unwrap(keyId, wrapped, here)).rejects.toThrow(UnreadableError);
  });
});

describe('a vault that cannot be had', () => {
  test('stops the start, by its code alone', async () => {
    vault.behave(503);
    await expect(open()).rejects.toEqual(unavailable('KEY_VAULT_503'));
    vault.behave('hangs');
    const began = performance.now();
    await expect(open({ timeoutMs: 300 })).rejects.toEqual(unavailable('KEY_VAULT_TIMEOUT'));
    expect(performance.now() - began).toBeLessThan(10_000);
    const { keyUrl, credential } = vault;
    await vault.stop();
    await expect(openVaultKeys(keyUrl, { credential, client })).rejects.toEqual(unavailable('KEY_VAULT_ECONNREFUSED'));
    vault = await startVault();
  });

  test('in the middle is unavailable for what is not remembered, and back again when it is', async () => {
    const source = await open({ timeoutMs: 1500 });
    const keys = createDataKeys(source);
    const [known, unknown] = ['known', 'unknown'].map((id) => ({ kind: 'case', partition: 'p', id }));
    if (!known || !unknown) throw new Error('two places');
    const heldUnknown = await createDataKeys(source).wrap(unknown, dataKey);
    const heldKnown = await keys.wrap(known, dataKey);
    vault.behave(503);
    expect(await keys.unwrap(known, heldKnown)).toEqual(dataKey);
    await expect(keys.unwrap(unknown, heldUnknown)).rejects.toEqual(unavailable('KEY_VAULT_503'));
    await expect(keys.wrap(unknown, dataKey)).rejects.toEqual(unavailable('KEY_VAULT_503'));
    vault.behave('works');
    expect(await keys.unwrap(unknown, heldUnknown)).toEqual(dataKey);
  });

  test('because nobody is signed in, says so', async () => {
    const nobody = async () => {
      const error = new Error('no canary sign-in');
      error.name = 'CredentialUnavailableError';
      throw error;
    };
    await expect(open({ credential: { getToken: nobody } })).rejects.toEqual(unavailable('KEY_VAULT_SIGN_IN'));
    const wrong = async () => ({ token: 'wrong', expiresOnTimestamp: Date.now() + 3_600_000 });
    await expect(open({ credential: { getToken: wrong } })).rejects.toEqual(unavailable('KEY_VAULT_401'));
  });

  test('because a sign-in never ends, is not waited for', async () => {
    const never = () => new Promise<never>(() => undefined);
    await expect(open({ credential: { getToken: never }, timeoutMs: 200 })).rejects.toEqual(
      unavailable('KEY_VAULT_TIMEOUT'),
    );
  });

  test('because its key is missing or disabled, stops the start', async () => {
    await expect(openVaultKeys(`${vault.keyUrl}-two`, { credential: vault.credential, client })).rejects.toEqual(
      unavailable('KEY_VAULT_404'),
    );
    vault.change(vault.addVersion(), 'disabled');
    await expect(open()).rejects.toThrow(KeyError);
  });

  test('is not called where its challenge is for another host', async () => {
    const strict = { allowInsecureConnection: true };
    await expect(open({ client: strict })).rejects.toEqual(unavailable('KEY_VAULT_FAILED'));
    expect(vault.asked).toEqual([]);
  });
});

test('a source of a vault shows nothing when it is logged', async () => {
  const source = await open();
  await source.wrap(Buffer.from('canary-canary-canary-canary-cana'), here);
  expect(inspect(source, { depth: 9, showHidden: true })).not.toContain('canary');
});
