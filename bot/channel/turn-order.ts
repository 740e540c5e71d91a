import type { Exchange } from './exchange.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { Tally } from './tally.ts';

/** How long the emergency waits for the turn before it, in milliseconds. */
const emergencyPatience = 200;

/** Which turn of a conversation begins when: each after the one before it is over, and the emergency at once. */
export class TurnOrder {
  readonly #turns = new OneAtATime();
  /** The conversations in which something was said that has not been answered yet. */
  readonly #unanswered = new Tally();

  /** Whether something was said here to which no reply has gone out. */
  isUnanswered(key: string): boolean {
    return this.#unanswered.has(key);
  }

  /** Waits for the turn before in this conversation; the next one waits until this exchange is over. */
  async enter(key: string, exchange: Exchange): Promise<void> {
    exchange.whenOut(this.#unanswered.begin(key));
    exchange.hold(await this.#turns.enter(key));
  }

  /** The emergency waits for nobody, save for the moment in which what was shown before it is being noted. */
  async enterSoon(key: string, exchange: Exchange): Promise<void> {
    const entered = this.#turns.enter(key);
    exchange.hold(() => void entered.then((leave) => leave()));
    const { promise: late, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(resolve, emergencyPatience, undefined);
    await Promise.race([entered, late]);
    clearTimeout(timer);
  }
}
