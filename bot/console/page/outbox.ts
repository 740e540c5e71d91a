import type { Answered, Turn } from './turn.ts';

/** What is being sent, and where the practitioner was when they sent it. */
export interface Sending {
  readonly turn: Turn;
  readonly from: 'card' | 'message' | 'head' | 'start';
}

/**
 * What was said and has no answer yet. One thing is sent at a time, in order, each under its own id, until it has been
 * answered: after a lost line it is sent again, and has its effect once. In memory only.
 */
export class Outbox {
  readonly #waiting: Sending[] = [];
  readonly #send: (sending: Sending) => Promise<Answered>;
  readonly #answered: (answered: Answered, sending: Sending) => void;
  #underWay = false;

  constructor(send: (sending: Sending) => Promise<Answered>, answered: (answered: Answered, sending: Sending) => void) {
    this.#send = send;
    this.#answered = answered;
  }

  get size(): number {
    return this.#waiting.length;
  }
  get underWay(): boolean {
    return this.#underWay;
  }
  waits(from: Sending['from']): boolean {
    return this.#waiting.some((sending) => sending.from === from);
  }

  add(sending: Sending): void {
    this.#waiting.push(sending);
    void this.flush();
  }

  /** Once more, ahead of whatever was said since. */
  again(sending: Sending): void {
    this.#waiting.unshift(sending);
    void this.flush();
  }

  /** Sends what waits until nothing does, or something has no answer. What was not answered stays first. */
  async flush(): Promise<void> {
    if (this.#underWay) return;
    let first = this.#waiting[0];
    while (first !== undefined) {
      this.#underWay = true;
      const answered = await this.#send(first);
      this.#underWay = false;
      const isKept = !answered.ok && answered.why !== 'failed';
      if (!isKept) this.#waiting.splice(this.#waiting.indexOf(first), 1);
      this.#answered(answered, first);
      if (!answered.ok) return;
      first = this.#waiting[0];
    }
  }
}
