import { KeyError } from './key-error.ts';
import type { KeySource } from './key-source.ts';
import { createLocalKeys, keyId, type LocalKey } from './local-keys.ts';

/**
 * Keys given to the process in a variable: `id:base64[,id:base64...]`. The first is current; the others open what was
 * wrapped under them.
 * @throws KeyError 'malformed'. The message never holds what was given.
 */
export function readEnvironmentKeys(text: string): KeySource {
  const keys = text.split(',').map((one) => keyOf(one.trim()));
  const [current] = keys;
  if (!current || new Set(keys.map(({ id }) => id)).size < keys.length) throw malformed('it names a key twice');
  return createLocalKeys(() => ({ current: current.id, keys }));
}

function keyOf(text: string): LocalKey {
  const [id = '', base64 = '', ...rest] = text.split(':');
  if (!keyId.test(id) || rest.length > 0) throw malformed('an id has 1 to 64 letters, figures and hyphens');
  const key = Buffer.from(base64, 'base64');
  // Buffer skips what is not base64: what it read must be what was given.
  if (key.length !== 32 || key.toString('base64') !== base64) throw malformed('a key is 32 bytes in base64');
  return { id, key };
}

const malformed = (why: string) =>
  new KeyError('malformed', `KEYS must be id:base64, with a comma between keys: ${why}. The first is the current key.`);
