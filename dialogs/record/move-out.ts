import { weight } from './weight.ts';

/** When the oldest things of one kind leave a record, and what stays. */
export interface Allowance<T> {
  /** More things than this, or more weight than `bytes`, and the oldest go, until `keep` and `keepBytes` are met. */
  readonly most: number;
  readonly keep: number;
  readonly bytes: number;
  readonly keepBytes: number;
  /** Those a page needs at a glance. They go last: after all others, or never. */
  readonly needed?: {
    readonly isNeeded: (item: T, index: number, items: readonly T[]) => boolean;
    readonly go: 'last' | 'never';
    /** What happened together stays together, so that the order of all can be told again. */
    readonly together: (item: T) => string | number;
  };
}

/** Splits a list, oldest first, into what goes and what stays; undefined where nothing goes. Pure. */
export function moveOut<T>(
  items: readonly T[],
  allowance: Allowance<T>,
): { readonly gone: T[]; readonly stay: T[] } | undefined {
  if (fits(items, allowance.most, allowance.bytes)) return undefined;
  const { needed } = allowance;
  if (needed === undefined) return split(items, newest(items, allowance));
  const groups = new Set(
    items.filter((item, index) => needed.isNeeded(item, index, items)).map((item) => needed.together(item)),
  );
  const pinned = items.filter((item) => groups.has(needed.together(item)));
  const tooMany = needed.go === 'last' && !fits(pinned, allowance.most, allowance.bytes);
  const stay = tooMany ? wholeGroups(newest(pinned, allowance), pinned, needed.together) : new Set(pinned);
  const room = {
    keep: Math.max(0, allowance.keep - stay.size),
    keepBytes: Math.max(0, allowance.keepBytes - weight([...stay])),
  };
  const others = items.filter((item) => !groups.has(needed.together(item)));
  for (const item of wholeGroups(newest(others, room), others, needed.together)) stay.add(item);
  return stay.size === items.length ? undefined : split(items, stay);
}

/** The length first: most lists are short, and light. */
function fits(items: readonly unknown[], most: number, bytes: number): boolean {
  if (items.length > most) return false;
  let sum = 0;
  for (const item of items) if ((sum += weight(item) + 1) > bytes) return false;
  return true;
}

/** The newest of them, as many as there is room for, without a gap. */
function newest<T>(items: readonly T[], { keep, keepBytes }: { keep: number; keepBytes: number }): Set<T> {
  const kept = new Set<T>();
  let left = keepBytes;
  for (let at = items.length - 1; at >= 0 && kept.size < keep; at--) {
    const item = items[at] as T;
    left -= weight(item) + 1;
    if (left < 0) break;
    kept.add(item);
  }
  return kept;
}

/** Without those of which a part did not fit. */
function wholeGroups<T>(kept: Set<T>, items: readonly T[], together: (item: T) => string | number): Set<T> {
  const broken = new Set(items.filter((item) => !kept.has(item)).map(together));
  return new Set([...kept].filter((item) => !broken.has(together(item))));
}

const split = <T>(items: readonly T[], stay: ReadonlySet<T>) => ({
  gone: items.filter((item) => !stay.has(item)),
  stay: items.filter((item) => stay.has(item)),
});
