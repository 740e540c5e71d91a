import { hkdfSync } from 'node:crypto';

/** The installation's key, never itself handed out: every use gets a key of its own. */
export interface KeyRing {
  /** Names the key, and tells nothing about it. Stored with everything sealed under it. */
  readonly id: string;
  /**
   * 32 bytes for one purpose, always the same for the same key (HKDF-SHA256, RFC 5869). In use: 'wrap' (data keys),
   * 'lookup' (keyed hashes), 'links' (document links), 'check' (which key a database belongs to).
   */
  derive(purpose: string): Buffer;
}

/** @param key 32 random bytes. It is held in a closure, so that a logged key ring shows nothing. */
export function createKeyRing(id: string, key: Uint8Array): KeyRing {
  if (key.length !== 32) throw new Error('a key has 32 bytes');
  return {
    id,
    derive: (purpose) => Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `canllaw/1/${purpose}`, 32)),
  };
}
