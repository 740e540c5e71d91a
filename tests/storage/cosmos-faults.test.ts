import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ConflictError, StoreUnavailableError } from '../../dialogs/ports.ts';
import { openCosmosTable } from '../../bot/storage/cosmos/table.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import { startCosmos, type RunningCosmos } from '../support/cosmos.ts';
import { aPlace, aWrite, freshTable } from '../support/cosmos-table.ts';
import { codeOf, took } from './outcome.ts';

/** Cosmos DB misbehaves, over HTTP and with the real client; how long it is waited for is in cosmos-patience.test.ts. */

let cosmos: RunningCosmos;
let table: SealedTable;
beforeAll(async () => {
  cosmos = await startCosmos();
});
afterAll(() => cosmos.stop());
beforeEach(async () => {
  cosmos.clear();
  table = await freshTable(cosmos);
  return async () => await table.close();
});

const asked = () => cosmos.calls.map(({ operation, status }) => `${operation} ${status}`);

describe('the answer to a write is lost', () => {
  test('what was created counts as created, once, with the etag it has', async () => {
    cosmos.fault({ on: 'create', times: 1, status: 'drop-after' });
    const etag = await table.insert(aPlace(), aWrite());
    expect(asked()).toEqual(['create 0', 'read 200']);
    expect((await table.read(aPlace()))?.etag).toBe(etag);
  });

  test('what was replaced counts as replaced, and its etag replaces again', async () => {
    const first = await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'replace', times: 1, status: 'drop-after' });
    const second = await table.replace(aPlace(), first, aWrite({ status: 'paused' }));
    expect(await table.read(aPlace())).toMatchObject({ etag: second, status: 'paused' });
    await table.replace(aPlace(), second, aWrite());
  });

  test('what was removed counts as removed', async () => {
    const etag = await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'delete', times: 1, status: 'drop-after' });
    expect(await table.remove(aPlace(), etag)).toBe(true);
    expect(await table.read(aPlace())).toBeUndefined();
  });

  test('somebody else’s write in the place is a conflict, and stays', async () => {
    const first = await table.insert(aPlace(), aWrite());
    const second = await table.replace(aPlace(), first, aWrite({ status: 'theirs' }));
    cosmos.fault({ on: 'replace', times: 1, status: 'drop-after' });
    await expect(table.replace(aPlace(), first, aWrite({ status: 'ours' }))).rejects.toThrow(ConflictError);
    expect(await table.read(aPlace())).toMatchObject({ etag: second, status: 'theirs' });
  });

  test('where nothing can be read back either, nobody knows', async () => {
    const first = await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'replace', times: 1, status: 'drop-after' });
    cosmos.fault({ on: 'read', status: 503 });
    expect(await codeOf(table.replace(aPlace(), first, aWrite({ status: 'paused' })))).toBe('UNKNOWN_OUTCOME');
    cosmos.clear();
    expect((await table.read(aPlace()))?.status).toBe('paused');
    await expect(table.replace(aPlace(), first, aWrite())).rejects.toThrow(ConflictError);
  });
});

describe('a write does not arrive', () => {
  test.each(['drop-before', 503, 500, 408, 410] as const)('and is sent again, once it is sure (%s)', async (status) => {
    cosmos.fault({ on: 'create', times: 1, status });
    const first = await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'replace', times: 1, status });
    const second = await table.replace(aPlace(), first, aWrite({ status: 'paused' }));
    const refused = status === 'drop-before' ? 0 : status;
    const created = [`create ${refused}`, 'read 404', 'create 201'];
    expect(asked()).toEqual([...created, `replace ${refused}`, 'read 200', 'replace 200']);
    expect(await table.read(aPlace())).toMatchObject({ etag: second, status: 'paused' });
  });

  test('three times, and then it is given up with nothing changed', async () => {
    const first = await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'write', status: 'drop-before' });
    expect(await codeOf(table.replace(aPlace(), first, aWrite({ status: 'paused' })))).toBe('UNKNOWN_OUTCOME');
    expect(await codeOf(table.insert(aPlace({ id: 'case-2' }), aWrite()))).toBe('UNKNOWN_OUTCOME');
    expect(await codeOf(table.remove(aPlace(), first))).toBe('UNKNOWN_OUTCOME');
    cosmos.clear();
    expect((await table.read(aPlace()))?.etag).toBe(first);
    expect(await table.read(aPlace({ id: 'case-2' }))).toBeUndefined();
  });
});

