import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConflictError } from '../../dialogs/ports.ts';
import { documentId } from '../../bot/storage/cosmos/rows.ts';
import { openCosmosTable } from '../../bot/storage/cosmos/table.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import { startCosmos, type RunningCosmos } from '../support/cosmos.ts';
import { aPlace, aWrite, freshDatabase, freshTable } from '../support/cosmos-table.ts';

/** What is asked of Cosmos DB, how often and for how many request units, and what goes by itself. */

let now = new Date();
const clock = { now: () => now };
let cosmos: RunningCosmos;
let table: SealedTable;
beforeAll(async () => {
  cosmos = await startCosmos({ clock });
});
afterAll(() => cosmos.stop());
beforeEach(async () => {
  now = new Date();
  table = await freshTable(cosmos, { clock });
  cosmos.clear();
  return async () => await table.close();
});
const asked = () => cosmos.calls.map(({ operation, container }) => `${operation} ${container}`);
const units = () => cosmos.calls.reduce((sum, { charge }) => sum + charge, 0);

describe('one call of the table is one request', () => {
  test('to read, to create and to replace', async () => {
    await table.read(aPlace());
    const etag = await table.insert(aPlace(), aWrite());
    await table.replace(aPlace(), etag, aWrite());
    await table.read(aPlace());
    expect(asked()).toEqual(['read cases', 'create cases', 'replace cases', 'read cases']);
  });

  test('to remove what one has read, to find and to scan', async () => {
    const etag = await table.insert(aPlace(), aWrite());
    cosmos.clear();
    await table.find({ kind: 'case', partition: 'tenant-1', label: 'label-1', statuses: ['open'], most: 100 });
    await table.scan({ kind: 'trail', most: 100 });
    await table.remove(aPlace(), etag);
    expect(asked()).toEqual(['query cases', 'query trails', 'delete cases']);
  });

  test('and a conflict two: whose write is stored is looked at', async () => {
    await table.insert(aPlace(), aWrite());
    cosmos.clear();
    await expect(table.insert(aPlace(), aWrite())).rejects.toThrow(ConflictError);
    expect(asked().slice(0, 2)).toEqual(['create cases', 'read cases']);
  });

  test('a turn before its reply is two point reads and one conditional write, under 20 request units', async () => {
    const conversation = aPlace({ kind: 'conversation', partition: 'conversation-1', id: 'conversation-1' });
    await table.insert(conversation, aWrite({}, 2000));
    // The sealed record of a long intake, base64 to come.
    const etag = await table.insert(aPlace(), aWrite({}, 20_000));
    cosmos.clear();
    await table.read(conversation);
    await table.read(aPlace());
    await table.replace(aPlace(), etag, aWrite({}, 20_000));
    expect(asked()).toEqual(['read conversations', 'read cases', 'replace cases']);
    expect(units()).toBeGreaterThan(10);
    expect(units()).toBeLessThan(20);
  });
});

describe('time to live', () => {
  const at = aPlace({ kind: 'conversation', partition: 'conversation-1', id: 'conversation-1' });
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);

  test('a conversation goes by itself when its time has run out, and its place is free', async () => {
    await table.insert(at, aWrite({ expiresAt: inSeconds(60).toISOString() }));
    now = inSeconds(59);
    expect(await table.read(at)).toMatchObject({ id: 'conversation-1' });
    now = inSeconds(2);
    expect(await table.read(at)).toBeUndefined();
    await table.insert(at, aWrite());
    expect(await table.read(at)).toMatchObject({ id: 'conversation-1' });
  });

  test('every write counts its time from then', async () => {
    const etag = await table.insert(at, aWrite({ expiresAt: inSeconds(60).toISOString() }));
    now = inSeconds(30);
    await table.replace(at, etag, aWrite({ expiresAt: inSeconds(60).toISOString() }));
    now = inSeconds(59);
    expect(await table.read(at)).toMatchObject({ id: 'conversation-1' });
  });

  test('what our clock takes for over and the service does not is written over, not found', async () => {
    const behind = { now: () => inSeconds(-3600) };
    const [address, body] = [await freshDatabase(cosmos), aWrite()];
    const early = await openCosmosTable({ ...address, clock: behind });
    const late = await openCosmosTable({ ...address, clock });
    const old = await early.insert(at, { ...body, expiresAt: inSeconds(-10).toISOString() });
    expect(await early.read(at)).toMatchObject({ etag: old });
    expect(await late.read(at)).toBeUndefined();
    await expect(late.replace(at, old, body)).rejects.toThrow(ConflictError);
    const fresh = await late.insert(at, body);
    expect((await early.read(at))?.etag).toBe(fresh);
    await Promise.all([early.close(), late.close()]);
  });

  test('a case stays', async () => {
    await table.insert(aPlace(), aWrite());
    now = inSeconds(100 * 365 * 86_400);
    expect(await table.read(aPlace())).toMatchObject({ id: 'case-1' });
  });
});

describe('ids', () => {
  test('of hashes and random ids stay as they are, beside their kind', () => {
    expect(documentId(aPlace({ id: 'aB3_-' }))).toBe('case.aB3_-');
  });

  test('lose what Cosmos DB does not take, and no two become one', () => {
    const ids = [
      'a/b',
      'a%2fb',
      'a\\b',
      'a?b',
      'a#b',
      'a ',
      'a',
      'é',
      '\uD800',
      '\uD801',
      '🙂',
      'x'.repeat(300),
      'x'.repeat(301),
    ];
    const made = ids.map((id) => documentId(aPlace({ id })));
    expect(new Set(made).size).toBe(ids.length);
    for (const id of made) expect(id).toMatch(/^case\.[\w.%-]{1,250}$/);
  });

  test('of any kind are written and read back', async () => {
    for (const id of ['a/b', 'a b ', 'é?#', 'x'.repeat(2000)]) {
      await table.insert(aPlace({ id }), aWrite());
      expect((await table.read(aPlace({ id })))?.id).toBe(id);
    }
  });
});
