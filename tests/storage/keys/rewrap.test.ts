import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConflictError, StoreUnavailableError } from '../../../dialogs/ports.ts';
import { runKeys } from '../../../bot/commands/keys-command.ts';
import { openKeyFile } from '../../../bot/storage/keys/key-file.ts';
import { rewrap, rowsByKey } from '../../../bot/storage/keys/rewrap.ts';
import { openSqlite, type Installation } from '../../../bot/storage/sqlite/index.ts';
import { documentKinds, type Row, type SealedTable } from '../../../bot/storage/table.ts';
import { aKeySource } from '../../support/keys.ts';
import { aRecord } from '../../support/record.ts';

/** A new key, from end to end: on a real key file and a real database, beside a service that has it open. */

const cases = 12;
let root: string;
let keyFile: string;
let opened: Installation[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'canllaw-'));
  keyFile = join(root, 'key.json');
  opened = [];
});
afterEach(async () => {
  for (const { stores } of opened) await stores.close();
  rmSync(root, { recursive: true });
});

async function start(keys = openKeyFile(keyFile, { databaseExists: opened.length > 0 })): Promise<Installation> {
  const installation = await openSqlite({ dataDir: join(root, 'data'), keys });
  opened.push(installation);
  return installation;
}
const idOf = (n: number) => `case-${n}`;
async function fill({ stores }: Installation): Promise<void> {
  for (let n = 0; n < cases; n++) await stores.cases.create(aRecord({ id: idOf(n), reference: `CW-${n}` }), []);
  const conversation = { version: 1, id: 'c', tenant: 'local', practitioner: 'practitioner', activities: [] } as const;
  await stores.conversations.saveConversation(conversation);
  await stores.conversations.savePreference({ version: 1, tenant: 'local', practitioner: 'p', language: 'cy' });
}
async function allRows(table: SealedTable): Promise<Row[]> {
  const found = await Promise.all(documentKinds.map((kind) => table.scan({ kind, most: 1000 })));
  return found.flatMap(({ rows }) => rows);
}
/** The command, as an operator runs it in a process of its own. */
async function keysCommand(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = [];
  const code = await runKeys(args, {
    config: { type: 'file', path: keyFile },
    open: async () => {
      const source = openKeyFile(keyFile, { databaseExists: true });
      const { table, ring } = await start(source);
      return { table, source, keys: ring };
    },
    say: (line) => void lines.push(line),
  });
  return { code, said: lines.join('\n') };
}

describe('changing the key', () => {
  test('from the new key to forgetting the old one, beside a service that never stops', async () => {
    const service = await start();
    await fill(service);
    const old = service.ring.id;
    const lookup = service.ring.derive('lookup');
    const before = await allRows(service.table);

    const rotated = await keysCommand('rotate');
    expect(rotated.code).toBe(0);
    const fresh = service.ring.id;
    expect(fresh).not.toBe(old);
    expect(rotated.said).toContain(fresh);
    // Both keys are in use: what is new is under the new one.
    await service.stores.cases.create(aRecord({ id: 'later', reference: 'CW-later' }), []);
    expect((await rowsByKey(service.table)).get(fresh)).toBe(1);
    expect((await keysCommand('status')).said.split('\n')).toEqual([
      `${fresh}: 1 row (current)`,
      `${old}: ${before.length} rows`,
    ]);

    const refused = await keysCommand('forget', old);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain(`${before.length} rows still need ${old}`);
    expect((await keysCommand('rewrap', '--dry-run')).said).toBe(`Would wrap ${before.length} rows under ${fresh}.`);
    expect((await rowsByKey(service.table)).get(old)).toBe(before.length);

    const wrapped = await keysCommand('rewrap');
    expect(wrapped).toEqual({ code: 0, said: `Wrapped ${before.length} rows under ${fresh}.` });
    for (const row of await allRows(service.table)) {
      expect(row.envelope.keyId).toBe(fresh);
      const was = before.find(({ kind, id }) => kind === row.kind && id === row.id);
      if (!was) continue;
      // Only the wrapped key and the etag are others.
      const { etag: _, envelope, ...beside } = row;
      const { etag: _was, envelope: envelopeBefore, ...besideBefore } = was;
      expect(beside).toEqual(besideBefore);
      expect(Buffer.from(envelope.body).equals(envelopeBefore.body)).toBe(true);
    }

    expect((await keysCommand('forget', old, '--dry-run')).code).toBe(0);
    expect((await keysCommand('status')).said).toContain(`${old}: 0 rows`);
    expect((await keysCommand('forget', old)).code).toBe(0);
    expect((await keysCommand('status')).said).toBe(`${fresh}: ${before.length + 1} rows (current)`);
    // The service that was open all the time, and one that starts now.
    for (const { ring, stores } of [service, await start()]) {
      expect(ring.derive('lookup')).toEqual(lookup);
      for (let n = 0; n < cases; n++)
        expect((await stores.cases.load('local', idOf(n)))?.value.reference).toBe(`CW-${n}`);
    }
  });

  test('an instance that does not know the new key yet goes on with its own', async () => {
    const instance = await start(aKeySource(['a', 1]));
    await fill(instance);
    const ahead = await start(aKeySource(['b', 2], ['a', 1]));
    const mine = await instance.stores.cases.load('local', idOf(0));
    if (!mine) throw new Error('no case');
    await instance.stores.cases.replace({ ...mine.value, revision: 1 }, mine.etag, []);
    await instance.stores.cases.create(aRecord({ id: 'new', reference: 'CW-new' }), []);
    expect((await ahead.stores.cases.load('local', 'new'))?.value.id).toBe('new');
    expect((await ahead.stores.cases.load('local', idOf(0)))?.value.revision).toBe(1);
  });

  test('nothing is forgotten that is the current key, or not understood', async () => {
    const { ring } = await start();
    expect((await keysCommand('forget', ring.id)).code).toBe(1);
    for (const args of [[], ['forget'], ['rewrap', 'all'], ['dance']]) {
      const { code, said } = await keysCommand(...args);
      expect(code).toBe(2);
      expect(said).toContain('npm run keys');
    }
  });

  test.each([
    ['environment', { type: 'environment', keys: '' }, 'KEYS'],
    ['vault', { type: 'vault', keyUrl: '' }, 'vault'],
  ] as const)('where the keys are in the %s, rotate says how and does nothing', async (_, config, word) => {
    const lines: string[] = [];
    const open = () => Promise.reject(new Error('not to be opened'));
    expect(await runKeys(['rotate'], { config, open, say: (line) => void lines.push(line) })).toBe(0);
    expect(lines.join('\n')).toContain(word);
  });
});

