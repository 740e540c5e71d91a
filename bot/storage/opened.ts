import { LRUCache } from 'lru-cache';
import type { FiledUnder } from './table.ts';

/**
 * Documents that were opened lately, so that a row that has not changed is not opened, parsed and checked again. What is
 * remembered is frozen: nobody can change what the next turn is given. docs/security.md says what is held and for how long.
 */
export interface Opened<T extends object> {
  /** The document of a row that still has this etag. */
  get(at: FiledUnder, etag: string): T | undefined;
  /** Answers the document, frozen. */
  put(at: FiledUnder, etag: string, value: T): T;
  clear(): void;
}

/** How many documents of a kind are remembered, and for how many milliseconds after they were opened or written. */
const most = 500;
const ttl = 5 * 60_000;

export function rememberOpened<T extends object>(): Opened<T> {
  const known = new LRUCache<string, { readonly etag: string; readonly value: T }>({
    max: most,
    ttl,
    ttlAutopurge: true,
  });
  const name = ({ kind, partition, id }: FiledUnder) => `${kind}/${partition}/${id}`;
  return {
    get(at, etag) {
      const found = known.get(name(at));
      return found?.etag === etag ? found.value : undefined;
    },
    put(at, etag, value) {
      known.set(name(at), { etag, value: deepFrozen(value) });
      return value;
    },
    clear: () => known.clear(),
  };
}

function deepFrozen<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key in value) {
    const part: unknown = value[key];
    if (typeof part === 'object' && part !== null) deepFrozen(part);
  }
  return value;
}
