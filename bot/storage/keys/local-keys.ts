import { hkdfSync } from 'node:crypto';
import { UnreadableError } from '../../../dialogs/ports.ts';
import { decrypt, encrypt } from './aes-gcm.ts';
import type { KeySource } from './key-source.ts';

/** Keys that this process holds itself, whether they came from a file or from the environment. */

export interface LocalKey {
  readonly id: string;
  /** 32 random bytes. */
  readonly key: Uint8Array;
}
export interface LocalKeys {
  /** The id of one of `keys`. */
  readonly current: string;
  readonly keys: readonly LocalKey[];
}

/** What an id of a key may be: it stands in the clear beside everything wrapped under it. */
export const keyId = /^[A-Za-z0-9-]{1,64}$/;

/**
 * @param now asked at each use for the keys as they are now, so that a key which is added in between is known
 */
export function createLocalKeys(now: () => LocalKeys): KeySource {
  return {
    get id() {
      return now().current;
    },
    get ids() {
      return now().keys.map(({ id }) => id);
    },
    async wrap(dataKey, associated) {
      const { current, keys } = now();
      return { keyId: current, wrapped: encrypt(wrappingKey(keys, current), dataKey, bound(associated, current)) };
    },
    async unwrap(id, wrapped, associated) {
      return decrypt(wrappingKey(now().keys, id), wrapped, bound(associated, id), 'data key');
    },
  };
}

/** The key itself wraps nothing, so that it may be given another purpose one day. */
function wrappingKey(keys: readonly LocalKey[], id: string): Buffer {
  const found = keys.find((one) => one.id === id);
  if (!found) throw new UnreadableError('data key: wrapped under a key that is not here');
  return Buffer.from(hkdfSync('sha256', found.key, new Uint8Array(), 'canllaw/2/wrap', 32));
}

/** What is associated is JSON, so that no id after it can be taken for a part of it. */
const bound = (associated: Uint8Array, id: string) => Buffer.concat([associated, Buffer.from(id)]);
