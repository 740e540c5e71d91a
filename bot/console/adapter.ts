import { createHash, randomUUID } from 'node:crypto';
import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';
import type { Actor } from '../../dialogs/ports.ts';

export type Logic = (context: TurnContext) => Promise<void>;

/** What the page sends; who sends it is known to the server, and never read from here. */
export interface ConsoleTurn {
  readonly conversation: string;
  readonly id: string;
  readonly type: 'message' | 'event';
  readonly name?: string;
  readonly text?: string;
  readonly value?: unknown;
  readonly locale?: string;
  readonly replyToId?: string;
}

const channelId = 'canllaw-console';
/** Activities said outside a turn wait for the next one, as the page only listens then. */
const mostWaiting = 20;
const collected = Symbol('activities of this turn');
const unseen: ReadonlySet<string | undefined> = new Set([
  ActivityTypes.Trace,
  ActivityTypes.Typing,
  'delay',
  ActivityTypes.EndOfConversation,
]);

/** The web console as a channel of the bot: one turn in, its activities back, in the same process. */
export class ConsoleAdapter extends BotAdapter {
  readonly #waiting = new Map<string, Partial<Activity>[]>();

  /** Runs one turn and answers what the bot said, in order. Rejects with what the bot rejects with. */
  async turn(actor: Actor, turn: ConsoleTurn, logic: Logic): Promise<readonly Partial<Activity>[]> {
    const context = new TurnContext(this, incoming(actor, turn));
    const conversation = context.activity.conversation.id;
    const said = this.#waiting.get(conversation) ?? [];
    this.#waiting.delete(conversation);
    context.turnState.set(collected, said);
    await this.runMiddleware(context, logic);
    return said;
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const said = this.#said(context);
    return Promise.resolve(
      activities.map((activity) => {
        const id = activity.id ?? randomUUID();
        if (!unseen.has(activity.type)) said.push({ ...activity, id });
        return { id };
      }),
    );
  }

  /** Replaces what has not left yet; for what the page already shows, says that it is replaced. */
  override updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<ResourceResponse> {
    const said = this.#said(context);
    const id = activity.id ?? randomUUID();
    const at = said.findIndex((one) => one.id === id);
    if (at >= 0) said[at] = { ...activity, id };
    else said.push({ ...activity, id, type: ActivityTypes.MessageUpdate });
    return Promise.resolve({ id });
  }

  override deleteActivity(context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    const said = this.#said(context);
    const at = said.findIndex((one) => one.id === reference.activityId);
    if (at >= 0) said.splice(at, 1);
    else said.push({ type: ActivityTypes.MessageDelete, id: reference.activityId });
    return Promise.resolve();
  }

  /** What the bot says of its own accord is kept, in this process, until the practitioner's next turn. */
  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const event = { type: ActivityTypes.Event, name: 'ContinueConversation', channelId, id: randomUUID() };
    const context = new TurnContext(this, TurnContext.applyConversationReference(event, reference, true));
    const said: Partial<Activity>[] = [];
    context.turnState.set(collected, said);
    await this.runMiddleware(context, logic);
    const id = reference.conversation?.id ?? '';
    this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), ...said].slice(-mostWaiting));
  }

  /** As the Bot Framework calls it, with the identity first; here everybody is in the same process. */
  override continueConversationAsync(
    _identity: unknown,
    reference: Partial<ConversationReference>,
    audienceOrLogic: string | Logic,
    logic?: Logic,
  ): Promise<void> {
    const run = typeof audienceOrLogic === 'function' ? audienceOrLogic : logic;
    if (run === undefined) throw new TypeError('continueConversationAsync needs the logic to run');
    return this.continueConversation(reference, run);
  }

  #said(context: TurnContext): Partial<Activity>[] {
    const said: unknown = context.turnState.get(collected);
    if (!Array.isArray(said)) throw new Error('this context is not of the console');
    return said as Partial<Activity>[];
  }
}

/** A conversation belongs to one practitioner: the same name from another is another conversation. */
function conversationId(actor: Actor, name: string): string {
  const owner = createHash('sha256')
    .update(JSON.stringify([actor.tenant, actor.id]))
    .digest('base64url')
    .slice(0, 22);
  return `console-${owner}-${name}`;
}

function incoming(actor: Actor, turn: ConsoleTurn): Partial<Activity> {
  const { conversation, ...said } = turn;
  return {
    ...said,
    channelId,
    serviceUrl: 'urn:canllaw:console',
    timestamp: new Date(),
    from: { id: actor.id, name: '', role: 'user' },
    recipient: { id: 'canllaw', name: 'Canllaw', role: 'bot' },
    conversation: {
      id: conversationId(actor, conversation),
      tenantId: actor.tenant,
      name: '',
      isGroup: false,
      conversationType: 'personal',
    },
  };
}
