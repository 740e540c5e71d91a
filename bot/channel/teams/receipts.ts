import type { TurnContext } from 'botbuilder';
import type { ShownCard } from '../../../dialogs/ports.ts';
import type { Language } from '../../../locales/index.ts';
import type { Log } from '../../log.ts';
import { ConnectorError } from '../connector-calls.ts';
import { remember } from '../remembered.ts';
import { receiptActivity } from './receipt.ts';

/** The most cards that wait to be replaced: one, as a rule; more after a fault of the channel. */
const mostStanding = 4;
/** How long the next turn of a conversation waits for receipts, in milliseconds. The calls themselves have their own limit. */
const patience = 2_000;

/** What a turn did to the cards of its chat. */
export interface CardsOfTurn {
  /** The conversation, and the cards that stood in it as far as it says. */
  readonly key: string;
  readonly before: readonly ShownCard[];
  /** The card that was just shown, where the channel says which message it is. */
  readonly shown: ShownCard | undefined;
  /** The message whose card was sent; undefined after typed words. */
  readonly sent: string | undefined;
  /** Whether what was sent was recorded; else the page was only left. */
  readonly recorded: boolean;
  readonly at: Date;
}

/** Of a card that no conversation knows any more, only its id is known. */
type KnownCard = Pick<ShownCard, 'id'> & Partial<ShownCard>;
type DoneCard = KnownCard & Required<Pick<ShownCard, 'done'>>;

/** The cards of a chat after a turn. */
export interface Cards {
  /** Those that still stand, oldest first: the one just shown, and those whose receipt is not known to be there. */
  readonly standing: readonly ShownCard[];
  readonly done: readonly DoneCard[];
}

/**
 * Puts a receipt in the place of every card that is done with. Which those are, and what their receipts say, is in the
 * conversation: a restart forgets none, and another process that replaces one again says the same of it. A card is taken
 * off that list by the turn after the one that replaced it.
 */
export class Receipts {
  readonly #log: Log;
  readonly #replaced = new Map<string, true>();
  /** The cards of conversations in which they could not be noted. */
  readonly #unnoted = new Map<string, readonly ShownCard[]>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** What becomes of the cards of a chat by this turn. Until it is noted (`noted`), this process remembers it. */
  after({ key, before, shown, sent, recorded, at }: CardsOfTurn): Cards {
    const unnoted = this.#unnoted.get(key) ?? [];
    const known = [...before.filter(({ id }) => unnoted.every((card) => card.id !== id)), ...unnoted];
    const left: readonly KnownCard[] = known.filter(({ id }) => id !== shown?.id && id !== sent);
    const own: readonly KnownCard[] =
      sent === undefined || sent === shown?.id ? [] : [known.find(({ id }) => id === sent) ?? { id: sent }];
    const done = [...left, ...own].map((card, index, all): DoneCard => ({
      ...card,
      done: card.done ?? { at: at.toISOString(), recorded: recorded && index === all.length - 1 },
    }));
    const waiting = done.flatMap(({ title, ...card }) =>
      title === undefined || this.#replaced.has(card.id) ? [] : [{ ...card, title }],
    );
    const standing = [...waiting, ...(shown ? [shown] : [])].slice(-mostStanding);
    remember(this.#unnoted, key, standing);
    return { standing, done };
  }

  /** The conversation holds its cards now. */
  noted(key: string): void {
    this.#unnoted.delete(key);
  }

  /**
   * Replaces these. A failure is logged and counted with the calls to the channel, and is nobody's error: the card is
   * tried again in the next turn. Ends when all are replaced or patience is.
   */
  async replace(context: TurnContext, { done }: Cards, language: Language | undefined): Promise<void> {
    const waiting = done.filter(({ id }) => !this.#replaced.has(id));
    const all = Promise.all(waiting.map(async (card) => await this.#update(context, card, language)));
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, patience, undefined);
    await Promise.race([all, late]);
    clearTimeout(timer);
  }

  async #update(context: TurnContext, { id, title, done }: DoneCard, language: Language | undefined): Promise<void> {
    try {
      const receipt = { title, recorded: done.recorded, at: new Date(done.at), language };
      await context.updateActivity(receiptActivity(id, receipt));
      remember(this.#replaced, id, true);
    } catch (error) {
      this.#log.fault('receipt.unsent', error);
      // What is gone, or is not ours to change, is not tried again.
      const status = error instanceof ConnectorError ? error.statusCode : undefined;
      if (status === 403 || status === 404 || status === 400) remember(this.#replaced, id, true);
    }
  }
}
