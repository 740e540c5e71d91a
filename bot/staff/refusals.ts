import type { Clock } from '../../dialogs/ports.ts';
import type { Refused } from './admit.ts';
import { noteInTime, type NoteOptions } from './note-in-time.ts';

export interface RefusalsOptions extends NoteOptions {
  readonly tenant: string;
  readonly clock: Clock;
}

/** For how long one entry stands for all a person tries for the same reason, in milliseconds. */
export const refusalQuiet = 15 * 60_000;
/** How many people who are not on the register are noted one by one in an hour. */
export const unknownPerHour = 100;
const hour = 60 * 60_000;
/** An id of any channel fits; what is longer is no id, and is not kept. */
const longestId = 200;

/**
 * Attempts that were turned away, in the service's trail. Whoever knocks again and again does not fill the store: a
 * person has one entry in a quarter of an hour, and those whom nobody knows so many in an hour, and then one that says
 * there were more. Both are counted in each process by itself.
 */
export class Refusals {
  readonly #options: RefusalsOptions;
  /** When whom was noted last, and why. */
  readonly #noted = new Map<string, number>();
  #hourFrom = -Infinity;
  #unknown = 0;

  constructor(options: RefusalsOptions) {
    this.#options = options;
  }

  /** Notes an attempt before it is answered. Never rejects: where it cannot be written, the refusal still goes out. */
  async note(refused: Refused): Promise<void> {
    const { tenant, clock } = this.#options;
    const now = clock.now();
    const entry = this.#due(refused, now.getTime());
    if (!entry) return;
    const { by, what } = entry;
    const event = { at: now.toISOString(), by, action: 'refused', basis: 'none', what } as const;
    // Where it could not be written the next attempt is noted in its place.
    await noteInTime(this.#options, tenant, event, what, () => this.#noted.delete(keyOf(refused)));
  }

  /** What is to be written now, if anything. It counts as written from here on, whoever else asks meanwhile. */
  #due(refused: Refused, now: number): { readonly by: string; readonly what: string } | undefined {
    this.#forget(now);
    const key = keyOf(refused);
    if (this.#noted.has(key)) return undefined;
    const by = refused.by.length > longestId ? 'unknown' : refused.by || 'unknown';
    if (!refused.known) {
      if (now - this.#hourFrom >= hour || now < this.#hourFrom) {
        this.#hourFrom = now;
        this.#unknown = 0;
      }
      this.#unknown += 1;
      if (this.#unknown > unknownPerHour + 1) return undefined;
      if (this.#unknown === unknownPerHour + 1) return { by: 'unknown', what: 'more' };
    }
    this.#noted.set(key, now);
    return { by, what: refused.why };
  }

  /** Entries lie in the order they were made in. A clock that was put back makes all of them old. */
  #forget(now: number): void {
    for (const [key, at] of this.#noted) {
      if (now >= at && now - at < refusalQuiet) return;
      this.#noted.delete(key);
    }
  }
}

const keyOf = ({ by, why }: Refused): string => JSON.stringify([by.slice(0, longestId), why]);
