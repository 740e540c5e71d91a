import { UnreadableError, type AuditEvent, type Stores } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { registerOf } from '../../bot/staff/register.ts';
import type { Person } from '../../bot/staff/register-file.ts';
import { Client, type ClientOptions } from '../support/client.ts';
import { startApp, type RunningApp } from './app.ts';

/** A small service, in two teams. None of these people exists. */
export const people = {
  owner: { id: 'owner', name: 'Anwen Probert', roles: ['practitioner'], teams: ['north'] },
  colleague: { id: 'colleague', name: 'Bryn Pritchard', roles: ['practitioner'], teams: ['north'] },
  other: { id: 'other', name: 'Ceri Bowen', roles: ['practitioner'], teams: ['south'] },
  supervisor: { id: 'supervisor', name: 'Delyth Gwilt', roles: ['supervisor'], teams: ['north'] },
  southern: { id: 'southern', name: 'Eifion Tew', roles: ['practitioner', 'supervisor'], teams: ['south'] },
  clerk: { id: 'clerk', name: 'Ffion Askew', roles: ['administrator'], teams: ['north'] },
} as const satisfies Readonly<Record<string, Person>>;
export type Member = keyof typeof people;

/** The app with these people on its register, at a moment that a test moves on. */
export class Team {
  now = new Date('2026-11-22T09:00:00.000Z');
  /** Who is on the register now. */
  register: Person[] = Object.values(people);
  /** The service's own trail, as it was written. */
  readonly noted: AuditEvent[] = [];
  /** Every call of the stores, in order: 'loadConversation', 'replace', and so on. */
  readonly calls: string[] = [];
  /** What fails when it is called. */
  readonly failing = new Map<string, Error>();
  /** The cases that cannot be read now. */
  readonly unreadable = new Set<string>();
  readonly #clients = new Map<string, Client>();
  #app: RunningApp | undefined;

  async start(): Promise<void> {
    const clock = { now: () => this.now };
    const current = () => registerOf(this.register, 'local', clock);
    this.#app = await startApp((stores) => this.#watched(stores), {
      clock,
      staff: {
        find: (actor) => current().find(actor),
        all: (tenant) => current().all(tenant),
        hasLeft: (actor) => current().hasLeft(actor),
      },
    });
  }
  get app(): RunningApp {
    if (!this.#app) throw new Error('not started');
    return this.#app;
  }
  async close(): Promise<void> {
    await this.app.close();
  }

  pass(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
  }

  /** Somebody's client, with their language chosen; always the same one. */
  async as(member: Member, options: ClientOptions = {}): Promise<Client> {
    const key = `${member} ${options.conversation ?? ''}`;
    const known = this.#clients.get(key);
    if (known) return known;
    const client = new Client(this.app, { practitioner: people[member].id, ...options });
    this.#clients.set(key, client);
    await client.say('hello');
    if (client.view.page === 'welcome') await client.submit({ 'welcome.language': 'en' });
    return client;
  }

  /** A case of the owner's, with one answer in it. */
  async begin(member: Member = 'owner'): Promise<{ client: Client; id: string; reference: string }> {
    const client = await this.as(member);
    if (client.view.page !== 'arrival') await client.send({ action: 'newCase' });
    await client.submit({ 'arrival.situation': 'caller', 'safe.talk': 'yes' });
    const { case: id, reference } = client.view;
    if (id === null || reference === null) throw new Error('no case');
    return { client, id, reference };
  }

  async record(id: string): Promise<CaseRecord> {
    const found = await this.app.stores.cases.load('local', id);
    if (!found) throw new Error('no such record');
    return found.value;
  }
  /** Who did what to a case and by what right, from entry `from` on. */
  async trail(id: string, from = 0): Promise<readonly string[]> {
    const { trail } = await this.record(id);
    return trail.entries.filter(({ seq }) => seq > from).map(({ by, action, basis }) => `${by} ${action} ${basis}`);
  }
  /** Changes what is stored without a turn: somebody else did it, somewhere else. */
  async change(id: string, changes: (record: CaseRecord) => CaseRecord): Promise<void> {
    const found = await this.app.stores.cases.load('local', id);
    if (!found) throw new Error('no such record');
    await this.app.stores.cases.replace(changes(found.value), found.etag, []);
  }

  #watched(stores: Stores): Stores {
    const watch = <T extends object>(room: T): T =>
      Object.fromEntries(
        Object.entries(room).map(([name, call]) => [
          name,
          async (...given: unknown[]) => {
            this.calls.push(name);
            const fault = this.failing.get(name);
            if (fault) throw fault;
            return await (call as (...all: unknown[]) => Promise<unknown>)(...given);
          },
        ]),
      ) as T;
    const audit = {
      note: async (tenant: string, events: readonly AuditEvent[]) => {
        await stores.audit.note(tenant, events);
        this.noted.push(...events);
      },
    };
    const cases: Stores['cases'] = {
      ...stores.cases,
      load: async (tenant, id) => {
        if (this.unreadable.has(id)) throw new UnreadableError('case: unknownVersion');
        return await stores.cases.load(tenant, id);
      },
    };
    return {
      ...stores,
      cases: watch(cases),
      conversations: watch(stores.conversations),
      audit: watch(audit),
    };
  }
}
