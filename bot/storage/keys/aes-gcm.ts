import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { UnreadableError } from '../../../dialogs/ports.ts';

/** AES-256-GCM, as everything here uses it. What is sealed is IV (12 bytes), ciphertext, tag (16). */

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** A new random IV each time: under one key that is safe for some four thousand million writes (SP 800-38D, 8.3). */
export function encrypt(key: Uint8Array, plain: Uint8Array, associated: Uint8Array): Buffer {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  sealing.setAAD(associated);
  return Buffer.concat([iv, sealing.update(plain), sealing.final(), sealing.getAuthTag()]);
}

/** @throws UnreadableError for other bytes, another key or other associated data; `what` begins its message */
export function decrypt(key: Uint8Array, sealed: Uint8Array, associated: Uint8Array, what: string): Buffer {
  if (sealed.length < ivBytes + tagBytes) throw new UnreadableError(`${what}: cut short`);
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAAD(associated);
  opening.setAuthTag(sealed.subarray(-tagBytes));
  const plain = opening.update(sealed.subarray(ivBytes, -tagBytes));
  try {
    return Buffer.concat([plain, opening.final()]);
  } catch {
    // The only thing final() refuses is the tag, and what it says about that is not worth passing on.
    throw new UnreadableError(`${what}: changed, or not sealed for this place`);
  }
}
