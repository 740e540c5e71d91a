import { everyArea, type Areas } from '../dialogs/areas/index.ts';
import { makeIndex } from '../dialogs/guidance/search-index.ts';
import { StoreUnavailableError, UnreadableError } from '../dialogs/ports.ts';
import { languages } from '../locales/index.ts';
import { createApp } from './app.ts';
import { areasWith } from './areas/area-files.ts';
import { configFromEnvironment, type Config } from './config.ts';
import { buildPage } from './console/build.ts';
import { createLog } from './log.ts';
import { templatesIn } from './referral/own-templates.ts';
import type { Templates } from './referral/templates.ts';
import type { CanllawServer } from './server/server.ts';
import { loadStaticFiles } from './server/static-files.ts';
import { admit } from './staff/admit.ts';
import { identifyLocally, tenantOf } from './staff/identify.ts';
import { sayFault } from './staff/register-file.ts';
import type { NamedStaff } from './staff/register.ts';
import { openStaffRegister } from './staff/watched-register.ts';
import { openCosmos } from './storage/cosmos/index.ts';
import { CosmosSetupError } from './storage/cosmos/setup.ts';
import { KeyError } from './storage/keys/key-error.ts';
import { openKeySource } from './storage/keys/open-source.ts';
import { openSqlite, type Installation } from './storage/sqlite/index.ts';
import { databaseExists } from './storage/sqlite/file.ts';
import { openSignOuts } from './storage/sign-outs.ts';
import type { DocumentKind } from './storage/table.ts';
import { startTelemetry } from './telemetry/index.ts';

/** The least Node that the embedded store and type stripping are quiet on. */
const oldestNode = 24;

/** When what the guidance is searched with is made, in milliseconds after the start. */
const indexAfter = 10_000;

function refuseToStart(reasons: readonly string[]): never {
  process.stderr.write(`Canllaw does not start:\n${reasons.map((reason) => `  - ${reason}\n`).join('')}`);
  process.exit(1);
}

function readSettings(): Config {
  if (Number(process.versions.node.split('.')[0]) < oldestNode)
    refuseToStart([`it needs Node ${oldestNode} and was started with ${process.version}. Start it with: npm start`]);
  const read = configFromEnvironment();
  if (!read.ok) refuseToStart(read.error.map(({ message }) => message));
  return read.value;
}

/** The areas of the product and of the agency’s own files, the one new cases begin with among them. */
function readAreas({ area, areaFiles }: Config): Areas {
  const areas = areasWith(areaFiles);
  if (!areas.ok) refuseToStart(['AREA_FILES cannot be used.', ...areas.error]);
  const known = everyArea(areas.value).map(({ id }) => id);
  if (!known.includes(area)) refuseToStart([`AREA must be one of: ${known.join(', ')}.`]);
  return areas.value;
}

/** The Word templates: those of the product, or of the agency's folder in their place. */
function readTemplates({ templates: folder }: Config): Templates | undefined {
  if (folder === undefined) return undefined;
  const templates = templatesIn(folder);
  if (!templates.ok) refuseToStart(['TEMPLATES cannot be used.', ...templates.error]);
  return templates.value;
}

async function openInstallation({ dataDir, keySource, store, conversationDays }: Config): Promise<Installation> {
  const options = {
    conversationDays,
    onUnreadable: (kind: DocumentKind) => log.warning('storage.unreadable', { error: kind }),
  };
  const keys = (stored: boolean) => openKeySource(keySource, { databaseExists: stored });
  try {
    if (store.type === 'cosmos') return await openCosmos({ ...store, ...options, keys });
    return await openSqlite({ ...options, dataDir, keys: await keys(databaseExists(dataDir)) });
  } catch (error) {
    const foreseen = [CosmosSetupError, KeyError, UnreadableError, StoreUnavailableError];
    if (error instanceof Error && foreseen.some((kind) => error instanceof kind)) refuseToStart([error.message]);
    throw error;
  }
}

/** Who works here, by the staff file; undefined in local mode without one. */
function openStaff(config: Config): NamedStaff | undefined {
  if (config.staffFile === undefined) return undefined;
  const ids = config.mode === 'production' ? 'entra' : 'any';
  const clock = { now: () => new Date() };
  const opened = openStaffRegister({ path: config.staffFile, ids, tenant: tenantOf(config), clock, log });
  if (!opened.ok) refuseToStart(['STAFF_FILE cannot be used.', ...opened.error.map(sayFault)]);
  const { mode, localPractitioner } = config;
  if (mode === 'local' && !admit(opened.value, identifyLocally(localPractitioner), localPractitioner).ok)
    refuseToStart(['LOCAL_PRACTITIONER must be a practitioner or supervisor of STAFF_FILE who has not left.']);
  return opened.value;
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
const areas = readAreas(config);
const templates = readTemplates(config);
const telemetry = await startTelemetry(config.telemetry);
const log = createLog({ level: config.logLevel, traceId: telemetry.traceId });
const staff = openStaff(config);
const { ring, stores, table } = await openInstallation(config);
const signOuts = openSignOuts(table, ring);
const hasPage = config.mode === 'local' || config.console !== undefined;
const files = hasPage ? await loadStaticFiles(await buildPage()) : new Map();
const parts = { config, areas, templates, stores, ring, signOuts, log, files, telemetry };
const app = createApp({ ...parts, ...(staff && { staff }) });
const url = await listen(app, config);
if (config.mode === 'local')
  process.stdout.write(
    `Canllaw: ${url}/\nLocal mode: for this machine only. Nobody signs in, and data stays in ${config.store.type === 'sqlite' ? config.dataDir : 'Cosmos DB'}.\n`,
  );

// Whoever read the log may go away; that must not keep the process from serving, or from stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

// The first look-up would wait for its index. It is made when the start is over, in steps of some twenty milliseconds.
setTimeout(() => {
  void (async () => {
    for (const language of languages) await makeIndex(language);
  })().catch((error: unknown) => log.fault('guidance.notIndexed', error));
}, indexAfter).unref();

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await app.stop();
  await stores.close();
  await telemetry.stop();
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