describe('wrapping anew', () => {
  const [before, after] = [aKeySource(['a', 1]), aKeySource(['b', 2], ['a', 1])];

  test('cut short half way is gone on with', async () => {
    const { table } = await start(before);
    await fill(opened[0] as Installation);
    const { ring } = await start(after);
    const all = (await allRows(table)).length;
    let writes = 0;
    const dying: SealedTable = {
      ...table,
      replace: async (...given) => {
        if (++writes > 6) throw new StoreUnavailableError('GONE');
        return await table.replace(...given);
      },
    };
    await expect(rewrap(dying, ring)).rejects.toThrow(StoreUnavailableError);
    expect(Object.fromEntries(await rowsByKey(table))).toEqual({ a: all - 6, b: 6 });
    expect(await rewrap(table, ring)).toEqual({ rewrapped: all - 6, unreadable: [], busy: 0 });
    expect(Object.fromEntries(await rowsByKey(table))).toEqual({ b: all });
    expect((await rewrap(table, ring)).rewrapped).toBe(0);
  });

  test('several at once do every row once', async () => {
    await fill(await start(before));
    const runs = await Promise.all([start(after), start(after), start(after)]);
    const all = (await allRows(runs[0].table)).length;
    const done = await Promise.all(runs.map(({ table, ring }) => rewrap(table, ring)));
    expect(done.reduce((sum, { rewrapped }) => sum + rewrapped, 0)).toBe(all);
    expect(done.every(({ unreadable, busy }) => unreadable.length + busy === 0)).toBe(true);
    expect(Object.fromEntries(await rowsByKey(runs[0].table))).toEqual({ b: all });
  });

  test('beside a writer loses no write', { timeout: 60_000 }, async () => {
    // It knows the new key, and goes on wrapping under its own.
    const writer = await start(aKeySource(['a', 1], ['b', 2]));
    await fill(writer);
    const operator = await start(after);
    const until = new AbortController();
    const acknowledged = new Map<string, number>();
    async function writeOn(id: string): Promise<void> {
      while (!until.signal.aborted) {
        const found = await writer.stores.cases.load('local', id);
        if (!found) throw new Error(`${id} is gone`);
        const revision = found.value.revision + 1;
        try {
          await writer.stores.cases.replace({ ...found.value, revision }, found.etag, []);
          acknowledged.set(id, revision);
        } catch (error) {
          // The key was wrapped anew in between: read again, and write again.
          if (!(error instanceof ConflictError)) throw error;
        }
        await new Promise((wake) => setTimeout(wake, Math.random() * 3));
      }
    }
    const writing = Array.from({ length: cases }, (_, n) => writeOn(idOf(n)));
    let left = 1;
    try {
      for (let run = 0; run < 20 && left > 0; run++) left = (await rewrap(operator.table, operator.ring)).busy;
    } finally {
      until.abort();
      await Promise.all(writing);
    }
    expect(left).toBe(0);
    expect([...(await rowsByKey(operator.table)).keys()]).toEqual(['b']);
    for (const [id, revision] of acknowledged)
      expect((await operator.stores.cases.load('local', id))?.value.revision).toBe(revision);
    expect(acknowledged.size).toBeGreaterThan(0);
  });

  test('leaves what no key here opens as it is, and says so', async () => {
    await fill(await start(before));
    const { table, ring } = await start(after);
    const row = await table.read((await allRows(table)).find(({ id }) => id === idOf(3)) as Row);
    if (!row) throw new Error('no row');
    const wrappedKey = Buffer.from(row.envelope.wrappedKey);
    wrappedKey[20] = (wrappedKey[20] ?? 0) ^ 1;
    await table.replace(row, row.etag, { ...row, envelope: { ...row.envelope, wrappedKey } });
    expect(await rewrap(table, ring)).toMatchObject({ unreadable: [`case ${idOf(3)}`], busy: 0 });
    expect((await rowsByKey(table)).get('a')).toBe(1);
  });
});
