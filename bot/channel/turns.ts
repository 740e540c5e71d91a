import { DeliveryModes, type Activity, type ResourceResponse, type TurnContext } from 'botbuilder';
import type { Language } from '../../locales/index.ts';
import type { Staff } from '../../dialogs/ports.ts';
import type { Result } from '../../dialogs/result.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { isEmergency, numbersOnly } from '../../dialogs/turn/emergency-turn.ts';
import { failureView, sharedView, strangerView, tooOftenView } from '../../dialogs/turn/failure.ts';
import { peek, type Asked } from '../../dialogs/turn/peek.ts';
import { takeTurn, type Turn } from '../../dialogs/turn/take-turn.ts';
import type { DocumentView, OutcomeKind, PageView } from '../../dialogs/turn/view.ts';
import { walkIn } from '../../dialogs/waterfall/walk.ts';
import type { Log } from '../log.ts';
import type { Limiter } from '../server/limiter.ts';
import { newReference } from '../server/reference.ts';
import type { Refused } from '../staff/admit.ts';
import type { Refusals } from '../staff/refusals.ts';
import { channelName } from '../telemetry/fields.ts';
import type { Exchange } from './exchange.ts';
import type { Incoming } from './incoming.ts';
import { unpaced } from './paced-calls.ts';
import { remember } from './remembered.ts';
import { chatActivity, replyActivity } from './reply.ts';
import { isShared, isTeams, speaks } from './teams/events.ts';
import { Receipts, type Cards } from './teams/receipts.ts';
import { sharedAnswer } from './teams/shared-chat.ts';
import { TurnOrder } from './turn-order.ts';

export interface TurnsOptions {
  readonly deps: TurnDeps;
  readonly log: Log;
  /** Who somebody is, or why they may not come in. */
  readonly admit: (incoming: Incoming, channel: string) => Result<Staff, Refused>;
  /** Where attempts are put on record. */
  readonly refusals: Pick<Refusals, 'note'>;
  /** How many turns one person may have. The emergency is not counted. */
  readonly limit: Limiter;
}

/** What a turn came to. */
export interface Taken {
  readonly outcome: OutcomeKind;
  /** The page, where it was not sent. */
  readonly kept?: PageView;
  /** What was sent with it. */
  readonly documents?: readonly DocumentView[];
}

/** What a card that was sent is said to have come to; after any other it was left. */
const recordedAs: readonly OutcomeKind[] = ['recorded', 'alreadyRecorded', 'noted', 'paused', 'document', 'emergency'];

/** Whether what came with a turn is on record: the brief comes with a code where it is not. */
const isRecorded = ({ outcome }: PageView): boolean => recordedAs.includes(outcome.kind) && outcome.code === undefined;

interface Sending {
  /** Called with the id of the message, where the channel gives one, when it is known to have been taken. */
  readonly delivered?: (id?: string) => Promise<void>;
  /** No pace of ours holds it up. */
  readonly atOnce?: boolean;
}

