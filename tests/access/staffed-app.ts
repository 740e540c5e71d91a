import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { createDocumentLinks, type DocumentLink } from '../../bot/referral/links.ts';
import { registerOf } from '../../bot/staff/register.ts';
import type { Person } from '../../bot/staff/register-file.ts';
import { localTenant } from '../../bot/staff/identify.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openRegistry } from '../../bot/storage/registry.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import type { Stores } from '../../dialogs/ports.ts';
import type { TrailEntry } from '../../dialogs/record/trail.ts';
import { CapturedLog } from '../support/server.ts';

export interface StaffedApp {
  readonly url: string;
  readonly stores: Stores;
  readonly log: CapturedLog;
  /** The address of a document, as the bot would give it to this person. */
  documentUrl(link: Omit<DocumentLink, 'tenant' | 'until'> & { readonly tenant?: string }): string;
  caseTrail(id: string): Promise<readonly TrailEntry[]>;
  serviceTrail(): Promise<readonly TrailEntry[]>;
  close(): Promise<void>;
}

/** The real app over HTTP on a real store, at a moment that stands still, with these people on its register. */
export async function startStaffedApp(
  people: readonly Person[],
  at: Date,
  around: (stores: Stores) => Stores = (stores) => stores,
): Promise<StaffedApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'canllaw-access-'));
  const read = readConfig({ DATA_DIR: dataDir, PORT: '0', CONNECTOR_TIMEOUT_MS: '500' });
  if (!read.ok) throw new Error('the configuration of the tests is wrong');
  const config = read.value;
  const clock = { now: () => at };
  const keys = openKeyFile(config.keyFile, { databaseExists: false });
  const { ring, stores, table } = await openSqlite({ dataDir, keys, clock });
  const registry = openRegistry(table, ring, clock);
  const log = new CapturedLog();
  const staff = registerOf(people, localTenant, clock);
  const app = createApp({ config, stores: around(stores), ring, staff, log: log.log, files: new Map(), clock });
  const { url } = await app.listen();
  const links = createDocumentLinks(ring.derive('links'));
  return {
    url,
    stores,
    log,
    documentUrl: (link) =>
      `${url}/documents/${links.seal({ tenant: localTenant, until: at.getTime() + 60_000, ...link })}`,
    caseTrail: async (id) => (await stores.cases.load(localTenant, id))?.value.trail.entries ?? [],
    serviceTrail: async () => {
      const { filing } = registry.documents;
      const row = await table.read(filing.serviceTrail(localTenant));
      if (!row) return [];
      return await registry.entries(filing.tenantHash(localTenant), await registry.documents.openTrail(row));
    },
    close: async () => {
      await app.stop();
      await stores.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
