import { randomBytes } from 'node:crypto';
import { connectCosmos, type CosmosAddress } from '../../bot/storage/cosmos/client.ts';
import { containerNames } from '../../bot/storage/cosmos/containers.ts';
import { makeReady } from '../../bot/storage/cosmos/setup.ts';
import { openCosmosTable, type CosmosOptions } from '../../bot/storage/cosmos/table.ts';
import { withPatience } from '../../bot/storage/cosmos/retry.ts';
import type { FiledUnder, RowWrite, SealedTable } from '../../bot/storage/table.ts';

/** Making and dropping on a real account takes seconds. */
const patienceMs = 60_000;

/** A database that no other test has, with its containers. */
export async function freshDatabase(account: Omit<CosmosAddress, 'database'>): Promise<CosmosAddress> {
  const address = { endpoint: account.endpoint, key: account.key, database: `test-${randomBytes(8).toString('hex')}` };
  const connected = await connectCosmos(address, patienceMs);
  try {
    await withPatience(patienceMs, (patience) => makeReady(connected, patience));
  } finally {
    connected.close();
  }
  return address;
}

export async function dropDatabase(address: CosmosAddress): Promise<void> {
  const connected = await connectCosmos(address, patienceMs);
  try {
    await withPatience(patienceMs, (patience) => patience.write((signal) => connected.dropDatabase(signal)));
  } finally {
    connected.close();
  }
}

/** Everything in it, as who runs the service sees it. */
export async function allBytes(address: CosmosAddress): Promise<Buffer> {
  const account = await connectCosmos(address, patienceMs);
  const everything = { query: 'SELECT * FROM c', parameters: [] };
  try {
    const containers = containerNames.map((name) =>
      account.container(name).query(everything, undefined, 10_000, AbortSignal.timeout(patienceMs)),
    );
    return Buffer.from(JSON.stringify(await Promise.all(containers)));
  } finally {
    account.close();
  }
}

/** A table on a database of its own. */
export async function freshTable(
  account: Omit<CosmosAddress, 'database'>,
  options: Pick<CosmosOptions, 'clock' | 'timeouts'> = {},
): Promise<SealedTable> {
  return openCosmosTable({ ...(await freshDatabase(account)), ...options });
}

export const aPlace = (overrides: Partial<FiledUnder> = {}): FiledUnder => ({
  kind: 'case',
  partition: 'tenant-1',
  id: 'case-1',
  ...overrides,
});

/** @param size of the sealed body, in bytes */
export const aWrite = (overrides: Partial<RowWrite> = {}, size = 1000): RowWrite => ({
  labels: ['label-1'],
  envelope: { format: 1, keyId: 'key-1', wrappedKey: randomBytes(60), body: randomBytes(size) },
  ...overrides,
});
