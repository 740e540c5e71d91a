/** So many in so long; `most` 0 means that nothing is limited. */
export interface Rate {
  readonly most: number;
  readonly perMs: number;
}

export interface Limiter {
  /** Takes one for this key. Answers 0 where there was one left, or the whole seconds to wait for the next. */
  readonly take: (key: string) => number;
  /** What `take` would answer, without taking one. */
  readonly wait: (key: string) => number;
}

/** How many keys are remembered; the one that came longest ago is forgotten first. */
const mostKeys = 50_000;

/**
 * A limit of this process. All may come at once, and then one each time a share of the period has gone by (the generic
 * cell rate algorithm: one number for each key, and no timers).
 * @param now a clock that never goes back, in milliseconds
 */
export function createLimiter({ most, perMs }: Rate, now: () => number = () => performance.now()): Limiter {
  if (most === 0) return { take: () => 0, wait: () => 0 };
  const share = perMs / most;
  /** When all of it will be there again. */
  const fullAt = new Map<string, number>();
  const over = (key: string, at: number): number => Math.max(0, (fullAt.get(key) ?? 0) - at - (perMs - share)) / 1_000;
  return {
    take(key) {
      const at = now();
      const wait = over(key, at);
      if (wait > 0) return Math.ceil(wait);
      const full = Math.max(fullAt.get(key) ?? 0, at) + share;
      fullAt.delete(key);
      fullAt.set(key, full);
      const oldest = fullAt.keys().next();
      if (fullAt.size > mostKeys && oldest.done !== true) fullAt.delete(oldest.value);
      return 0;
    },
    wait: (key) => Math.ceil(over(key, now())),
  };
}
