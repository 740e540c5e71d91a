import { randomBytes } from 'node:crypto';
import type { Stores } from '../dialogs/ports.ts';
import { NotReadyError } from './server/routes.ts';
import type { KeyRing } from './storage/keys/key-ring.ts';

/** For how long keys that could be had are believed to be there still: a vault is asked over the network. */
const believedMs = 30_000;
const place = { kind: 'readiness', partition: 'readiness', id: 'readiness' };

/**
 * Resolves when a turn could be taken and saved now: the store reads and writes, and a new data key can be wrapped.
 * @throws NotReadyError
 */
export function readiness(
  stores: Pick<Stores, 'check'>,
  keys: Pick<KeyRing, 'wrap'>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let believedUntil = -Infinity;
  return async () => {
    await stores.check().catch((error: unknown) => {
      throw new NotReadyError('storeUnavailable', { cause: error });
    });
    if (now() < believedUntil) return;
    await keys.wrap(place, randomBytes(32)).catch((error: unknown) => {
      throw new NotReadyError('keysUnavailable', { cause: error });
    });
    believedUntil = now() + believedMs;
  };
}
