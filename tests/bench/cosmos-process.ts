/** The strict stand-in of Cosmos DB in a process of its own, so that its processor time is nobody's but its own. */
import { startCosmos } from '../support/cosmos.ts';
import { freshDatabase } from '../support/cosmos-table.ts';

const cosmos = await startCosmos();
const tell = (said: unknown): void => void process.send?.(said);

process.on('message', (asked) => {
  if (asked === 'calls') tell({ calls: cosmos.calls.slice() });
  cosmos.clear();
});
process.on('disconnect', () => process.exit(0));
tell({ address: await freshDatabase(cosmos) });
