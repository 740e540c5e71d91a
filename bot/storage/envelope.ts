import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './keys/aes-gcm.ts';
import { format, type DataKeys, type Place, type WrappedKey } from './keys/data-keys.ts';

export type { Place, WrappedKey } from './keys/data-keys.ts';

/**
 * Envelope encryption (docs/decisions/0004): each document has a data key of its own, kept in the document wrapped under
 * a key of the installation. The associated data of both says where the document belongs.
 */

/** A document as it is stored. `body` is IV (12 bytes), ciphertext, tag (16) of AES-256-GCM. */
export interface Envelope extends WrappedKey {
  readonly body: Uint8Array;
}

export interface Envelopes {
  /**
   * @param held the wrapped data key of the document as it is stored, to go on using it; without it a key is made
   * @throws UnreadableError where `held` is not this place's; StoreUnavailableError where the keys cannot be had now
   */
  seal(place: Place, plain: Uint8Array, held?: WrappedKey): Promise<Envelope>;
  /**
   * @throws UnreadableError for what was changed, moved, or sealed under a key that is not here or in an unknown format;
   * StoreUnavailableError where the keys cannot be had now
   */
  open(place: Place, envelope: Envelope): Promise<Buffer>;
}

/** @param keys a key ring; of it, envelopes use the data keys alone */
export function createEnvelopes(keys: DataKeys): Envelopes {
  return {
    async seal(place, plain, held) {
      const dataKey = held ? await keys.unwrap(place, held) : randomBytes(32);
      try {
        const { keyId, wrappedKey } = held ?? (await keys.wrap(place, dataKey));
        return { format, keyId, wrappedKey, body: encrypt(dataKey, plain, associatedWith(place)) };
      } finally {
        dataKey.fill(0);
      }
    },
    async open(place, envelope) {
      const dataKey = await keys.unwrap(place, envelope);
      try {
        return decrypt(dataKey, envelope.body, associatedWith(place), place.kind);
      } finally {
        dataKey.fill(0);
      }
    },
  };
}

/** JSON, because it keeps parts apart. No key is named: wrapping the data key anew leaves the body as it is. */
const associatedWith = ({ kind, partition, id }: Place) =>
  Buffer.from(JSON.stringify(['canllaw', format, 'body', kind, partition, id]));
