import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../dialogs/ports.ts';
import { createEnvelopes, type Place } from '../../bot/storage/envelope.ts';
import { createDataKeys } from '../../bot/storage/keys/data-keys.ts';
import { aKeyRing, aKeySource } from '../support/keys.ts';

const envelopes = createEnvelopes(aKeyRing('one', 1));
const place: Place = { kind: 'case', partition: 'local', id: 'case-1' };
const plain = Buffer.from('she is at her sister’s');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('an envelope', () => {
  test('opens where it was sealed, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), fc.string({ unit: 'binary' }), async (content, id) => {
        const there = { ...place, id };
        expect(hex(await envelopes.open(there, await envelopes.seal(there, content)))).toBe(hex(content));
      }),
    );
  });

  test('opens at no other place', async () => {
    const part = fc.string({ unit: 'binary', maxLength: 3 });
    const places = fc.record({ kind: part, partition: part, id: part });
    await fc.assert(
      fc.asyncProperty(places, places, async (one, two) => {
        fc.pre(one.kind !== two.kind || one.partition !== two.partition || one.id !== two.id);
        await expect(envelopes.open(two, await envelopes.seal(one, plain))).rejects.toThrow(UnreadableError);
      }),
    );
    const lone = await envelopes.seal({ ...place, id: '\uD800' }, plain);
    await expect(envelopes.open({ ...place, id: '\uD801' }, lone)).rejects.toThrow(UnreadableError);
  });

  test('opens under no other key, be it of the same name or the same bytes', async () => {
    const envelope = await envelopes.seal(place, plain);
    for (const other of [aKeyRing('two', 1), aKeyRing('one', 2)])
      await expect(createEnvelopes(other).open(place, envelope)).rejects.toThrow(UnreadableError);
    const bothNames = createDataKeys(aKeySource(['two', 1], ['one', 1]));
    await expect(createEnvelopes(bothNames).open(place, { ...envelope, keyId: 'two' })).rejects.toThrow(
      UnreadableError,
    );
  });

  test('keeps its data key over revisions and never the same bytes', async () => {
    const first = await envelopes.seal(place, plain);
    const second = await envelopes.seal(place, plain, first);
    expect(hex(second.wrappedKey)).toBe(hex(first.wrappedKey));
    expect(hex(second.body)).not.toBe(hex(first.body));
    expect(hex(second.body.subarray(0, 12))).not.toBe(hex(first.body.subarray(0, 12)));
    // One data key: the body of either goes with the wrapped key of the other.
    expect(hex(await envelopes.open(place, { ...first, body: second.body }))).toBe(hex(plain));
  });

  test('is not sealed again under a data key of another place', async () => {
    const elsewhere = await envelopes.seal({ ...place, id: 'case-2' }, plain);
    await expect(envelopes.seal(place, plain, elsewhere)).rejects.toThrow(UnreadableError);
  });

  test('keeps its key where the key of new ones has changed', async () => {
    const first = await envelopes.seal(place, plain);
    const later = createEnvelopes(createDataKeys(aKeySource(['two', 2], ['one', 1])));
    const second = await later.seal(place, Buffer.from('later'), first);
    expect([second.keyId, (await later.seal(place, plain)).keyId]).toEqual(['one', 'two']);
    expect(hex(await envelopes.open(place, second))).toBe(hex(Buffer.from('later')));
  });

  test('gives each document a data key of its own', async () => {
    const [one, two] = [await envelopes.seal(place, plain), await envelopes.seal(place, plain)];
    await expect(envelopes.open(place, { ...one, body: two.body })).rejects.toThrow(UnreadableError);
  });

  test('of another format is refused', async () => {
    const envelope = await envelopes.seal(place, plain);
    for (const format of [1, 3]) {
      await expect(envelopes.open(place, { ...envelope, format })).rejects.toThrow(UnreadableError);
      await expect(envelopes.seal(place, plain, { ...envelope, format })).rejects.toThrow(UnreadableError);
    }
  });

  test('cut to any length is refused', async () => {
    const envelope = await envelopes.seal(place, plain);
    for (let length = 0; length < envelope.body.length; length++)
      await expect(envelopes.open(place, { ...envelope, body: envelope.body.subarray(0, length) })).rejects.toThrow(
        UnreadableError,
      );
    for (let length = 0; length < envelope.wrappedKey.length; length++) {
      const wrappedKey = envelope.wrappedKey.subarray(0, length);
      await expect(envelopes.open(place, { ...envelope, wrappedKey })).rejects.toThrow(UnreadableError);
    }
  });
});
