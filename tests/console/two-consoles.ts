import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { registerOf, type NamedStaff } from '../../bot/staff/register.ts';
import type { Person } from '../../bot/staff/register-file.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import type { Clock, Stores } from '../../dialogs/ports.ts';
import type { LivingRecord } from '../../dialogs/turn/living-record.ts';
import { Client } from '../support/client.ts';
import { CapturedLog } from '../support/server.ts';
import { people, type Member } from '../turn/team.ts';

/** One app of several on the same store. */
export interface ConsoleApp {
  readonly url: string;
  readonly stores: Stores;
  readonly log: CapturedLog;
  close(): Promise<void>;
}

async function startAt(dataDir: string, member: Member, clock: Clock, staff: NamedStaff): Promise<ConsoleApp> {
  const env = { DATA_DIR: dataDir, PORT: '0', CONNECTOR_TIMEOUT_MS: '500', LOCAL_PRACTITIONER: member };
  const read = readConfig(env);
  if (!read.ok) throw new Error('the configuration of the tests is wrong');
  const keys = openKeyFile(read.value.keyFile, { databaseExists: existsSync(read.value.keyFile) });
  const { ring, stores } = await openSqlite({ dataDir, keys, clock });
  const log = new CapturedLog();
  const app = createApp({ config: read.value, stores, ring, staff, log: log.log, files: new Map(), clock });
  const { url } = await app.listen();
  return {
    url,
    stores,
    log,
    close: async () => {
      await app.stop();
      await stores.close();
    },
  };
}

/** Consoles of colleagues on one store, each in an app of its own: what one writes, the other finds as of another process. */
export class Consoles {
  now = new Date('2026-11-22T09:00:00.000Z');
  register: Person[] = Object.values(people);
  readonly #dataDir = mkdtempSync(join(tmpdir(), 'canllaw-consoles-'));
  readonly #apps = new Map<Member, ConsoleApp>();
  readonly #clients = new Map<string, Client>();

  /** The app at which this colleague sits. */
  async at(member: Member): Promise<ConsoleApp> {
    const known = this.#apps.get(member);
    if (known) return known;
    const clock = { now: () => this.now };
    const current = () => registerOf(this.register, 'local', clock);
    const staff: NamedStaff = {
      find: (actor) => current().find(actor),
      all: (tenant) => current().all(tenant),
      hasLeft: (actor) => current().hasLeft(actor),
    };
    const app = await startAt(this.#dataDir, member, clock, staff);
    this.#apps.set(member, app);
    return app;
  }
  /** Stops that app; `at` starts another on the same store. */
  async stop(member: Member): Promise<void> {
    await this.#apps.get(member)?.close();
    this.#apps.delete(member);
  }
  async close(): Promise<void> {
    for (const member of this.#apps.keys()) await this.stop(member);
    rmSync(this.#dataDir, { recursive: true, force: true });
  }
  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** Somebody's conversation, in English, at the app of `where`. */
  async client(member: Member, where: Member = member): Promise<Client> {
    const key = `${member} ${where}`;
    const known = this.#clients.get(key);
    if (known) return known;
    await this.at(where);
    // Asked each time: an app that was stopped is at another address when it is back.
    const urlOf = () => this.#apps.get(where)?.url ?? '';
    const server = Object.defineProperty({ url: '' }, 'url', { get: urlOf });
    const client = new Client(server, { practitioner: people[member].id, conversation: `${member}-at-${where}` });
    this.#clients.set(key, client);
    await client.say('hello');
    if (client.view.page === 'welcome') await client.submit({ 'welcome.language': 'en' });
    return client;
  }
  /** A case of theirs, with a caller on the line who may talk. */
  async begin(member: Member): Promise<{ client: Client; id: string }> {
    const client = await this.client(member);
    await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
    return { client, id: client.view.case ?? '' };
  }

  async get(member: Member, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await fetch(`${(await this.at(member)).url}${path}`, { headers });
  }
  async record(member: Member, id: string): Promise<LivingRecord> {
    const response = await this.get(member, `/console/record?case=${id}`);
    if (response.status !== 200) throw new Error(`status ${response.status}: ${await response.text()}`);
    return (await response.json()) as LivingRecord;
  }
}
