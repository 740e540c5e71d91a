/** The requests being worked on, so that a stop can wait for them: also for one whose caller has gone away. */
export class InHand {
  #count = 0;
  #waiting: (() => void)[] = [];

  async run(work: () => Promise<void>): Promise<void> {
    this.#count += 1;
    try {
      await work();
    } finally {
      this.#count -= 1;
      if (this.#count === 0) for (const done of this.#waiting.splice(0)) done();
    }
  }

  /** Resolves when nothing is in hand. */
  async none(): Promise<void> {
    if (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
