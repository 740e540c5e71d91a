import { Agent } from 'node:https';
import type { Container, CosmosClient } from '@azure/cosmos';
import { containerFacts, type ContainerName, type FoundContainer } from './containers.ts';
import { CosmosFailure, failureOfStatus } from './failures.ts';
import type { Query } from './queries.ts';

/**
 * The one file that knows the client library of Cosmos DB: the few of its operations that are used, and its settings.
 * Everything here throws what the library throws; cosmos-failures.ts says what it means.
 */

export interface CosmosAddress {
  /** https, or http on this machine. */
  readonly endpoint: string;
  readonly database: string;
  /** Without one, whoever this process is to Azure: a managed identity, or who is signed in on this machine. */
  readonly key?: string;
}

/** A document that can be written: what it says besides is for cosmos-rows.ts. */
export interface CosmosDocument {
  readonly id: string;
  readonly partition: string;
}
/** Where a document lies in its container. */
export type Spot = CosmosDocument;

/** Undefined is the document that is not there. Etags are those of the service. */
export interface CosmosContainer {
  read(at: Spot, signal: AbortSignal): Promise<unknown>;
  create(document: CosmosDocument, signal: AbortSignal): Promise<string>;
  replace(document: CosmosDocument, etag: string, signal: AbortSignal): Promise<string>;
  remove(at: Spot, etag: string, signal: AbortSignal): Promise<void>;
  /** At least `most` documents where there are as many. @param partition undefined asks all of them */
  query(query: Query, partition: string | undefined, most: number, signal: AbortSignal): Promise<unknown[]>;
}

export interface CosmosAccount {
  container(name: ContainerName): CosmosContainer;
  facts(signal: AbortSignal): Promise<{ readonly consistency: string; readonly manyWriters: boolean }>;
  findContainer(name: ContainerName, signal: AbortSignal): Promise<FoundContainer | undefined>;
  /** False where there is one. @param throughput the most that its containers share, in request units a second */
  createDatabase(throughput: number | undefined, signal: AbortSignal): Promise<boolean>;
  createContainer(name: ContainerName, signal: AbortSignal): Promise<void>;
  /** For tests: everything in it goes. */
  dropDatabase(signal: AbortSignal): Promise<void>;
  close(): void;
}

/** @param requestMs how long one answer is waited for */
export async function connectCosmos(address: CosmosAddress, requestMs: number): Promise<CosmosAccount> {
  const { CosmosClient } = await import('@azure/cosmos');
  const { endpoint, key } = address;
  const secure = new URL(endpoint).protocol === 'https:';
  // Without https the library takes no connections of ours.
  const agent = secure ? new Agent({ keepAlive: true, minVersion: 'TLSv1.2' }) : undefined;
  const client = new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: await azureIdentity() } : { key }),
    agent,
    userAgentSuffix: 'canllaw',
    connectionPolicy: {
      requestTimeout: requestMs,
      // Retrying is done by cosmos-retry.ts, which minds the time.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
      // An emulator names an address that only it can reach.
      enableEndpointDiscovery: secure,
      // An etag guards nothing where two regions take writes.
      useMultipleWriteLocations: false,
      // It would ask for the ranges of a container before the first read of it.
      enablePartitionLevelFailover: false,
    },
  });
  return accountOf(client, address.database, () => agent?.destroy());
}

async function azureIdentity() {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return new DefaultAzureCredential();
}

function accountOf(client: CosmosClient, databaseId: string, disconnect: () => void): CosmosAccount {
  const database = client.database(databaseId);
  return {
    container: (name) => containerOn(database.container(name)),
    async facts(abortSignal) {
      const { resource } = await client.getDatabaseAccount({ abortSignal });
      if (resource === undefined) throw new CosmosFailure('uncertain', 'NO_ANSWER');
      const { consistencyPolicy, enableMultipleWritableLocations } = resource;
      return { consistency: consistencyPolicy, manyWriters: enableMultipleWritableLocations };
    },
    findContainer: (name, abortSignal) =>
      whereFound(async () => (await database.container(name).read({ abortSignal })).resource),
    async createDatabase(throughput, abortSignal) {
      const found = await whereFound(async () => (await database.read({ abortSignal })).resource);
      if (found !== undefined) return false;
      const shared = throughput === undefined ? {} : { maxThroughput: throughput };
      await client.databases.create({ id: databaseId, ...shared }, { abortSignal });
      return true;
    },
    async createContainer(name, abortSignal) {
      const { partitionKey, defaultTtl, indexingPolicy } = containerFacts(name);
      const { includedPaths, excludedPaths, compositeIndexes, indexingMode } = indexingPolicy;
      const indexing = {
        indexingMode,
        includedPaths: [...includedPaths],
        excludedPaths: [...excludedPaths],
        compositeIndexes: compositeIndexes.map((index) => [...index]),
      };
      const made = { id: name, partitionKey: { paths: [...partitionKey] }, defaultTtl, indexingPolicy: indexing };
      await database.containers.create(made, { abortSignal });
    },
    dropDatabase: async (abortSignal) => void (await database.delete({ abortSignal })),
    close() {
      client.dispose();
      disconnect();
    },
  };
}

function containerOn(container: Container): CosmosContainer {
  return {
    async read({ id, partition }, abortSignal) {
      const { resource, statusCode, substatus } = await container
        .item(id, partition)
        .read<CosmosDocument>({ abortSignal });
      // The library answers any 404 so, also that of a container that is not there.
      if (statusCode === 404 && substatus) throw failureOfStatus(statusCode, substatus);
      return resource;
    },
    async create(document, abortSignal) {
      const { etag } = await container.items.create(document, { abortSignal });
      return given(etag);
    },
    async replace(document, etag, abortSignal) {
      const { id, partition } = document;
      const accessCondition = { type: 'IfMatch', condition: etag };
      const replaced = await container.item(id, partition).replace(document, { accessCondition, abortSignal });
      return given(replaced.etag);
    },
    async remove({ id, partition }, etag, abortSignal) {
      await container
        .item(id, partition)
        .delete({ accessCondition: { type: 'IfMatch', condition: etag }, abortSignal });
    },
    async query({ query, parameters }, partitionKey, most, abortSignal) {
      const options = { maxItemCount: most, abortSignal, ...(partitionKey !== undefined && { partitionKey }) };
      const pages = container.items.query<unknown>({ query, parameters }, options);
      const documents: unknown[] = [];
      // A page may be short, or empty, with more to come.
      do documents.push(...(await pages.fetchNext()).resources);
      while (documents.length < most && pages.hasMoreResults());
      return documents;
    },
  };
}

/** A write that was answered without an etag was answered by something else. */
function given(etag: string | undefined): string {
  if (etag === undefined) throw new CosmosFailure('uncertain', 'NO_ANSWER');
  return etag;
}

async function whereFound<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 404) return undefined;
    throw error;
  }
}
