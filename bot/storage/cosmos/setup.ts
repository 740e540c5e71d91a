import type { CosmosAccount } from './client.ts';
import { containerNames, differencesOf, type ContainerName } from './containers.ts';
import type { Patience } from './retry.ts';

/** Whether an account is fit to hold the data, and making it so. */

/** The account, database or containers are not as they have to be: a whole sentence for the operator. */
export class CosmosSetupError extends Error {
  override readonly name = 'CosmosSetupError';
}

/** @throws CosmosSetupError, CosmosFailure */
export async function requireReady(account: CosmosAccount, patience: Patience): Promise<void> {
  await requireSafe(account, patience);
  const found = await Promise.all(containerNames.map((name) => look(account, patience, name)));
  const wrong = containerNames.filter((_, place) => found[place]?.partitionKey);
  if (wrong.length > 0) throw new CosmosSetupError(otherPartitionKey(wrong));
  const missing = containerNames.filter((_, place) => found[place] === undefined);
  if (missing.length > 0)
    throw new CosmosSetupError(
      `The database in Cosmos DB lacks ${listed(missing)}: make what is missing with "npm run cosmos:create".`,
    );
}

/**
 * Makes the database and the containers that are missing, and changes nothing that is there.
 * @param throughput the most its containers share, in request units a second, by autoscale; without it what the account
 * gives: nothing to choose where it is serverless, otherwise 400 for each container
 * @returns what was done and what is not as it should be, in sentences
 * @throws CosmosSetupError, CosmosFailure
 */
export async function makeReady(
  account: CosmosAccount,
  patience: Patience,
  throughput?: number,
): Promise<{ readonly done: readonly string[]; readonly warnings: readonly string[] }> {
  const done: string[] = [];
  const warnings: string[] = [];
  await requireSafe(account, patience);
  const made = await patience.write((signal) => account.createDatabase(throughput, signal));
  done.push(made ? 'The database was made.' : 'The database is there.');
  for (const name of containerNames) {
    const found = await look(account, patience, name);
    if (found?.partitionKey) throw new CosmosSetupError(otherPartitionKey([name]));
    if (found === undefined) await patience.write((signal) => account.createContainer(name, signal));
    done.push(`The container ${name} ${found === undefined ? 'was made' : 'is there'}.`);
    if (found?.timeToLive) warnings.push(`The container ${name} has another time to live: ${keptTooLong(name)}.`);
    if (found?.indexing) warnings.push(`The container ${name} is indexed otherwise: queries may cost more, or fail.`);
  }
  return { done, warnings };
}

const look = async (account: CosmosAccount, patience: Patience, name: ContainerName) => {
  const found = await patience.read((signal) => account.findContainer(name, signal));
  return found === undefined ? undefined : differencesOf(name, found);
};

/** With these an etag guards what it is meant to guard, and a client reads what it has been told was written. */
const safe = ['Strong', 'BoundedStaleness', 'Session'];

async function requireSafe(account: CosmosAccount, patience: Patience): Promise<void> {
  const { consistency, manyWriters } = await patience.read((signal) => account.facts(signal));
  if (manyWriters)
    throw new CosmosSetupError(
      'The account takes writes in several regions, so that two could change one case unseen: let it write in one.',
    );
  if (!safe.includes(consistency))
    throw new CosmosSetupError(
      `The account’s consistency is ${consistency}: it has to be Session, BoundedStaleness or Strong.`,
    );
}

const listed = (names: readonly string[]): string =>
  `${names.length === 1 ? 'the container' : 'the containers'} ${names.join(', ')}`;
const otherPartitionKey = (names: readonly string[]): string =>
  `${names.length === 1 ? 'A container has' : 'Containers have'} another partition key (${names.join(', ')}), which cannot be changed: name another COSMOS_DATABASE.`;
const keptTooLong = (name: ContainerName): string =>
  name === 'conversations' ? 'conversations would not go by themselves' : 'what must stay might go';
