import { ActivityHandler, DeliveryModes, type Activity, type TurnContext } from 'botbuilder';
import type { Language } from '../../locales/index.ts';
import type { Staff } from '../../dialogs/ports.ts';
import type { Result } from '../../dialogs/result.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { isEmergency, numbersOnly } from '../../dialogs/turn/emergency-turn.ts';
import { failureView, sharedView, strangerView, tooOftenView } from '../../dialogs/turn/failure.ts';
import { takeTurn } from '../../dialogs/turn/take-turn.ts';
import type { OutcomeKind } from '../../dialogs/turn/view.ts';
import { walkIn } from '../../dialogs/waterfall/walk.ts';
import type { Log } from '../log.ts';
import type { Limiter } from '../server/limiter.ts';
import { newReference } from '../server/reference.ts';
import type { Refused } from '../staff/admit.ts';
import type { Refusals } from '../staff/refusals.ts';
import { channelName } from '../telemetry/fields.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Exchange } from './exchange.ts';
import { readIncoming, type Incoming } from './incoming.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { replyActivity } from './reply.ts';
import { Tally } from './tally.ts';

export interface BotOptions {
  readonly deps: TurnDeps;
  readonly log: Log;
  /** Who somebody is, or why they may not come in. */
  readonly admit: (incoming: Incoming, channel: string) => Result<Staff, Refused>;
  /** Where attempts are put on record. */
  readonly refusals: Pick<Refusals, 'note'>;
  /** How many turns one person may have. The emergency is not counted. */
  readonly limit: Limiter;
  readonly telemetry: Telemetry;
}

/** How many people's languages, and how many conversations, are remembered for the moment when they cannot be read. */
const mostRemembered = 10_000;
/** How long the emergency waits for the turn before it, in milliseconds. */
const emergencyPatience = 200;

/** The bot: from an activity to a turn, and from a page to one reply. It keeps nothing that a restart could lose. */
export class CanllawBot {
  readonly #options: BotOptions;
  readonly #turns = new OneAtATime();
  /** The conversations in which something was said that has not been answered yet. */
  readonly #unanswered = new Tally();
  readonly #languages = new Map<string, Language>();
  /** Conversations in which what was shown last is not noted (yet). */
  readonly #unnoted = new Map<string, true>();

  constructor(options: BotOptions) {
    this.#options = options;
  }

