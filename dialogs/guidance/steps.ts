/** Work that can be stopped after each step and gone on with. */
export type Steps<T> = Generator<undefined, T>;

/**
 * As `map`, in several steps.
 * @param inOneStep how many are done in one of them: what takes some ten milliseconds
 */
export function* eachOf<T, U>(items: Iterable<T>, of: (item: T) => U, inOneStep = 250): Steps<U[]> {
  const made: U[] = [];
  for (const item of items) {
    if (made.length % inOneStep === inOneStep - 1) yield;
    made.push(of(item));
  }
  return made;
}

/** All of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Between other work: whoever has something to do comes first after each step. */
export async function bitByBit<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