/** Turns: who may have one, in which order, what is sent of it, and what of that is noted. */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #order = new TurnOrder();
  /** By person, for the moment when theirs cannot be read. */
  readonly #languages = new Map<string, Language>();
  /** Conversations in which what was shown last is not noted (yet). */
  readonly #unnoted = new Map<string, true>();
  readonly #receipts: Receipts;

  constructor(options: TurnsOptions) {
    this.#options = options;
    this.#receipts = new Receipts(options.log);
  }

  /**
   * Takes one turn, and sends its page into the chat.
   * @param keeps whether a page is to be shown somewhere else instead: then it is answered, and nothing is delivered
   */
  async take(
    context: TurnContext,
    exchange: Exchange,
    incoming: Incoming,
    keeps: (view: PageView) => boolean = () => false,
  ): Promise<Taken> {
    const { deps, admit, log } = this.#options;
    const { activity } = context;
    const admitted = admit(incoming, activity.channelId);
    if (!admitted.ok || isShared(activity)) {
      const refused = admitted.ok ? undefined : admitted.error;
      await this.#turnAway(context, exchange, isEmergency(incoming), refused);
      return { outcome: 'refused' };
    }
    const actor = admitted.value;
    const person = JSON.stringify([actor.tenant, actor.id]);
    if (!isEmergency(incoming) && this.#options.limit.take(person) > 0) {
      log.warning('turn.tooOften', { practitioner: actor.id });
      const view = tooOftenView(this.#languages.get(person), deps.defaults.journey);
      if (keeps(view)) return { outcome: 'refused', kept: view };
      await this.#send(context, exchange, replyTo(activity, view));
      return { outcome: 'refused' };
    }
    const key = conversationKey(activity);
    // Words typed before the reply to the last ones went out cannot answer it: nobody had seen it.
    const tooSoon = incoming.command === undefined && this.#order.isUnanswered(key);
    if (isEmergency(incoming)) await this.#order.enterSoon(key, exchange);
    else await this.#order.enter(key, exchange);
    const said = { ...incoming, shownUnknown: tooSoon || this.#unnoted.has(key) };
    try {
      const turn = await takeTurn(deps, actor, key, said, walkIn(context));
      if (turn.language) remember(this.#languages, person, turn.language);
      const { view } = turn;
      const outcome = view.outcome.kind;
      if (keeps(view)) return { outcome, kept: view };
      // Until it is noted what was shown, typed words are kept rather than taken as an answer to what stood there before.
      remember(this.#unnoted, key, true);
      await this.#send(context, exchange, replyTo(activity, view, turn), {
        atOnce: view.page === 'emergency',
        delivered: async (id) => {
          const cards = isTeams(activity) ? this.#cardsAfter(activity, key, turn, id) : undefined;
          const replaced = cards && !ridesInAnswer(activity) && this.#receipts.replace(context, cards, turn.language);
          await turn.delivered(cards?.standing);
          this.#unnoted.delete(key);
          this.#receipts.noted(key);
          await replaced;
        },
      });
      return { outcome, documents: view.documents };
    } catch (error) {
      const code = newReference();
      log.fault(isStoreFault(error) ? 'turn.unsaved' : 'turn.failed', error, { reference: code });
      const view = failureView(error, code, this.#languages.get(person), deps.defaults.journey);
      if (keeps(view)) return { outcome: 'failed', kept: view };
      await this.#send(context, exchange, replyTo(activity, view));
      return { outcome: 'failed' };
    }
  }

  /** A page to look at beside the conversation; undefined where there is none for whoever asks. */
  async peek(context: TurnContext, actor: Staff, asked: Asked): Promise<PageView | undefined> {
    return await peek(this.#options.deps, actor, conversationKey(context.activity), asked, walkIn(context));
  }

  /** Done with are the cards from before, and the one that was just sent. */
  #cardsAfter({ replyToId, value }: Activity, key: string, { cards, view }: Turn, id: string | undefined): Cards {
    return this.#receipts.after({
      key,
      before: cards,
      shown: id === undefined ? undefined : { id, title: view.title },
      sent: value ? replyToId : undefined,
      recorded: isRecorded(view),
      at: this.#options.deps.clock.now(),
    });
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
    if (isShared(activity) && !speaks(activity)) return;
    log.warning('turn.refused', { channel: channelName(activity.channelId), code: refused?.why ?? 'sharedChat' });
    const noted = refused && refusals.note(refused);
    if (emergency)
      return await this.#send(context, exchange, replyTo(activity, numbersOnly(deps)), {
        atOnce: true,
        delivered: async () => await noted,
      });
    await noted;
    // Where others read along, nobody learns who is let in.
    if (isShared(activity) && isTeams(activity)) return await this.#send(context, exchange, sharedAnswer(activity));
    const view = (isShared(activity) ? sharedView : strangerView)(deps.defaults.journey);
    await this.#send(context, exchange, replyTo(activity, view));
  }

  /** A reply that rides in the HTTP answer is delivered with it; any other when the channel has taken it. */
  async #send(
    context: TurnContext,
    exchange: Exchange,
    reply: Partial<Activity>,
    { delivered, atOnce = false }: Sending = {},
  ): Promise<void> {
    const note = async (id?: string) => {
      try {
        await delivered?.(id);
      } catch (error) {
        this.#options.log.fault('turn.undelivered', error);
      }
    };
    let sent: ResourceResponse | undefined;
    try {
      const send = async () => await context.sendActivity(reply);
      sent = await (atOnce ? unpaced(send) : send());
    } catch (error) {
      this.#options.log.fault('turn.unsent', error);
      return;
    }
    if (ridesInAnswer(context.activity)) return exchange.whenSent(note);
    exchange.out();
    // A channel that takes a message and names it with nothing has named it not at all.
    const noted = note(sent?.id || undefined);
    // A dialog stands before the brief until its request is answered: that waits for no note and no receipt.
    if (!atOnce || context.activity.type !== 'invoke') await noted;
  }
}

const ridesInAnswer = ({ deliveryMode, channelId }: Activity): boolean =>
  deliveryMode === DeliveryModes.ExpectReplies || channelId === 'canllaw-console';

/** In a Teams chat nothing is left that anybody answered. */
const replyTo = (
  activity: Activity,
  view: PageView,
  { fresh, aside }: Partial<Pick<Turn, 'fresh' | 'aside'>> = {},
): Partial<Activity> =>
  isTeams(activity) ? chatActivity(view, aside) : replyActivity(view, { fresh, cardLimit: cardLimitOf(activity) });

/** The page beside us takes a card of any size. */
const cardLimitOf = ({ channelId }: Activity): number | undefined =>
  channelId === 'canllaw-console' ? Infinity : undefined;

const conversationKey = ({ channelId, conversation, from }: Activity): string =>
  JSON.stringify([channelId, conversation.id, from.aadObjectId ?? from.id]);

const isStoreFault = (error: unknown): boolean =>
  error instanceof Error && ['StoreUnavailableError', 'UnreadableError', 'ConflictError'].includes(error.name);
