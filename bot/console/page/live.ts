import type { LiveChange } from '../../../dialogs/turn/living-record.ts';

/** How long to wait before following a case again whose stream was ended, in milliseconds. */
const again = 5000;

/**
 * Hears when the case on the screen has changed, in another window or by a colleague. The browser takes the stream up again
 * after a gap, and is told the revision as it is then: nothing is missed, and nothing told twice matters.
 */
export class Live {
  readonly #changed: (revision: number) => void;
  readonly #lost: () => void;
  readonly #ended: () => void;
  #case: string | undefined;
  #stream: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param lost told when the stream broke off, which may be the line
   * @param ended told when the server has ended it and gives no other: it is not known why
   */
  constructor(changed: (revision: number) => void, lost: () => void, ended: () => void) {
    this.#changed = changed;
    this.#lost = lost;
    this.#ended = ended;
  }

  /** From now on this case; none where there is none. */
  follow(id: string | undefined): void {
    if (id === this.#case && this.#stream?.readyState !== EventSource.CLOSED) return;
    this.stop();
    this.#case = id;
    if (id === undefined) return;
    const stream = new EventSource(`/console/live?case=${encodeURIComponent(id)}`);
    stream.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const change = JSON.parse(data) as LiveChange;
      if (change.case === this.#case) this.#changed(change.revision);
    });
    stream.addEventListener('error', () => {
      this.#lost();
      // Ended by the server, for good: signed out, or no such case for this person. Asked for again now and then.
      if (stream.readyState !== EventSource.CLOSED) return;
      this.#timer = setTimeout(() => this.follow(this.#case), again);
      this.#ended();
    });
    this.#stream = stream;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#stream?.close();
    this.#stream = undefined;
    this.#case = undefined;
  }
}
