import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCosmos } from '../../bot/storage/cosmos/index.ts';
import { openKeySource } from '../../bot/storage/keys/open-source.ts';
import { openSqlite, type Installation } from '../../bot/storage/sqlite/index.ts';
import type { Call } from '../support/cosmos.ts';
import { startCosmosProcess } from './cosmos.ts';

/** A store that a bot of the bench works on. */
export interface BenchStore {
  readonly name: string;
  /** For the bot. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same store for the bench, to put into it what is to be there; closed before the bot starts. */
  open(): Promise<Installation>;
  /** What was asked of it over HTTP since the last time. */
  calls(): Promise<readonly Call[]>;
  stop(): Promise<void>;
}

export async function sqliteStore(): Promise<BenchStore> {
  const { dataDir, keys } = newDirectory();
  return {
    name: 'SQLite',
    environment: { DATA_DIR: dataDir },
    open: async () => await openSqlite({ dataDir, keys: await keys(false) }),
    calls: async () => [],
    stop: async () => rmSync(dataDir, { recursive: true }),
  };
}

export async function cosmosStore(): Promise<BenchStore> {
  const { dataDir, keys } = newDirectory();
  const cosmos = await startCosmosProcess();
  const { endpoint, database, key = '' } = cosmos.address;
  return {
    name: 'Cosmos DB (stand-in)',
    environment: {
      DATA_DIR: dataDir,
      STORE: 'cosmos',
      COSMOS_ENDPOINT: endpoint,
      COSMOS_DATABASE: database,
      COSMOS_KEY: key,
    },
    open: async () => await openCosmos({ ...cosmos.address, keys }),
    calls: async () => await cosmos.calls(),
    stop: async () => {
      await cosmos.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function newDirectory() {
  const dataDir = mkdtempSync(join(tmpdir(), 'canllaw-bench-'));
  const path = join(dataDir, 'key.json');
  return { dataDir, keys: (stored: boolean) => openKeySource({ type: 'file', path }, { databaseExists: stored }) };
}

/** Opens the stores, runs the work, and takes them away whatever comes of it. */
export async function withStores<T>(work: (stores: readonly BenchStore[]) => Promise<T>): Promise<T> {
  const stores: BenchStore[] = [];
  try {
    for (const made of [sqliteStore, cosmosStore]) stores.push(await made());
    return await work(stores);
  } finally {
    for (const store of stores) await store.stop();
  }
}
