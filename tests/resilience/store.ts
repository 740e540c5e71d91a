import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { databaseExists } from '../../bot/storage/sqlite/file.ts';
import { openCosmos } from '../../bot/storage/cosmos/index.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import type { Stores } from '../../dialogs/ports.ts';
import { startCosmos } from '../support/cosmos.ts';
import { dropDatabase, freshDatabase } from '../support/cosmos-table.ts';

/** One store that several processes work on. */
export interface SharedStore {
  readonly name: string;
  /** What a process must be told to work on it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens it beside the processes, as another instance would. */
  open(): Promise<Stores>;
  close(): Promise<void>;
}

/** The embedded one: a file in a directory. */
export async function onSqlite(): Promise<SharedStore> {
  const root = mkdtempSync(join(tmpdir(), 'canllaw-shared-'));
  const [dataDir, keyFile] = [join(root, 'data'), join(root, 'key.json')];
  return {
    name: 'SQLite',
    environment: { DATA_DIR: dataDir, KEY_FILE: keyFile },
    open: async () => {
      const keys = openKeyFile(keyFile, { databaseExists: databaseExists(dataDir) });
      return (await openSqlite({ dataDir, keys })).stores;
    },
    close: async () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * Cosmos DB: the server of the tests, over HTTP with the real client; the account of COSMOS_ENDPOINT and COSMOS_KEY where
 * they are set.
 */
export async function onCosmos(): Promise<SharedStore> {
  const root = mkdtempSync(join(tmpdir(), 'canllaw-shared-'));
  const keyFile = join(root, 'key.json');
  const { COSMOS_ENDPOINT, COSMOS_KEY } = process.env;
  const started = COSMOS_ENDPOINT === undefined ? await startCosmos() : undefined;
  const account = started ?? { endpoint: COSMOS_ENDPOINT ?? '', key: COSMOS_KEY ?? '' };
  const address = await freshDatabase(account);
  return {
    name: 'Cosmos DB',
    environment: {
      STORE: 'cosmos',
      COSMOS_ENDPOINT: address.endpoint,
      COSMOS_DATABASE: address.database,
      COSMOS_KEY: account.key,
      KEY_FILE: keyFile,
    },
    open: async () => {
      const keys = (stored: boolean) => openKeyFile(keyFile, { databaseExists: stored });
      return (await openCosmos({ ...address, keys })).stores;
    },
    close: async () => {
      await dropDatabase(address);
      await started?.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
