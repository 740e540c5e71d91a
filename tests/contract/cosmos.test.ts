import { afterAll, beforeAll } from 'vitest';
import { openCosmosTable } from '../../bot/storage/cosmos/table.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import type { Clock } from '../../dialogs/ports.ts';
import { startCosmos, type RunningCosmos } from '../support/cosmos.ts';
import { allBytes, dropDatabase, freshDatabase } from '../support/cosmos-table.ts';
import { describeStores } from './stores.ts';
import { describeTable, type TableUnderTest } from './tables.ts';

/**
 * With the real client over HTTP: against the server of the tests, and where COSMOS_ENDPOINT and COSMOS_KEY are set
 * against that account as well, in databases that are dropped again.
 */
type Account = Pick<RunningCosmos, 'endpoint' | 'key'>;

const open = (account: () => Account) => async (): Promise<TableUnderTest> => {
  const address = await freshDatabase(account());
  const opened: SealedTable[] = [];
  return {
    async connect(clock?: Clock) {
      const table = await openCosmosTable({ ...address, clock });
      opened.push(table);
      return table;
    },
    allBytes: () => allBytes(address),
    async done() {
      await Promise.all(opened.map((table) => table.close()));
      await dropDatabase(address);
    },
  };
};

let cosmos: RunningCosmos;
beforeAll(async () => {
  cosmos = await startCosmos();
});
afterAll(() => cosmos.stop());
describeTable(
  'the table on Cosmos DB',
  open(() => cosmos),
);
describeStores(
  'the stores on Cosmos DB',
  open(() => cosmos),
);

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
if (endpoint !== undefined && key !== undefined) {
  describeTable(
    'the table on a real account',
    open(() => ({ endpoint, key })),
  );
  describeStores(
    'the stores on a real account',
    open(() => ({ endpoint, key })),
  );
}
