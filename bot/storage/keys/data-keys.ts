import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { UnreadableError } from '../../../dialogs/ports.ts';
import type { KeySource } from './key-source.ts';

/** Data keys: made for one document, wrapped under a key of the source, remembered for minutes. */

/** Where a document belongs, as it is filed. Sealed for one place, it opens at no other. */
export interface Place {
  readonly kind: string;
  readonly partition: string;
  readonly id: string;
}
/** The data key of a document, wrapped. */
export interface WrappedKey {
  readonly format: number;
  /** The key it is wrapped under. */
  readonly keyId: string;
  readonly wrappedKey: Uint8Array;
}
export interface DataKeys {
  /** The key that new data keys are wrapped under. It changes when the source gets a new one. */
  readonly id: string;
  /** @throws StoreUnavailableError */
  wrap(place: Place, dataKey: Uint8Array): Promise<WrappedKey>;
  /**
   * A copy of the caller's own, 32 bytes, to be cleared after use.
   * @throws UnreadableError, StoreUnavailableError
   */
  unwrap(place: Place, held: WrappedKey): Promise<Buffer>;
}

/** How many unwrapped keys are remembered, and for how long. */
export interface Remembered {
  readonly most?: number;
  readonly milliseconds?: number;
}

/** Of envelopes. 1 was sealed for a tenant and under one key for everything; no installation keeps it. */
export const format = 2;
const keyBytes = 32;

/** The keys stay in a closure, so that logged data keys show nothing. */
export function createDataKeys(
  source: KeySource,
  { most = 5000, milliseconds = 5 * 60_000 }: Remembered = {},
): DataKeys {
  // A forgotten key is cleared, which is why what goes in and what comes out are copies.
  const known = new LRUCache<string, Buffer>({
    max: most,
    ttl: milliseconds,
    ttlAutopurge: true,
    dispose: (dataKey) => dataKey.fill(0),
  });
  const remember = (place: Place, held: WrappedKey, dataKey: Uint8Array) => {
    const name = nameOf(place, held);
    if (!known.has(name)) known.set(name, Buffer.from(dataKey));
  };

  return {
    get id() {
      return source.id;
    },
    async wrap(place, dataKey) {
      const { keyId, wrapped } = await source.wrap(dataKey, associatedWith(place));
      const held = { format, keyId, wrappedKey: wrapped };
      remember(place, held, dataKey);
      return held;
    },
    async unwrap(place, held) {
      if (held.format !== format) throw new UnreadableError(`${place.kind}: unknown envelope format`);
      const found = known.get(nameOf(place, held));
      if (found) return Buffer.from(found);
      const dataKey = await source.unwrap(held.keyId, held.wrappedKey, associatedWith(place));
      if (dataKey.length !== keyBytes) throw new UnreadableError(`${place.kind}: not a data key`);
      remember(place, held, dataKey);
      return dataKey;
    },
  };
}

/** JSON, because it keeps parts apart and lone surrogates distinct. */
const associatedWith = ({ kind, partition, id }: Place) =>
  Buffer.from(JSON.stringify(['canllaw', format, 'key', kind, partition, id]));

/** All that decides whether it unwraps: a wrapped key that was changed or moved is never found here. */
const nameOf = (place: Place, { keyId, wrappedKey }: WrappedKey) =>
  createHash('sha256')
    .update(JSON.stringify([keyId, place.kind, place.partition, place.id]))
    .update(wrappedKey)
    .digest('base64');
