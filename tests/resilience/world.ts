import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../bot/app.ts';
import { readConfig, type Config } from '../../bot/config.ts';
import { openKeyRing } from '../../bot/storage/keys/installation.ts';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import type { KeyRing } from '../../bot/storage/keys/key-ring.ts';
import { openStores } from '../../bot/storage/stores.ts';
import type { Clock, Stores } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { CapturedLog } from '../support/server.ts';
import type { BreakableStore, MakeStore, StoreFault } from './breakable.ts';
import { tableFaults } from './broken-table.ts';
import { Channel } from './channel.ts';

export const channelFaults = ['429', '5xx', '403', 'hanging', 'refused'] as const;
export const storeFaults: readonly StoreFault[] = [...tableFaults, 'locked'];
export const faults = [...channelFaults, ...tableFaults, 'locked', 'clockBack', 'clockOn', 'killed'] as const;
export type Fault = (typeof faults)[number];

const day = 86_400_000;
/** How the channel answers a call. */
const refusals: Readonly<Record<'429' | '5xx' | '403', readonly [status: number, headers: Record<string, string>]>> = {
  '429': [429, { 'retry-after': '0.1' }],
  '5xx': [500, {}],
  '403': [403, {}],
};

/** The product in this process on a real store, with a channel, and everything about it that can go wrong. */
export class World {
  readonly channel: Channel;
  readonly #root: string;
  readonly #config: Config;
  readonly #store: BreakableStore;
  readonly #ring: KeyRing;
  readonly #clock: Clock;
  readonly #broken: Set<Fault>;
  readonly #stores: Stores;
  readonly #apps: { stop(): Promise<void> }[] = [];
  /** Changes where another process takes over. */
  url = '';

  private constructor(root: string, config: Config, store: BreakableStore, ring: KeyRing, parts: Parts) {
    this.#root = root;
    this.#config = config;
    this.#store = store;
    this.#ring = ring;
    this.#clock = parts.clock;
    this.#broken = parts.broken;
    this.channel = parts.channel;
    this.#stores = openStores(store.table, ring, { clock: parts.clock });
  }

  static async open(make: MakeStore): Promise<World> {
    const root = mkdtempSync(join(tmpdir(), 'canllaw-world-'));
    const dataDir = join(root, 'data');
    const [keyFile, broken] = [join(root, 'key.json'), new Set<Fault>()];
    const read = readConfig({ DATA_DIR: dataDir, PORT: '0', CONNECTOR_TIMEOUT_MS: '1000' });
    if (!read.ok) throw new Error('the configuration of the tests is wrong');
    const shift = () => (broken.has('clockOn') ? day : 0) - (broken.has('clockBack') ? day : 0);
    const clock = { now: () => new Date(Date.now() + shift()) };
    const store = await make(dataDir, clock);
    const ring = await openKeyRing(store.table, openKeyFile(keyFile, { databaseExists: false }));
    const channel = await Channel.open(misbehaviourOf(broken));
    const world = new World(root, read.value, store, ring, { clock, broken, channel });
    world.url = await world.another();
    return world;
  }

  /** Replies go here: where nobody listens, under a fault that says so. */
  get serviceUrl(): string {
    return this.#broken.has('refused') ? 'http://127.0.0.1:9/' : this.channel.url;
  }

  /** Starts another instance on the same store, which remembers nothing. Answers where it is. */
  async another(): Promise<string> {
    const [clock, ring, config] = [this.#clock, this.#ring, this.#config];
    const stores = openStores(this.#store.table, ring, { clock });
    const app = createApp({ config, stores, ring, clock, log: new CapturedLog().log, files: new Map() });
    this.#apps.push(app);
    return (await app.listen()).url;
  }

  async break(what: readonly Fault[]): Promise<void> {
    for (const fault of what) this.#broken.add(fault);
    await this.#store.break(storeFaults.filter((fault) => what.includes(fault)));
  }

  /** All is well again; but a clock that jumped stays where it is. */
  async mend(): Promise<void> {
    await this.#store.mend();
    // Killed before its reply could be taken: another process goes on where that one stood.
    if (this.#broken.has('killed')) this.url = await this.another();
    for (const fault of this.#broken) if (!fault.startsWith('clock')) this.#broken.delete(fault);
  }

  async record(id: string): Promise<CaseRecord> {
    const found = await this.#stores.cases.load('local', id);
    if (!found) throw new Error('no such record');
    return found.value;
  }

  async close(): Promise<void> {
    await this.mend();
    await Promise.all(this.#apps.map(async (app) => await app.stop()));
    await this.channel.close();
    await this.#stores.close();
    await this.#store.close();
    rmSync(this.#root, { recursive: true, force: true });
  }
}

interface Parts {
  readonly clock: Clock;
  readonly broken: Set<Fault>;
  readonly channel: Channel;
}

/** What the channel does with the next call; undefined where it takes it. Of two faults each has its turn. */
function misbehaviourOf(broken: ReadonlySet<Fault>): () => ((res: ServerResponse) => void) | undefined {
  let calls = 0;
  return () => {
    // A process that is killed hears of nothing.
    if (broken.has('killed')) return () => undefined;
    const now = channelFaults.filter((fault) => broken.has(fault));
    const fault = now[(calls += 1) % now.length];
    if (fault === undefined) return undefined;
    if (fault === 'hanging' || fault === 'refused') return () => undefined;
    const [status, headers] = refusals[fault];
    return (res) => {
      res.statusCode = status;
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
      res.end('{"error":{"code":"Test"}}');
    };
  };
}
