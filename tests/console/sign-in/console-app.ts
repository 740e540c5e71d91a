import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../bot/app.ts';
import { readConfig } from '../../../bot/config.ts';
import { createDocumentLinks, type DocumentLinks } from '../../../bot/referral/links.ts';
import { staticFile, type StaticFiles } from '../../../bot/server/static-files.ts';
import { registerOf } from '../../../bot/staff/register.ts';
import type { Person } from '../../../bot/staff/register-file.ts';
import { openKeyFile } from '../../../bot/storage/keys/key-file.ts';
import { openRegistry, type Registry } from '../../../bot/storage/registry.ts';
import { openSignOuts } from '../../../bot/storage/sign-outs.ts';
import { databaseExists } from '../../../bot/storage/sqlite/file.ts';
import { openSqlite } from '../../../bot/storage/sqlite/index.ts';
import type { Stores } from '../../../dialogs/ports.ts';
import type { CaseRecord } from '../../../dialogs/record/index.ts';
import type { TrailEntry } from '../../../dialogs/record/trail.ts';
import { freePort } from '../../support/free-port.ts';
import { CapturedLog } from '../../support/server.ts';
import { Desk } from './desk.ts';
import { clientId, clientSecret, IdentityProvider } from './identity-provider.ts';
import { UserAgent, type Page } from './user-agent.ts';

export const tenant = '11111111-2222-4333-8444-555555555555';
export const cookieName = '__Host-canllaw';
const id = (digit: string) => `${digit.repeat(8)}-aaaa-4aaa-8aaa-aaaaaaaaaaaa`;
export const [ann, ben, chris, dee] = [id('1'), id('2'), id('3'), id('4')];

/** Ann and Ben take calls, Chris is an administrator, Dee has left. Names that nothing may show stand nowhere else. */
export const people: readonly Person[] = [
  { id: ann, name: 'Canary Ann', roles: ['practitioner'], teams: ['helpline'] },
  { id: ben, name: 'Canary Ben', roles: ['practitioner'], teams: ['helpline'] },
  { id: chris, name: 'Canary Chris', roles: ['administrator'], teams: [] },
  { id: dee, name: 'Canary Dee', roles: ['practitioner'], teams: ['helpline'], left: '2026-01-01' },
];

/** A clock that goes on, and can be put on further. */
export class MovedClock {
  #ahead = 0;
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }
  pass(minutes: number): void {
    this.#ahead += minutes * 60_000;
  }
}

export interface ConsoleOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly clock?: MovedClock;
  /** Whose data it works with: another one's store. */
  readonly dataDir?: string;
  readonly around?: (stores: Stores) => Stores;
  /** The page, where a browser looks at it. */
  readonly files?: StaticFiles;
}

/** The real app in production, on a real store, and a real provider to sign in with. */
export class ConsoleApp {
  readonly log = new CapturedLog();
  readonly clock: MovedClock;
  readonly idp: IdentityProvider;
  readonly dataDir: string;
  readonly port: number;
  /** Who works here; a test may take people out. */
  people: readonly Person[] = people;
  stores!: Stores;
  #registry!: Registry;
  #links!: DocumentLinks;
  #stop: () => Promise<void> = async () => undefined;
  readonly #options: ConsoleOptions;

  private constructor(idp: IdentityProvider, port: number, clock: MovedClock, options: ConsoleOptions) {
    this.idp = idp;
    this.port = port;
    this.clock = clock;
    this.#options = options;
    this.dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'canllaw-sign-in-'));
  }

  static async start(options: ConsoleOptions = {}): Promise<ConsoleApp> {
    const port = await freePort();
    const clock = options.clock ?? new MovedClock();
    const idp = await IdentityProvider.start([`http://127.0.0.1:${port}/console/signed-in`], clock);
    const app = new ConsoleApp(idp, port, clock, options);
    await app.start();
    return app;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const { settings, files, around = (stores: Stores) => stores } = this.#options;
    const read = readConfig({
      CANLLAW_MODE: 'production',
      HOST: '127.0.0.1',
      PORT: String(this.port),
      PUBLIC_URL: this.url,
      MICROSOFT_APP_ID: tenant,
      MICROSOFT_APP_TENANT_ID: tenant,
      MICROSOFT_APP_PASSWORD: 'canary-of-the-bot',
      ALLOW_EMBEDDED_STORE: 'true',
      DATA_DIR: this.dataDir,
      KEY_FILE: join(this.dataDir, 'key.json'),
      STAFF_FILE: 'given',
      CONSOLE: 'on',
      OIDC_ISSUER: this.idp.url,
      OIDC_CLIENT_ID: clientId,
      OIDC_CLIENT_SECRET: clientSecret,
      ...settings,
    });
    if (!read.ok) throw new Error(read.error.map(({ message }) => message).join('\n'));
    const { clock, dataDir } = this;
    const keys = openKeyFile(read.value.keyFile, { databaseExists: databaseExists(dataDir) });
    const { ring, stores, table } = await openSqlite({ dataDir, keys, clock });
    const register = () => registerOf(this.people, tenant, clock);
    const app = createApp({
      config: read.value,
      stores: around(stores),
      ring,
      signOuts: openSignOuts(table, ring, { clock, freshFor: 200 }),
      staff: {
        find: (who) => register().find(who),
        hasLeft: (who) => register().hasLeft(who),
        all: (of) => register().all(of),
      },
      log: this.log.log,
      files: files ?? new Map([['/', staticFile('index.html', '<!doctype html><title>Canllaw</title>')]]),
      clock,
    });
    await app.listen();
    this.stores = stores;
    this.#links = createDocumentLinks(ring.derive('links'));
    this.#registry = openRegistry(table, ring, clock);
    this.#stop = async () => {
      await app.stop();
      await stores.close();
    };
  }
  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }
  async close(): Promise<void> {
    await this.#stop();
    await this.idp.stop();
    if (this.#options.dataDir === undefined) rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** The address of a document, as the bot would give it to this person. */
  documentUrl(practitioner: string, { id, reference }: Pick<CaseRecord, 'id' | 'reference'>): string {
    const until = this.clock.now().getTime() + 60_000;
    const what = { caseId: id, reference, recipient: 'record', language: 'en' } as const;
    return `${this.url}/documents/${this.#links.seal({ tenant, practitioner, until, ...what })}`;
  }
  /** What stands on record of whom no case is concerned with, oldest first. */
  async serviceTrail(): Promise<readonly TrailEntry[]> {
    const { documents } = this.#registry;
    for await (const row of this.#registry.everyServiceTrail())
      return await this.#registry.entries(row.partition, await documents.openTrail(row));
    return [];
  }

  /** A browser in which this member of staff has signed in. */
  async signedIn(oid: string, browser = new UserAgent()): Promise<Desk> {
    const page = await this.signIn(browser, { oid, tid: tenant });
    if (page.url !== `${this.url}/`) throw new Error(`not signed in: ${page.status} ${page.url} ${page.text}`);
    return new Desk(this, browser);
  }
  /** Signs in as whoever the provider says it is. */
  async signIn(browser: UserAgent, claims: IdentityProvider['next'], path = '/console/sign-in'): Promise<Page> {
    this.idp.next = claims;
    return await browser.go(`${this.url}${path}`);
  }
}
