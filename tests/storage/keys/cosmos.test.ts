import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { StoreUnavailableError } from '../../../dialogs/ports.ts';
import { createEnvelopes } from '../../../bot/storage/envelope.ts';
import { openCosmosTable } from '../../../bot/storage/cosmos/table.ts';
import { openKeyRing } from '../../../bot/storage/keys/installation.ts';
import { KeyError } from '../../../bot/storage/keys/key-error.ts';
import { rewrap, rowsByKey } from '../../../bot/storage/keys/rewrap.ts';
import type { SealedTable } from '../../../bot/storage/table.ts';
import { freshDatabase } from '../../support/cosmos-table.ts';
import { startCosmos, type RunningCosmos } from '../../support/cosmos.ts';
import { aKeySource } from '../../support/keys.ts';

/** The same keys on Cosmos DB, over HTTP with the real client. */

const rows = 120;
let cosmos: RunningCosmos;
let address: Awaited<ReturnType<typeof freshDatabase>>;
const opened: SealedTable[] = [];
beforeAll(async () => {
  cosmos = await startCosmos();
});
beforeEach(async () => {
  address = await freshDatabase(cosmos);
});
afterAll(async () => {
  for (const table of opened) await table.close();
  await cosmos.stop();
});

async function connect(): Promise<SealedTable> {
  const table = await openCosmosTable(address);
  opened.push(table);
  return table;
}

test('first starts at the same moment agree on one secret, and other keys are refused', async () => {
  const rings = await Promise.all(
    Array.from({ length: 3 }, async () => await openKeyRing(await connect(), aKeySource(['a', 1]))),
  );
  expect(new Set(rings.map((ring) => ring.derive('lookup').toString('hex'))).size).toBe(1);
  const table = await connect();
  const before = await table.scan({ kind: 'installation', most: 10 });
  await expect(openKeyRing(table, aKeySource(['b', 2]))).rejects.toThrow(KeyError);
  expect(await table.scan({ kind: 'installation', most: 10 })).toEqual(before);
});

test('more rows than a page are wrapped anew, cut short and gone on with', { timeout: 60_000 }, async () => {
  const table = await connect();
  const envelopes = createEnvelopes(await openKeyRing(table, aKeySource(['a', 1])));
  const place = (n: number) => ({ kind: 'case', partition: `p${n % 3}`, id: `case-${n}` }) as const;
  for (let n = 0; n < rows; n++)
    await table.insert(place(n), {
      envelope: await envelopes.seal(place(n), Buffer.from(`document ${n}`)),
      labels: [`label-${n}`],
      status: 'open',
    });
  const before = await table.read(place(7));

  const ring = await openKeyRing(table, aKeySource(['b', 2], ['a', 1]));
  let writes = 0;
  const dying: SealedTable = {
    ...table,
    replace: async (...given) => {
      if (++writes > 50) throw new StoreUnavailableError('GONE');
      return await table.replace(...given);
    },
  };
  await expect(rewrap(dying, ring)).rejects.toThrow(StoreUnavailableError);
  expect((await rewrap(table, ring)).rewrapped).toBe(rows + 1 - 50);
  expect(Object.fromEntries(await rowsByKey(table))).toEqual({ b: rows + 1 });

  const after = await table.read(place(7));
  expect(after).toMatchObject({ labels: before?.labels, createdAt: before?.createdAt, changedAt: before?.changedAt });
  const alone = createEnvelopes(await openKeyRing(table, aKeySource(['b', 2])));
  for (let n = 0; n < rows; n++) {
    const row = await table.read(place(n));
    if (!row) throw new Error('no row');
    expect((await alone.open(place(n), row.envelope)).toString()).toBe(`document ${n}`);
  }
});
