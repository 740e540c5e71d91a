import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../../dialogs/ports.ts';
import { createDataKeys } from '../../../bot/storage/keys/data-keys.ts';
import { createKeyRing } from '../../../bot/storage/keys/key-ring.ts';
import type { KeySource } from '../../../bot/storage/keys/key-source.ts';
import { createLocalKeys } from '../../../bot/storage/keys/local-keys.ts';
import { aKeyRing, aKeySource } from '../../support/keys.ts';

const place = { kind: 'case', partition: 'p', id: 'case-1' };
const elsewhere = { ...place, id: 'case-2' };
const dataKey = Buffer.alloc(32, 9);

/** A source that counts what it is asked. */
function counted(source: KeySource = aKeySource(['one', 1])) {
  const asked = { wrap: 0, unwrap: 0 };
  const counting: KeySource = {
    id: source.id,
    ids: source.ids,
    wrap: (...given) => (asked.wrap++, source.wrap(...given)),
    unwrap: (...given) => (asked.unwrap++, source.unwrap(...given)),
  };
  return { source: counting, asked };
}

describe('unwrapped data keys', () => {
  test('are asked of the source once while they are remembered', async () => {
    const { source, asked } = counted();
    const held = await createDataKeys(source).wrap(place, dataKey);
    const keys = createDataKeys(source);
    for (let n = 0; n < 5; n++) expect(await keys.unwrap(place, held)).toEqual(dataKey);
    expect(asked).toEqual({ wrap: 1, unwrap: 1 });
  });

  test('are remembered from when they were wrapped', async () => {
    const { source, asked } = counted();
    const keys = createDataKeys(source);
    expect(await keys.unwrap(place, await keys.wrap(place, dataKey))).toEqual(dataKey);
    expect(asked).toEqual({ wrap: 1, unwrap: 0 });
  });

  test('are forgotten when their time is over, without being asked for', async () => {
    const { source, asked } = counted();
    const keys = createDataKeys(source, { milliseconds: 20 });
    const held = await keys.wrap(place, dataKey);
    const mine = await keys.unwrap(place, held);
    await delay(60);
    expect(await keys.unwrap(place, held)).toEqual(dataKey);
    expect(asked.unwrap).toBe(1);
    // What was forgotten was cleared; a copy that is in use was not.
    expect(mine).toEqual(dataKey);
  });

  test('make room for others, oldest first, and a key in use stays whole', async () => {
    const { source, asked } = counted();
    const keys = createDataKeys(source, { most: 2 });
    const held = await keys.wrap(place, dataKey);
    const mine = await keys.unwrap(place, held);
    for (const id of ['case-2', 'case-3']) await keys.wrap({ ...place, id }, dataKey);
    expect(mine).toEqual(dataKey);
    expect(await keys.unwrap(place, held)).toEqual(dataKey);
    expect(asked.unwrap).toBe(1);
  });

  test('cleared by one user are whole for the next', async () => {
    const keys = createDataKeys(aKeySource(['one', 1]));
    const given = Buffer.from(dataKey);
    const held = await keys.wrap(place, given);
    given.fill(0);
    (await keys.unwrap(place, held)).fill(0);
    expect(await keys.unwrap(place, held)).toEqual(dataKey);
  });

  test('are not found by another place, another key id or other bytes', async () => {
    const keys = createDataKeys(aKeySource(['one', 1], ['two', 2]));
    const held = await keys.wrap(place, dataKey);
    await keys.unwrap(place, held);
    const changed = Buffer.from(held.wrappedKey);
    changed[20] = (changed[20] ?? 0) ^ 1;
    for (const [at, what] of [
      [elsewhere, held],
      [{ ...place, kind: 'past' }, held],
      [{ ...place, partition: 'q' }, held],
      [place, { ...held, keyId: 'two' }],
      [place, { ...held, keyId: 'three' }],
      [place, { ...held, wrappedKey: changed }],
      [place, { ...held, format: 1 }],
    ] as const)
      await expect(keys.unwrap(at, what)).rejects.toThrow(UnreadableError);
  });

  test('that are not 32 bytes are none', async () => {
    const keys = createDataKeys(aKeySource(['one', 1]));
    const held = await keys.wrap(place, Buffer.alloc(16));
    await expect(createDataKeys(aKeySource(['one', 1])).unwrap(place, held)).rejects.toThrow('not a data key');
  });
});

describe('the key ring', () => {
  test('gives each purpose a key of its own, always the same, whatever the wrapping key', () => {
    const [ring, rotated] = [aKeyRing('a', 1), aKeyRing('b', 2)];
    const purposes = ['wrap', 'lookup', 'links', 'audit'];
    expect(new Set(purposes.map((purpose) => ring.derive(purpose).toString('hex'))).size).toBe(4);
    for (const purpose of purposes) expect(ring.derive(purpose)).toEqual(rotated.derive(purpose));
    // Worked out apart from this code, by RFC 5869. Fixed for ever: what is stored depends on it.
    expect(ring.derive('wrap').toString('hex')).toBe(
      '73799a63d1fc1716cbcf9d56bc53ef993a48494457c1cb71bd695643fca88074',
    );
  });

  test('shows nothing of a key when it is logged, nor does the source', async () => {
    const key = Buffer.from('canary-canary-canary-canary-cana');
    const source = createLocalKeys(() => ({ current: 'a', keys: [{ id: 'a', key }] }));
    const ring = createKeyRing(source, key);
    await ring.wrap(place, key);
    for (const thing of [ring, source])
      for (const shown of [inspect(thing, { depth: 9, showHidden: true }), JSON.stringify(thing)]) {
        expect(shown).not.toContain('canary');
        expect(shown).not.toContain(key.toString('hex'));
        expect(shown).not.toContain(key.toString('base64').slice(0, 20));
      }
  });

  test('takes no secret of another length', () => {
    expect(() => createKeyRing(aKeySource(['a', 1]), Buffer.alloc(31))).toThrow('32 bytes');
  });
});
