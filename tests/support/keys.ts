import { createKeyRing, type KeyRing } from '../../bot/storage/keys/key-ring.ts';
import type { KeySource } from '../../bot/storage/keys/key-source.ts';
import { createLocalKeys } from '../../bot/storage/keys/local-keys.ts';

/** Keys of so many bytes of the same number. The first is current. */
export const aKeySource = (...keys: readonly (readonly [id: string, byte: number])[]): KeySource =>
  createLocalKeys(() => ({
    current: keys[0]?.[0] ?? '',
    keys: keys.map(([id, byte]) => ({ id, key: Buffer.alloc(32, byte) })),
  }));

/** The ring of an installation whose keys and secret are known. */
export const aKeyRing = (id = 'test', byte = 1): KeyRing => createKeyRing(aKeySource([id, byte]), Buffer.alloc(32, 1));
