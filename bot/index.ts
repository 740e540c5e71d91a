import { areas, elsewhere } from '../dialogs/areas/index.ts';
import { StoreUnavailableError, UnreadableError } from '../dialogs/ports.ts';
import { createApp } from './app.ts';
import { configFromEnvironment, type Config } from './config.ts';
import { buildPage } from './console/build.ts';
import { createLog } from './log.ts';
import type { CanllawServer } from './server/server.ts';
import { loadStaticFiles } from './server/static-files.ts';
import { openKeyFile, KeyFileError } from './storage/key-file.ts';
import { openSqlite } from './storage/sqlite.ts';
import { databaseExists } from './storage/sqlite-file.ts';

/** The least Node that the embedded store and type stripping are quiet on. */
const oldestNode = 24;

function refuseToStart(reasons: readonly string[]): never {
  process.stderr.write(`Canllaw does not start:\n${reasons.map((reason) => `  - ${reason}\n`).join('')}`);
  process.exit(1);
}

function readSettings(): Config {
  if (Number(process.versions.node.split('.')[0]) < oldestNode)
    refuseToStart([`it needs Node ${oldestNode} and was started with ${process.version}. Start it with: npm start`]);
  const read = configFromEnvironment();
  if (!read.ok) refuseToStart(read.error.map(({ message }) => message));
  const known = [...areas, elsewhere].map(({ id }) => id);
  if (!known.includes(read.value.area)) refuseToStart([`AREA must be one of: ${known.join(', ')}.`]);
  return read.value;
}

function openStores(config: Config) {
  try {
    const ring = openKeyFile(config.keyFile, { databaseExists: databaseExists(config.dataDir) });
    return { ring, stores: openSqlite({ dataDir: config.dataDir, ring }) };
  } catch (error) {
    if (error instanceof KeyFileError || error instanceof UnreadableError || error instanceof StoreUnavailableError)
      refuseToStart([error.message]);
    throw error;
  }
}

/** What an operator can put right about an address, by the code of the system. */
const addressFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program. Is Canllaw running already?',
  EADDRNOTAVAIL: 'is not an address of this machine.',
  EACCES: 'may not be used by this account.',
};

async function listen(server: CanllawServer, { host, port }: Config): Promise<string> {
  try {
    return (await server.listen()).url;
  } catch (error) {
    const fault = addressFaults[error instanceof Error && 'code' in error ? String(error.code) : ''];
    if (fault === undefined) throw error;
    refuseToStart([`HOST ${host} with PORT ${port} ${fault}`]);
  }
}

const config = readSettings();
const log = createLog({ level: config.logLevel });
const { ring, stores } = openStores(config);
const files = config.mode === 'local' ? await loadStaticFiles(await buildPage()) : new Map();
const app = createApp({ config, stores, ring, log, files });
const url = await listen(app, config);
if (config.mode === 'local')
  process.stdout.write(
    `Canllaw: ${url}/\nLocal mode: for this machine only. Nobody signs in, and data stays in ${config.dataDir}.\n`,
  );

// Whoever read the log may go away; that must not keep the process from serving, or from stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await app.stop();
  await stores.close();
};
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    log.event('server.stopping', { signal });
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fault('server.stopFailed', error);
        process.exit(1);
      },
    );
  });
