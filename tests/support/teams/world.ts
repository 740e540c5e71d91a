import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type AppParts } from '../../../bot/app.ts';
import { readConfig } from '../../../bot/config.ts';
import { openKeyRing } from '../../../bot/storage/keys/installation.ts';
import { openKeyFile } from '../../../bot/storage/keys/key-file.ts';
import { openSqliteTable } from '../../../bot/storage/sqlite/index.ts';
import { openStores } from '../../../bot/storage/stores.ts';
import type { ConversationState, Stores } from '../../../dialogs/ports.ts';
import type { CaseRecord } from '../../../dialogs/record/index.ts';
import { CapturedLog } from '../server.ts';
import type { Chat } from './chat.ts';
import { Teams, type TeamsOptions } from './teams.ts';

export interface WorldOptions extends Pick<TeamsOptions, 'locale' | 'platform'> {
  /** Beside those of a local installation. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly staff?: AppParts['staff'];
}

/** The product in this process, in local mode on a real store and over real HTTP, with Teams in front of it. */
export class TeamsWorld {
  readonly teams: Teams;
  readonly captured = new CapturedLog();
  readonly #root: string;
  readonly #stores: Stores;
  #app: { stop(): Promise<void> } | undefined;
  #shift = 0;
  /** Where the bot takes activities. */
  url = '';

  private constructor(root: string, stores: Stores, teams: Teams) {
    this.#root = root;
    this.#stores = stores;
    this.teams = teams;
  }

  static async open({ environment = {}, staff, ...rest }: WorldOptions = {}): Promise<TeamsWorld> {
    const root = mkdtempSync(join(tmpdir(), 'canllaw-teams-'));
    const dataDir = join(root, 'data');
    const read = readConfig({ DATA_DIR: dataDir, PORT: '0', CONNECTOR_TIMEOUT_MS: '5000', ...environment });
    if (!read.ok) throw new Error(`the configuration is wrong: ${read.error.map(({ message }) => message).join(' ')}`);
    const begun: { world?: TeamsWorld } = {};
    const clock = { now: () => new Date(Date.now() + (begun.world?.shift ?? 0)) };
    const table = openSqliteTable({ dataDir, clock });
    const ring = await openKeyRing(table, openKeyFile(join(root, 'key.json'), { databaseExists: false }));
    const stores = openStores(table, ring, { clock });
    const bot = () => `${begun.world?.url}/api/messages`;
    const world = new TeamsWorld(root, stores, await Teams.start({ bot, now: clock.now, ...rest }));
    begun.world = world;
    const { log } = world.captured;
    const app = createApp({ config: read.value, stores, ring, clock, log, files: new Map(), ...(staff && { staff }) });
    world.#app = app;
    world.url = (await app.listen()).url;
    return world;
  }

  get shift(): number {
    return this.#shift;
  }
  /** Lets time pass, in milliseconds. */
  pass(time: number): void {
    this.#shift += time;
  }

  /** What the product keeps of a chat; undefined before the first turn. */
  async conversation({ room, member }: Chat): Promise<ConversationState | undefined> {
    const key = JSON.stringify(['msteams', room.id, member.aadObjectId]);
    return (await this.#stores.conversations.loadConversation('local', key))?.value;
  }
  /** The case in hand in a chat. */
  async record(chat: Chat): Promise<CaseRecord | undefined> {
    const id = (await this.conversation(chat))?.caseId;
    return id === undefined ? undefined : (await this.#stores.cases.load('local', id))?.value;
  }

  async close(): Promise<void> {
    await this.#app?.stop();
    await this.teams.stop();
    await this.#stores.close();
    rmSync(this.#root, { recursive: true, force: true });
  }
}
