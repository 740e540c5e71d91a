import { describe, test } from 'vitest';
import { openCosmosTable } from '../../bot/storage/cosmos/table.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import { startCosmos, type RunningCosmos } from '../support/cosmos.ts';
import { aPlace, aWrite, freshDatabase } from '../support/cosmos-table.ts';
import { codeOf, took } from './outcome.ts';

/**
 * How long Cosmos DB is waited for. Each test has a server of its own, so that all of them wait at the same time.
 * Bounds leave room for a busy machine, and are still below the next time anything is waited for.
 */

interface Waiting {
  readonly cosmos: RunningCosmos;
  readonly table: SealedTable;
}
/** @param request how long one request may take, in milliseconds; as in the product unless told otherwise */
async function waiting(work: (own: Waiting) => Promise<void>, request?: number): Promise<void> {
  const cosmos = await startCosmos();
  const timeouts = request === undefined ? {} : { timeouts: { request } };
  const table = await openCosmosTable({ ...(await freshDatabase(cosmos)), ...timeouts });
  try {
    await work({ cosmos, table });
  } finally {
    await table.close();
    await cosmos.stop();
  }
}

describe.concurrent('waiting for Cosmos DB', () => {
  test('a read of which nothing is heard ends in 3 seconds', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      await table.insert(aPlace(), aWrite());
      cosmos.fault({ on: 'any', status: 'hang' });
      const ms = await took(async () => expect(await codeOf(table.read(aPlace()))).toBe('TIMEOUT'));
      expect(ms).toBeLessThan(4500);
    });
  });

  test('a write of which nothing is heard ends in 5', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      const etag = await table.insert(aPlace(), aWrite());
      cosmos.fault({ on: 'any', status: 'hang' });
      const write = () => codeOf(table.replace(aPlace(), etag, aWrite()));
      const ms = await took(async () => expect(await write()).toBe('UNKNOWN_OUTCOME'));
      expect(ms).toBeLessThan(7000);
    });
  });

  test('throttled for good, it gives up in 5 seconds', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      cosmos.fault({ on: 'any', status: 429, retryAfterMs: 400 });
      const ms = await took(async () => expect(await codeOf(table.insert(aPlace(), aWrite()))).toBe('HTTP_429'));
      expect(ms).toBeGreaterThan(3000);
      expect(ms).toBeLessThan(7000);
    });
  });

  test('a slow answer is waited for', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      cosmos.fault({ on: 'any', status: 'slow', ms: 700 });
      await table.insert(aPlace(), aWrite());
      expect(await table.read(aPlace())).toMatchObject({ id: 'case-1' });
    });
  });

  test('a read is asked again where the connection broke', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      await table.insert(aPlace(), aWrite());
      cosmos.fault({ on: 'read', times: 1, status: 'drop-before' });
      expect(await table.read(aPlace())).toMatchObject({ id: 'case-1' });
    });
  });

  test('a write that arrives late, after it was sent again, goes through once', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      const first = await table.insert(aPlace(), aWrite());
      cosmos.clear();
      cosmos.fault({ on: 'replace', times: 1, status: 'slow', ms: 300 });
      const second = await table.replace(aPlace(), first, aWrite({ status: 'paused' }));
      await new Promise((resolve) => setTimeout(resolve, 300));
      const replaced = cosmos.calls.filter(({ operation, status }) => operation === 'replace' && status === 200);
      expect(replaced).toHaveLength(1);
      expect(await table.read(aPlace())).toMatchObject({ etag: second, status: 'paused' });
    }, 200);
  });

  test('a check needs both: a read and a write', async ({ expect }) => {
    await waiting(async ({ cosmos, table }) => {
      await table.check();
      cosmos.fault({ on: 'write', status: 403 });
      expect(await codeOf(table.check())).toBe('HTTP_403');
      cosmos.clear();
      cosmos.fault({ on: 'read', status: 'hang' });
      expect(await codeOf(table.check())).toBe('TIMEOUT');
    });
  });
});