  /** Takes one activity. What follows its delivery is left with the exchange, to be called when the answer went out. */
  async run(context: TurnContext, exchange: Exchange): Promise<void> {
    // This bot is invoked for nothing yet; the SDK's own reading of an invoke throws on a value it does not expect.
    if (context.activity.type === 'invoke') {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 501 } });
      return;
    }
    const handler = new ActivityHandler();
    const reply = async (_context: TurnContext, next: () => Promise<void>) => {
      await this.#reply(context, exchange);
      await next();
    };
    handler.onMessage(reply);
    handler.onEvent(async (_context, next) => {
      if (context.activity.name === 'canllaw/open') await this.#reply(context, exchange);
      await next();
    });
    handler.onMembersAdded(async (_context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id !== recipient.id)) await this.#reply(context, exchange);
      await next();
    });
    await handler.run(context);
  }

  /** Replies, and counts what it came to. */
  async #reply(context: TurnContext, exchange: Exchange): Promise<void> {
    const { telemetry } = this.#options;
    const begin = performance.now();
    const outcome = await this.#answer(context, exchange);
    const said = { outcome, channel: context.activity.channelId };
    telemetry.note(said);
    telemetry.count('turns', said);
    telemetry.time('turn.duration', performance.now() - begin, said);
  }

  async #answer(context: TurnContext, exchange: Exchange): Promise<OutcomeKind> {
    const { deps, admit, log } = this.#options;
    const { activity } = context;
    const incoming = saidIn(activity);
    const admitted = admit(incoming, activity.channelId);
    if (!admitted.ok || isShared(activity)) {
      const refused = admitted.ok ? undefined : admitted.error;
      await this.#turnAway(context, exchange, isEmergency(incoming), refused);
      return 'refused';
    }
    const actor = admitted.value;
    const person = JSON.stringify([actor.tenant, actor.id]);
    if (!isEmergency(incoming) && this.#options.limit.take(person) > 0) {
      log.warning('turn.tooOften', { practitioner: actor.id });
      const view = tooOftenView(this.#languages.get(person), deps.defaults.journey);
      await this.#send(context, exchange, replyActivity(view));
      return 'refused';
    }
    const key = conversationKey(activity);
    // Words typed before the reply to the last ones went out cannot answer it: nobody had seen it.
    const tooSoon = incoming.command === undefined && this.#unanswered.has(key);
    if (isEmergency(incoming)) await this.#enterSoon(key, exchange);
    else await this.#enter(key, exchange);
    const said = { ...incoming, shownUnknown: tooSoon || this.#unnoted.has(key) };
    try {
      const turn = await takeTurn(deps, actor, key, said, walkIn(context));
      if (turn.language) remember(this.#languages, person, turn.language);
      const reply = replyActivity(turn.view, { fresh: turn.fresh, cardLimit: cardLimitOf(activity) });
      // Until it is noted what was shown, typed words are kept rather than taken as an answer to what stood there before.
      remember(this.#unnoted, key, true);
      await this.#send(context, exchange, reply, async () => {
        await turn.delivered();
        this.#unnoted.delete(key);
      });
      return turn.view.outcome.kind;
    } catch (error) {
      const code = newReference();
      log.fault(isStoreFault(error) ? 'turn.unsaved' : 'turn.failed', error, { reference: code });
      const view = failureView(error, code, this.#languages.get(person), deps.defaults.journey);
      await this.#send(context, exchange, replyActivity(view));
      return 'failed';
    }
  }

  /** The attempt is on record before it is answered; only the numbers do not wait for that. */
  async #turnAway(
    context: TurnContext,
    exchange: Exchange,
    emergency: boolean,
    refused: Refused | undefined,
  ): Promise<void> {
    const { deps, log, refusals } = this.#options;
    const { activity } = context;
    // Somebody who joins a group chat asks for nothing.
    if (isShared(activity) && activity.type !== 'message') return;
    log.warning('turn.refused', { channel: channelName(activity.channelId), code: refused?.why ?? 'sharedChat' });
    const noted = refused && refusals.note(refused);
    if (emergency)
      return await this.#send(context, exchange, replyActivity(numbersOnly(deps)), async () => await noted);
    await noted;
    // Where others read along, nobody learns who is let in.
    const view = (isShared(activity) ? sharedView : strangerView)(deps.defaults.journey);
    await this.#send(context, exchange, replyActivity(view));
  }

  /** Waits for the turn before in this conversation; the next one waits until this exchange is over. */
  async #enter(key: string, exchange: Exchange): Promise<void> {
    exchange.whenOut(this.#unanswered.begin(key));
    exchange.hold(await this.#turns.enter(key));
  }

  /** The emergency waits for nobody, save for the moment in which what was shown before it is being noted. */
  async #enterSoon(key: string, exchange: Exchange): Promise<void> {
    const entered = this.#turns.enter(key);
    exchange.hold(() => void entered.then((leave) => leave()));
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, emergencyPatience, undefined);
    await Promise.race([entered, late]);
    clearTimeout(timer);
  }

  /** A reply that rides in the HTTP answer is delivered with it; any other when the channel has taken it. */
  async #send(
    context: TurnContext,
    exchange: Exchange,
    reply: Partial<Activity>,
    delivered?: () => Promise<void>,
  ): Promise<void> {
    const note = async () => {
      try {
        await delivered?.();
      } catch (error) {
        this.#options.log.fault('turn.undelivered', error);
      }
    };
    const ridesInAnswer =
      context.activity.deliveryMode === DeliveryModes.ExpectReplies || context.activity.channelId === 'canllaw-console';
    try {
      await context.sendActivity(reply);
    } catch (error) {
      this.#options.log.fault('turn.unsent', error);
      return;
    }
    if (ridesInAnswer) return exchange.whenSent(note);
    exchange.out();
    await note();
  }
}

/** Puts an entry last, and forgets the oldest of too many. */
function remember<T>(entries: Map<string, T>, key: string, value: T): void {
  entries.delete(key);
  entries.set(key, value);
  const oldest = entries.keys().next();
  if (entries.size > mostRemembered && !oldest.done) entries.delete(oldest.value);
}

/** Only a message says something; an install or an opened page is answered with where things stand. */
function saidIn(activity: Activity): Incoming {
  const incoming = readIncoming(activity);
  return activity.type === 'message'
    ? incoming
    : { ...incoming, text: undefined, command: undefined, unreadable: undefined };
}

/** The page beside us takes a card of any size. */
const cardLimitOf = ({ channelId }: Activity): number | undefined =>
  channelId === 'canllaw-console' ? Infinity : undefined;

/** Case work is between one practitioner and the bot. */
const isShared = ({ conversation }: Activity): boolean =>
  conversation.isGroup || ['groupChat', 'channel'].includes(conversation.conversationType);

const conversationKey = ({ channelId, conversation, from }: Activity): string =>
  JSON.stringify([channelId, conversation.id, from.aadObjectId ?? from.id]);

const isStoreFault = (error: unknown): boolean =>
  error instanceof Error && ['StoreUnavailableError', 'UnreadableError', 'ConflictError'].includes(error.name);
