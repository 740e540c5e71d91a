/** Lets the turns of one conversation through one at a time, in the order they came. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<void>>();

  /** Waits for the turn before, and answers what to call when this one is over. */
  async enter(key: string): Promise<() => void> {
    const before = this.#last.get(key);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const mine = promise.then(() => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    });
    this.#last.set(key, mine);
    await before;
    return () => resolve(undefined);
  }
}
