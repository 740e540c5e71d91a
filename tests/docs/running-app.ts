import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { createLog } from '../../bot/log.ts';
import type { StaticFiles } from '../../bot/server/static-files.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';

export interface RunningApp {
  /** Without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The product itself in local mode, over HTTP on a free port, with a store of its own that is thrown away at the end. */
export async function runApp(files: StaticFiles = new Map()): Promise<RunningApp> {
  const dataDir = await mkdtemp(join(tmpdir(), 'canllaw-docs-'));
  const config = readConfig({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'silent', CONNECTOR_TIMEOUT_MS: '500' });
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join(' '));
  const keys = openKeyFile(config.value.keyFile, { databaseExists: false });
  const { ring, stores } = await openSqlite({ dataDir, keys });
  const app = createApp({ config: config.value, stores, ring, log: createLog({ level: 'silent' }), files });
  const { url } = await app.listen();
  return {
    url,
    stop: async () => {
      await app.stop();
      await stores.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
