import { parseArgs } from 'node:util';
import { StoreUnavailableError } from '../../dialogs/ports.ts';
import { configFromEnvironment, type StoreConfig } from '../config.ts';
import { connectCosmos } from '../storage/cosmos/client.ts';
import { withPatience } from '../storage/cosmos/retry.ts';
import { CosmosSetupError, makeReady } from '../storage/cosmos/setup.ts';

/**
 * npm run cosmos:create: makes the database and the containers that STORE=cosmos needs where they are missing, and says
 * what it did. It changes nothing that is there, so that it can be run again at any time.
 */
const usage =
  'npm run cosmos:create [-- --autoscale=N]   N: the most the containers share, in request units a second (1000 or more)';
/** Making a container can take the service some seconds. */
const patienceMs = 60_000;

function throughputGiven(): { readonly autoscale: number | undefined } | undefined {
  try {
    const { autoscale } = parseArgs({ options: { autoscale: { type: 'string' } } }).values;
    if (autoscale === undefined) return { autoscale };
    return /^[1-9]\d{3,6}$/.test(autoscale) ? { autoscale: Number(autoscale) } : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

async function create(store: StoreConfig, autoscale: number | undefined): Promise<void> {
  if (store.type !== 'cosmos') throw new CosmosSetupError('STORE is sqlite, which makes its file by itself.');
  const account = await connectCosmos(store, patienceMs);
  try {
    const { done, warnings } = await withPatience(patienceMs, (patience) => makeReady(account, patience, autoscale));
    for (const line of done) process.stdout.write(`${line}\n`);
    for (const line of warnings) process.stderr.write(`Attention: ${line}\n`);
  } finally {
    account.close();
  }
}

function sayWhy(error: unknown): string {
  if (error instanceof CosmosSetupError) return error.message;
  if (!(error instanceof StoreUnavailableError)) throw error;
  if (!/^HTTP_40[13]/.test(error.code)) return `Cosmos DB cannot be used now (${error.code}).`;
  return `Cosmos DB refuses this key or identity (${error.code}). Databases and containers are made with a key of the account (COSMOS_KEY), or by your own means, as docs/operations.md says.`;
}

const given = throughputGiven();
const config = configFromEnvironment();
if (given === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (!config.ok) {
  process.stderr.write(config.error.map(({ message }) => `${message}\n`).join(''));
  process.exitCode = 1;
} else {
  try {
    await create(config.value.store, given.autoscale);
  } catch (error) {
    process.stderr.write(`${sayWhy(error)}\n`);
    process.exitCode = 1;
  }
}
