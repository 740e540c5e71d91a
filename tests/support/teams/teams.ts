import { randomUUID } from 'node:crypto';
import { Chat, type ChatHost, type Delivered } from './chat.ts';
import { TeamsConnector, type Handled, type Room } from './connector.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import { aMember, type Member } from './people.ts';
import type { ConversationType, Origin, Posted } from './shapes.ts';
import { Transcript } from './transcript.ts';

export interface TeamsOptions {
  /** Where the bot takes activities: asked each time, so that it may change over a restart. */
  readonly bot: () => string;
  readonly now?: () => Date;
  /** Sent with each activity, as the service signs them. */
  readonly authorization?: string;
  readonly locale?: string;
  readonly platform?: Origin['platform'];
}

/** How long Teams waits for an answer before it sends an activity again, in milliseconds. */
export const patience = 15_000;

/** Microsoft Teams, as far as a bot meets it: chats, what is delivered of them, and the connector for replies. */
export class Teams {
  /** Every answer of the bot to what was delivered, in order. */
  readonly answers: (Delivered & { readonly type: string; readonly name?: string })[] = [];
  readonly #options: TeamsOptions;
  readonly #rooms = new Map<string, Room>();
  #connector: TeamsConnector | undefined;
  #lastId = 0;
  #misbehaviour: Misbehaviour = {};
  /** Since it behaves as it does. */
  #calls = 0;
  #deliveries = 0;
  /** Those given no name. */
  #strangers = 0;

  private constructor(options: TeamsOptions) {
    this.#options = options;
  }
  static async start(options: TeamsOptions): Promise<Teams> {
    const teams = new Teams(options);
    teams.#connector = await TeamsConnector.start({
      room: (id) => teams.#rooms.get(id),
      begin: ({ members = [] }) => teams.#beginWith(members),
      newId: () => teams.newId(),
      fateOf: (call) => teams.#misbehaviour.call?.({ ...call, number: (teams.#calls += 1) }),
    });
    return teams;
  }
  async stop(): Promise<void> {
    await this.#connector?.stop();
  }

  /** How it behaves from now on. */
  behave(misbehaviour: Misbehaviour = {}): void {
    this.#misbehaviour = misbehaviour;
    this.#calls = 0;
    this.#deliveries = 0;
  }

  get serviceUrl(): string {
    return this.#connector?.url ?? '';
  }
  /** Every call of the bot, and how it was answered. */
  get handled(): readonly Handled[] {
    return this.#connector?.handled ?? [];
  }
  /** Calls refused with one of these statuses. */
  refusals(...statuses: readonly number[]): Handled[] {
    return this.handled.filter(({ status }) => statuses.includes(status));
  }

  /** A chat of the bot with somebody; with nobody named, with somebody who has never met it. */
  personal(member: Member = aMember(`Practitioner ${(this.#strangers += 1)}`)): Chat {
    return this.#chat('personal', `a:1${randomUUID().replaceAll('-', '')}`, [member], member);
  }
  groupChat(members: readonly Member[] = [aMember('Practitioner'), aMember('Colleague')], id?: string): Chat {
    const one = members[0] ?? aMember('Practitioner');
    return this.#chat('groupChat', id ?? `19:${randomUUID().replaceAll('-', '')}@thread.v2`, members, one);
  }
  channel(members: readonly Member[] = [aMember('Practitioner'), aMember('Colleague')], id?: string): Chat {
    const one = members[0] ?? aMember('Practitioner');
    const place = id ?? `19:${randomUUID().replaceAll('-', '')}@thread.tacv2;messageid=1700000000000`;
    return this.#chat('channel', place, members, one);
  }
  /** The chats there are, those among them that the bot began. */
  rooms(): readonly Room[] {
    return [...this.#rooms.values()];
  }
  in(room: Room, member: Member, changes: Partial<Pick<ChatHost, 'locale' | 'platform'>> = {}): Chat {
    return new Chat(this.#hostOf(changes), room, member);
  }

  newId(): string {
    this.#lastId = Math.max(this.#lastId + 1, this.#now().getTime());
    return String(this.#lastId);
  }

  #chat(type: ConversationType, id: string, members: readonly Member[], member: Member): Chat {
    const room = this.#rooms.get(id) ?? { id, type, members, transcript: new Transcript() };
    this.#rooms.set(id, room);
    return this.in(room, member);
  }
  #beginWith(members: readonly { readonly id: string }[]): Room | undefined {
    const everybody = [...this.#rooms.values()].flatMap((room) => room.members);
    const known = members.flatMap((one) => everybody.find(({ id }) => id === one.id) ?? []);
    const [first] = known;
    if (!first || known.length !== 1) return undefined;
    const before = [...this.#rooms.values()].find(
      ({ type, members: [whose] }) => type === 'personal' && whose?.id === first.id,
    );
    return before ?? this.personal(first).room;
  }

  #now(): Date {
    return this.#options.now?.() ?? new Date();
  }
  #hostOf(changes: Partial<Pick<ChatHost, 'locale' | 'platform'>>): ChatHost {
    return {
      serviceUrl: this.serviceUrl,
      locale: this.#options.locale ?? 'en-GB',
      platform: this.#options.platform ?? 'Web',
      ...changes,
      now: () => this.#now(),
      newId: () => this.newId(),
      deliver: async (activity) => await this.#deliver(activity),
    };
  }

  /** Delivers an activity: once, or as often as Teams does today. What comes last is what it goes by. */
  async #deliver(activity: Posted): Promise<Delivered> {
    this.#deliveries += 1;
    const again = activity.type === 'message' ? this.#misbehaviour.again?.(this.#deliveries) : undefined;
    if (again === undefined) return await this.#post(activity);
    const first = this.#post(activity);
    if (again === 'after') await first;
    const [, second] = await Promise.all([first, this.#post(activity)]);
    return second;
  }

  async #post(activity: Posted): Promise<Delivered> {
    const { bot, authorization } = this.#options;
    const response = await fetch(bot(), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...(authorization && { authorization }) },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(patience),
    });
    const text = await response.text();
    const answer = { status: response.status, text, body: jsonOf(text) };
    const name = activity['name'];
    this.answers.push({ ...answer, type: activity.type, ...(typeof name === 'string' && { name }) });
    return answer;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
