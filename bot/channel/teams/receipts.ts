import type { TurnContext } from 'botbuilder';
import type { ShownCard } from '../../../dialogs/ports.ts';
import type { Log } from '../../log.ts';
import { ConnectorError } from '../connector-calls.ts';
import { receiptActivity, type Receipt } from './receipt.ts';

/** The most cards that wait to be replaced: one, as a rule; more after a fault of the channel. */
const mostStanding = 4;
/** How long the next turn of a conversation waits for receipts, in milliseconds. The calls themselves have their own limit. */
const patience = 2_000;
/** How many replaced cards are remembered, so that they are not replaced again. */
const mostRemembered = 10_000;

/**
 * Puts a receipt in the place of every card that is done with. Which those are is in the conversation, so that a restart
 * forgets none; a card is taken off that list by the turn after the one that replaced it.
 */
export class Receipts {
  readonly #log: Log;
  readonly #replaced = new Set<string>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** The cards that will stand in the chat once this reply has gone out, oldest first. */
  standing(before: readonly ShownCard[], shown: ShownCard | undefined): readonly ShownCard[] {
    const left = before.filter(({ id }) => !this.#replaced.has(id) && id !== shown?.id);
    return [...left, ...(shown ? [shown] : [])].slice(-mostStanding);
  }

  /**
   * Replaces these, newest last. A failure is logged and counted with the calls to the channel, and is nobody's error: the
   * card is tried again in the next turn. Ends when all are replaced or patience is.
   */
  async replace(
    context: TurnContext,
    cards: readonly Partial<ShownCard>[],
    receipt: Omit<Receipt, 'title'>,
  ): Promise<void> {
    const all = Promise.all(
      cards.map(async ({ id, title }, index) => {
        if (id === undefined || this.#replaced.has(id)) return;
        const recorded = receipt.recorded && index === cards.length - 1;
        await this.#update(context, id, { ...receipt, recorded, title });
      }),
    );
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, patience, undefined);
    await Promise.race([all, late]);
    clearTimeout(timer);
  }

  async #update(context: TurnContext, id: string, receipt: Receipt): Promise<void> {
    try {
      await context.updateActivity(receiptActivity(id, receipt));
      this.#remember(id);
    } catch (error) {
      this.#log.fault('receipt.unsent', error);
      // What is gone, or is not ours to change, is not tried again.
      const status = error instanceof ConnectorError ? error.statusCode : undefined;
      if (status === 403 || status === 404 || status === 400) this.#remember(id);
    }
  }

  #remember(id: string): void {
    this.#replaced.add(id);
    const [oldest] = this.#replaced;
    if (this.#replaced.size > mostRemembered && oldest !== undefined) this.#replaced.delete(oldest);
  }
}