describe('throttled', () => {
  test('it waits as long as it is asked to, and asks again', async () => {
    cosmos.fault({ on: 'create', times: 2, status: 429, retryAfterMs: 120 });
    const ms = await took(() => table.insert(aPlace(), aWrite()));
    expect(ms).toBeGreaterThan(240);
    expect(asked()).toEqual(['create 429', 'create 429', 'create 201']);
  });

  test('449 is asked again as well', async () => {
    const etag = await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'replace', times: 3, status: 449 });
    await table.replace(aPlace(), etag, aWrite());
    expect(asked().slice(1)).toEqual(['replace 449', 'replace 449', 'replace 449', 'replace 200']);
  });

  test('a wait that does not fit is not begun', async () => {
    cosmos.fault({ on: 'any', status: 429, retryAfterMs: 8000 });
    expect(await took(async () => expect(await codeOf(table.read(aPlace()))).toBe('HTTP_429'))).toBeLessThan(2500);
    expect(await codeOf(table.insert(aPlace(), aWrite()))).toBe('HTTP_429');
    expect(asked()).toEqual(['read 429', 'create 429']);
  });

  test('a query that is throttled is asked anew', async () => {
    await table.insert(aPlace(), aWrite());
    cosmos.fault({ on: 'query', times: 2, status: 429, retryAfterMs: 10 });
    const found = await table.find({ kind: 'case', partition: 'tenant-1', label: 'label-1', most: 10 });
    expect(found.rows.map(({ id }) => id)).toEqual(['case-1']);
  });
});

describe('out of order', () => {
  test('a wrong key is refused, with a code and without a message', async () => {
    const wrong = { endpoint: cosmos.endpoint, key: Buffer.alloc(64).toString('base64'), database: 'any' };
    const error: unknown = await openCosmosTable(wrong).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnavailableError);
    expect(error).toMatchObject({ code: 'HTTP_401', message: 'store unavailable: HTTP_401' });
    expect((error as Error).cause).toBeUndefined();
  });

  test('nobody at the address is said so at once', async () => {
    const nobody = { endpoint: 'http://127.0.0.1:9', key: cosmos.key, database: 'any' };
    expect(await took(async () => expect(await codeOf(openCosmosTable(nobody))).toBe('ECONNREFUSED'))).toBeLessThan(
      2500,
    );
  });

  test('a container that is not there is no missing row', async () => {
    const lost = { endpoint: cosmos.endpoint, key: cosmos.key, database: 'no-such-database' };
    await expect(openCosmosTable(lost)).rejects.toThrow(
      'The database in Cosmos DB lacks the containers cases, conversations, trails: make what is missing with "npm run cosmos:create".',
    );
    cosmos.fault({ on: 'read', times: 1, status: 404, substatus: 1003 });
    expect(await codeOf(table.read(aPlace()))).toBe('HTTP_404_1003');
    cosmos.fault({ on: 'read', times: 1, status: 404, substatus: 1002 });
    expect(await codeOf(table.read(aPlace()))).toBe('HTTP_404_1002');
  });

  test('a document of more than 2 MB is refused with nothing written', async () => {
    expect(await codeOf(table.insert(aPlace(), aWrite({}, 2_000_000)))).toBe('HTTP_413');
    expect(await table.read(aPlace())).toBeUndefined();
  });

  test('of checks at the same time every one passes', async () => {
    await expect(Promise.all(Array.from({ length: 8 }, () => table.check()))).resolves.toHaveLength(8);
  });
});
