/** How soon to look again whether the line is back, in milliseconds: soon at first, then now and then. */
const waits = [1000, 2000, 3000, 5000];

/** The line to the server: whether it holds, and looking for it while it does not. */
export class Line {
  #lost = false;
  #looked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: (lost: boolean) => void;
  readonly #look: () => Promise<void>;

  /** @param look sends what waits, or asks the server whether it is there; it says `found` or `missed` */
  constructor(changed: (lost: boolean) => void, look: () => Promise<void>) {
    this.#changed = changed;
    this.#look = look;
    addEventListener('offline', () => this.missed());
    addEventListener('online', () => this.lookNow());
  }

  get lost(): boolean {
    return this.#lost;
  }

  /** The server answered. */
  found(): void {
    clearTimeout(this.#timer);
    this.#looked = 0;
    this.#set(false);
  }

  /** It did not. It is looked for by itself, again and again. */
  missed(): void {
    clearTimeout(this.#timer);
    this.#set(true);
    const wait = waits[Math.min(this.#looked, waits.length - 1)];
    this.#timer = setTimeout(() => this.lookNow(), wait);
  }

  lookNow(): void {
    if (!this.#lost) return;
    clearTimeout(this.#timer);
    this.#looked += 1;
    void this.#look();
  }

  #set(lost: boolean): void {
    if (lost === this.#lost) return;
    this.#lost = lost;
    this.#changed(lost);
  }
}
