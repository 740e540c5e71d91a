import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type AppParts } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import { StoreUnavailableError, UnreadableError, type Stores } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { CapturedLog } from '../support/server.ts';

export interface RunningApp {
  readonly url: string;
  /** The real stores, past whatever was put round them. */
  readonly stores: Stores;
  readonly log: CapturedLog;
  record(id: string | null, practitioner: string): Promise<CaseRecord>;
  close(): Promise<void>;
}

/** What a test sets otherwise. */
export interface AppSettings extends Partial<Pick<AppParts, 'staff' | 'clock' | 'telemetry'>> {
  readonly env?: Readonly<Record<string, string>>;
}

/** The real app in this process, on a real store; `around` may put faults between the two. */
export async function startApp(
  around: (stores: Stores) => Stores = (stores) => stores,
  { env = {}, ...parts }: AppSettings = {},
): Promise<RunningApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'canllaw-turn-'));
  const read = readConfig({ DATA_DIR: dataDir, PORT: '0', CONNECTOR_TIMEOUT_MS: '500', ...env });
  if (!read.ok) throw new Error('the configuration of the tests is wrong');
  const keys = openKeyFile(read.value.keyFile, { databaseExists: false });
  const { ring, stores } = await openSqlite({ dataDir, keys });
  const log = new CapturedLog();
  const app = createApp({ config: read.value, stores: around(stores), ring, log: log.log, files: new Map(), ...parts });
  const { url } = await app.listen();
  return {
    url,
    stores,
    log,
    record: async (id, practitioner) => {
      const found = await stores.cases.load('local', id ?? '');
      if (found?.value.owner !== practitioner) throw new Error('no such record');
      return found.value;
    },
    close: async () => {
      await app.stop();
      await stores.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What goes wrong now between the app and its real stores. */
export interface Faults {
  /** What was delivered cannot be noted. */
  note?: boolean;
  /** No case can be changed. */
  replace?: boolean;
  /** Somebody else changes the case just before. Happens once. */
  overtaken?: boolean;
  /** The case that was saved by a newer release. */
  unreadable?: string | null;
  /** Every case is of this journey. */
  journey?: string;
}

/** Puts faults round real stores. They may be changed at any time. */
export const faulty =
  (faults: Faults) =>
  (stores: Stores): Stores => ({
    ...stores,
    cases: {
      ...stores.cases,
      load: async (tenant, id) => {
        if (faults.unreadable === id) throw new UnreadableError('case: unknownVersion');
        const found = await stores.cases.load(tenant, id);
        const { journey } = faults;
        return found && journey !== undefined ? { ...found, value: { ...found.value, journey } } : found;
      },
      replace: async (record, etag, events) => {
        if (faults.replace) throw new StoreUnavailableError('TEST');
        const now = faults.overtaken ? await stores.cases.load(record.tenant, record.id) : undefined;
        faults.overtaken = false;
        if (now) await stores.cases.replace({ ...now.value, revision: now.value.revision + 1 }, now.etag, []);
        return await stores.cases.replace(record, etag, events);
      },
    },
    conversations: {
      ...stores.conversations,
      saveConversation: async (state, etag) => {
        if (faults.note && state.delivered) throw new StoreUnavailableError('TEST');
        return await stores.conversations.saveConversation(state, etag);
      },
    },
  });
