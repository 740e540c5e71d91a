import { StoreUnavailableError, UnreadableError, type Clock } from '../../dialogs/ports.ts';
import { configFromEnvironment, type Config } from '../config.ts';
import { areasWith } from '../areas/area-files.ts';
import { tenantOf } from '../staff/identify.ts';
import { openRegistry } from '../storage/registry.ts';
import { KeyError } from '../storage/keys/key-error.ts';
import { openKeyRing } from '../storage/keys/installation.ts';
import { openKeySource } from '../storage/keys/open-source.ts';
import { openSqlite, type Installation } from '../storage/sqlite/index.ts';
import { databaseExists } from '../storage/sqlite/file.ts';
import { openStores } from '../storage/stores.ts';
import { CommandError, type Command, type ExitCode } from './command.ts';

/** Runs a command on what the configuration names, and sets the exit code. */
export async function runCommand(
  run: (args: readonly string[], command: Command) => Promise<ExitCode>,
  args = process.argv.slice(2),
): Promise<void> {
  await asOperator(async ({ config, open, say }) => {
    const clock: Clock = { now: () => new Date() };
    const areas = areasWith(config.areaFiles);
    if (!areas.ok) throw new CommandError(`AREA_FILES cannot be used.\n${areas.error.join('\n')}`);
    const { table, ring, stores } = await open(clock);
    return await run(args, {
      tenant: tenantOf(config),
      retention: config.retention,
      areas: areas.value,
      clock,
      registry: openRegistry(table, ring, clock),
      stores,
      say,
    });
  });
}

/** What is there before anything has been opened. */
export interface Operator {
  readonly config: Config;
  /** Opened once, and closed at the end. */
  readonly open: (clock: Clock) => Promise<Installation>;
  readonly say: (line: string) => void;
}

/** Sets the exit code. What an operator can put right is said on standard error, as sentences. */
export async function asOperator(run: (operator: Operator) => Promise<ExitCode>): Promise<void> {
  const config = configFromEnvironment();
  if (!config.ok) return refuse(config.error.map(({ message }) => message));
  let installation: Installation | undefined;
  try {
    process.exitCode = await run({
      config: config.value,
      open: async (clock) => (installation ??= await openInstallation(config.value, clock)),
      say: (line) => process.stdout.write(`${line}\n`),
    });
  } catch (error) {
    if (!isForOperators(error)) throw error;
    refuse([error.message]);
  } finally {
    await installation?.stores.close();
  }
}

/** Nothing is made here: a command for what is stored has nothing to do where nothing is. */
async function openInstallation(config: Config, clock: Clock): Promise<Installation> {
  const { store, dataDir, keySource } = config;
  if (store.type === 'sqlite') {
    if (!databaseExists(dataDir)) throw new CommandError(`There is no database in ${dataDir}.`);
    return await openSqlite({ dataDir, clock, keys: await openKeySource(keySource, { databaseExists: true }) });
  }
  // Loaded where it is used: it is large.
  const { openCosmosTable } = await import('../storage/cosmos/table.ts');
  const table = await openCosmosTable({ ...store, clock });
  try {
    const ring = await openKeyRing(table, await openKeySource(keySource, { databaseExists: true }));
    return { table, ring, stores: openStores(table, ring, { clock }) };
  } catch (error) {
    await table.close();
    throw error;
  }
}

function isForOperators(error: unknown): error is Error {
  const kinds = [CommandError, KeyError, StoreUnavailableError, UnreadableError];
  return kinds.some((kind) => error instanceof kind) || (error instanceof Error && error.name === 'CosmosSetupError');
}

function refuse(reasons: readonly string[]): void {
  for (const reason of reasons) process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
