import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { UnreadableError } from '../../dialogs/ports.ts';
import type { KeyRing } from './key-ring.ts';

/**
 * Envelope encryption (docs/decisions/0004): each document has a data key of its own, kept in the document wrapped under
 * the installation's key. Both are AES-256-GCM, whose associated data says where the document belongs.
 */

/** Where a document belongs. Sealed for one place, it opens at no other. */
export interface Place {
  readonly kind: string;
  readonly tenant: string;
  readonly id: string;
}
/** The data key of a document, wrapped. */
export interface WrappedKey {
  readonly format: number;
  /** The key it is wrapped under. */
  readonly keyId: string;
  readonly wrappedKey: Uint8Array;
}
/** A document as it is stored. Byte fields are IV (12), ciphertext, tag (16). */
export interface Envelope extends WrappedKey {
  readonly body: Uint8Array;
}

export interface Envelopes {
  /**
   * @param held the wrapped data key of the document as it is stored, to go on using it; without it a key is made
   * @throws UnreadableError where `held` is not this place's
   */
  seal(place: Place, plain: Uint8Array, held?: WrappedKey): Envelope;
  /** @throws UnreadableError for what was changed, moved, or sealed under another key or in an unknown format */
  open(place: Place, envelope: Envelope): Buffer;
}

const format = 1;
const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
type Part = 'key' | 'body';

export function createEnvelopes(ring: KeyRing): Envelopes {
  const wrapKey = ring.derive('wrap');
  // JSON, because it keeps parts apart and lone surrogates distinct.
  const associated = (part: Part, place: Place) =>
    Buffer.from(JSON.stringify(['canllaw', format, part, place.kind, place.tenant, place.id, ring.id]));

  function unwrap(place: Place, held: WrappedKey): Buffer {
    if (held.format !== format) throw new UnreadableError(`${place.kind}: unknown envelope format`);
    if (held.keyId !== ring.id) throw new UnreadableError(`${place.kind}: sealed under another key`);
    return decrypt(wrapKey, held.wrappedKey, associated('key', place), place.kind);
  }

  return {
    seal(place, plain, held) {
      const dataKey = held ? unwrap(place, held) : randomBytes(32);
      const wrappedKey = held ? held.wrappedKey : encrypt(wrapKey, dataKey, associated('key', place));
      const body = encrypt(dataKey, plain, associated('body', place));
      dataKey.fill(0);
      return { format, keyId: ring.id, wrappedKey, body };
    },
    open(place, envelope) {
      const dataKey = unwrap(place, envelope);
      try {
        return decrypt(dataKey, envelope.body, associated('body', place), place.kind);
      } finally {
        dataKey.fill(0);
      }
    },
  };
}

/** A new random IV each time: under one data key that is safe for some four thousand million writes (SP 800-38D, 8.3). */
function encrypt(key: Uint8Array, plain: Uint8Array, associated: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  sealing.setAAD(associated);
  return Buffer.concat([iv, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

function decrypt(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array, kind: string): Buffer {
  if (sealed.length < ivBytes + tagBytes) throw new UnreadableError(`${kind}: cut short`);
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAAD(associated);
  opening.setAuthTag(sealed.subarray(-tagBytes));
  const plain = opening.update(sealed.subarray(ivBytes, -tagBytes));
  try {
    return Buffer.concat([plain, opening.final()]);
  } catch {
    // The only thing final() refuses is the tag, and what it says about that is not worth passing on.
    throw new UnreadableError(`${kind}: changed, or not sealed for this place`);
  }
}
