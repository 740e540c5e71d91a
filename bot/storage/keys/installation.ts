import { randomBytes } from 'node:crypto';
import { ConflictError, UnreadableError } from '../../../dialogs/ports.ts';
import { createEnvelopes, type Envelopes } from '../envelope.ts';
import { documentKinds, type FiledUnder, type SealedTable } from '../table.ts';
import { createDataKeys, type Remembered } from './data-keys.ts';
import { KeyError } from './key-error.ts';
import { withSecret, type KeyRing } from './key-ring.ts';
import type { KeySource } from './key-source.ts';

/**
 * The installation's secret: 32 random bytes, made at the first start, sealed in a row of its own. Hashes, links and
 * chains come from it and not from the keys that wrap, so that a new key changes none of them.
 */
const place: FiledUnder = { kind: 'installation', partition: 'installation', id: 'secret' };

/**
 * The key ring of an installation. It is made where the table is empty; of two first starts one makes it and both get
 * the same. Nothing is written otherwise: a table that belongs to other keys is refused as it is.
 * @throws KeyError 'wrong' (names the key that is needed), UnreadableError (stored by an older release),
 * StoreUnavailableError
 */
export async function openKeyRing(table: SealedTable, source: KeySource, remembered?: Remembered): Promise<KeyRing> {
  const dataKeys = createDataKeys(source, remembered);
  const envelopes = createEnvelopes(dataKeys);
  const secret = (await readSecret(table, envelopes, source)) ?? (await makeSecret(table, envelopes, source));
  const ring = withSecret(dataKeys, secret);
  secret.fill(0);
  return ring;
}

/**
 * Whether these are the keys of what a table holds; true of an empty one. It only reads.
 * @throws as openKeyRing
 */
export async function belongsTo(table: Pick<SealedTable, 'read'>, source: KeySource): Promise<boolean> {
  const secret = await readSecret(table, createEnvelopes(createDataKeys(source)), source);
  secret?.fill(0);
  return secret !== undefined;
}

/** Whether nothing is stored at all, so that this is a first start. */
export async function isEmpty(table: Pick<SealedTable, 'scan'>): Promise<boolean> {
  for (const kind of documentKinds) if ((await table.scan({ kind, most: 1 })).rows.length > 0) return false;
  return true;
}

async function readSecret(
  table: Pick<SealedTable, 'read'>,
  envelopes: Envelopes,
  source: KeySource,
): Promise<Buffer | undefined> {
  const row = await table.read(place);
  if (!row) return undefined;
  try {
    return await envelopes.open(place, row.envelope);
  } catch (error) {
    if (error instanceof UnreadableError) throw notTheKeys(row.envelope.keyId, source);
    throw error;
  }
}

async function makeSecret(table: SealedTable, envelopes: Envelopes, source: KeySource): Promise<Buffer> {
  const empty = await isEmpty(table);
  // Asked again: another first start may have made it, and a case, since.
  const made = await readSecret(table, envelopes, source);
  if (made) return made;
  if (!empty)
    throw new UnreadableError(
      'installation: there are documents but not the secret they belong to. They are of an older release, or a row is lost: restore a backup',
    );
  const secret = randomBytes(32);
  try {
    await table.insert(place, { envelope: await envelopes.seal(place, secret) });
    return secret;
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const first = await readSecret(table, envelopes, source);
    if (!first) throw error;
    return first;
  }
}

function notTheKeys(needed: string, source: KeySource): KeyError {
  const here = source.ids.includes(needed) ? 'and the key of that name is not it' : 'which is not here';
  return new KeyError(
    'wrong',
    `What is stored belongs to the key ${needed}, ${here}. Put the right key back; nothing has been changed.`,
  );
}
