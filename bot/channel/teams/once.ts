import { remember } from '../remembered.ts';

/** The first of several that mean the same. What is remembered is bounded, and gone with the process. */
export class Once {
  readonly #seen = new Map<string, number>();
  readonly #forMs: number;
  readonly #most: number | undefined;

  /** @param forMs how long one is remembered, in milliseconds */
  constructor(forMs: number, most?: number) {
    this.#forMs = forMs;
    this.#most = most;
  }

  /** True for the first in that time. */
  first(key: string, now: number): boolean {
    const before = this.#seen.get(key);
    if (before !== undefined && now >= before && now - before < this.#forMs) return false;
    remember(this.#seen, key, now, this.#most);
    return true;
  }

  forget(key: string): void {
    this.#seen.delete(key);
  }
}
