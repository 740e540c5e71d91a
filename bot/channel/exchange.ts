/** One request and its answer: what is to be done once the answer is known to have gone out, or not. */
export class Exchange {
  #afterDelivery: (() => Promise<void>) | undefined;
  #release: (() => void) | undefined;
  #whenOut: (() => void) | undefined;

  /** Held until the exchange is over, so that the next turn of the conversation begins after this one was delivered. */
  hold(release: () => void): void {
    this.#release = release;
  }

  /** Called once, as soon as the reply is out of our hands or will never be. */
  whenOut(told: () => void): void {
    this.#whenOut = told;
  }

  /** The reply rides in the HTTP answer: to be noted as delivered only when that went out whole. */
  whenSent(note: () => Promise<void>): void {
    this.#afterDelivery = note;
  }

  /** The reply is out of our hands. */
  out(): void {
    this.#whenOut?.();
    this.#whenOut = undefined;
  }

  /** The answer went out whole, or it did not. Rejects with what noting it rejects with; the turn is released all the same. */
  async over(sent: boolean): Promise<void> {
    this.out();
    try {
      if (sent) await this.#afterDelivery?.();
    } finally {
      this.#afterDelivery = undefined;
      this.#release?.();
      this.#release = undefined;
    }
  }
}
