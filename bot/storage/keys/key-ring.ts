import { hkdfSync } from 'node:crypto';
import { createDataKeys, type DataKeys, type Remembered } from './data-keys.ts';
import type { KeySource } from './key-source.ts';

export type { Place, WrappedKey } from './data-keys.ts';

/**
 * The keys of an installation: those that data keys are wrapped under, which change, and its secret, which does not.
 * Neither is ever handed out.
 */
export interface KeyRing extends DataKeys {
  /**
   * 32 bytes for one purpose, always the same for the same installation (HKDF-SHA256, RFC 5869). In use: 'lookup'
   * (keyed hashes), 'links' (document links), 'audit' (chains).
   */
  derive(purpose: string): Buffer;
}

/** @param secret 32 random bytes. It is held in a closure, so that a logged key ring shows nothing. */
export function createKeyRing(source: KeySource, secret: Uint8Array, remembered?: Remembered): KeyRing {
  return withSecret(createDataKeys(source, remembered), secret);
}

/** The same for data keys that are already in use. */
export function withSecret(dataKeys: DataKeys, secret: Uint8Array): KeyRing {
  if (secret.length !== 32) throw new Error('a secret has 32 bytes');
  const own = Buffer.from(secret);
  return {
    get id() {
      return dataKeys.id;
    },
    wrap: (place, dataKey) => dataKeys.wrap(place, dataKey),
    unwrap: (place, held) => dataKeys.unwrap(place, held),
    derive: (purpose) => Buffer.from(hkdfSync('sha256', own, new Uint8Array(), `canllaw/1/${purpose}`, 32)),
  };
}
