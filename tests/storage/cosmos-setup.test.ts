import { randomBytes } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectCosmos, type CosmosAccount } from '../../bot/storage/cosmos/client.ts';
import { withPatience } from '../../bot/storage/cosmos/retry.ts';
import { CosmosSetupError, makeReady, requireReady } from '../../bot/storage/cosmos/setup.ts';
import { startCosmos, type RunningCosmos } from '../support/cosmos.ts';

/** What npm run cosmos:create does, and what the start makes of what it finds. */

let cosmos: RunningCosmos;
let database: string;
let account: CosmosAccount;
beforeAll(async () => {
  cosmos = await startCosmos();
});
afterAll(() => cosmos.stop());
beforeEach(async () => {
  database = `test-${randomBytes(8).toString('hex')}`;
  account = await connectCosmos({ endpoint: cosmos.endpoint, key: cosmos.key, database }, 5000);
  return () => account.close();
});
const create = () => withPatience(5000, (patience) => makeReady(account, patience));
const start = () => withPatience(5000, (patience) => requireReady(account, patience));

/** A container as somebody else made it. */
async function existing(definition: { id: string; partitionKey: string; defaultTtl?: number }): Promise<void> {
  const client = new CosmosClient({
    endpoint: cosmos.endpoint,
    key: cosmos.key,
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  await client.databases.create({ id: database });
  const { partitionKey, ...rest } = definition;
  await client.database(database).containers.create({ ...rest, partitionKey: { paths: [partitionKey] } });
  client.dispose();
}

describe('cosmos:create', () => {
  test('makes what is missing, says so, and the start is content', async () => {
    await expect(start()).rejects.toThrow('lacks the containers cases, conversations, trails');
    expect(await create()).toEqual({
      done: [
        'The database was made.',
        'The container cases was made.',
        'The container conversations was made.',
        'The container trails was made.',
      ],
      warnings: [],
    });
    await expect(start()).resolves.toBeUndefined();
  });

  test('run again it changes nothing', async () => {
    await create();
    const { done, warnings } = await create();
    expect(done).toEqual([
      'The database is there.',
      'The container cases is there.',
      'The container conversations is there.',
      'The container trails is there.',
    ]);
    expect(warnings).toEqual([]);
  });

  test('refuses a container with another partition key, and so does the start', async () => {
    await existing({ id: 'cases', partitionKey: '/tenant' });
    await expect(create()).rejects.toThrow(CosmosSetupError);
    await expect(create()).rejects.toThrow('another partition key (cases)');
    await expect(start()).rejects.toThrow('another partition key (cases)');
  });

  test('warns of another time to live and of other indexing, and leaves them', async () => {
    await existing({ id: 'cases', partitionKey: '/partition', defaultTtl: 3600 });
    const { done, warnings } = await create();
    expect(done).toContain('The container cases is there.');
    expect(warnings).toEqual([
      'The container cases has another time to live: what must stay might go.',
      'The container cases is indexed otherwise: queries may cost more, or fail.',
    ]);
    expect((await create()).warnings).toEqual(warnings);
  });
});
