import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../dialogs/ports.ts';
import { createEnvelopes, type Place } from '../../bot/storage/envelope.ts';
import { createKeyRing } from '../../bot/storage/key-ring.ts';

const envelopes = createEnvelopes(createKeyRing('one', Buffer.alloc(32, 1)));
const place: Place = { kind: 'case', tenant: 'local', id: 'case-1' };
const plain = Buffer.from('she is at her sister’s');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('an envelope', () => {
  test('opens where it was sealed, whatever is in it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.string({ unit: 'binary' }), (content, id) => {
        const there = { ...place, id };
        expect(hex(envelopes.open(there, envelopes.seal(there, content)))).toBe(hex(content));
      }),
    );
  });

  test('opens at no other place', () => {
    const part = fc.string({ unit: 'binary', maxLength: 3 });
    const places = fc.record({ kind: part, tenant: part, id: part });
    fc.assert(
      fc.property(places, places, (one, two) => {
        fc.pre(one.kind !== two.kind || one.tenant !== two.tenant || one.id !== two.id);
        expect(() => envelopes.open(two, envelopes.seal(one, plain))).toThrow(UnreadableError);
      }),
    );
    const lone = envelopes.seal({ ...place, id: '\uD800' }, plain);
    expect(() => envelopes.open({ ...place, id: '\uD801' }, lone)).toThrow(UnreadableError);
  });

  test('opens under no other key', () => {
    const envelope = envelopes.seal(place, plain);
    for (const other of [createKeyRing('two', Buffer.alloc(32, 1)), createKeyRing('one', Buffer.alloc(32, 2))])
      expect(() => createEnvelopes(other).open(place, envelope)).toThrow(UnreadableError);
  });

  test('keeps its data key over revisions and never the same bytes', () => {
    const first = envelopes.seal(place, plain);
    const second = envelopes.seal(place, plain, first);
    expect(hex(second.wrappedKey)).toBe(hex(first.wrappedKey));
    expect(hex(second.body)).not.toBe(hex(first.body));
    expect(hex(second.body.subarray(0, 12))).not.toBe(hex(first.body.subarray(0, 12)));
    // One data key: the body of either goes with the wrapped key of the other.
    expect(hex(envelopes.open(place, { ...first, body: second.body }))).toBe(hex(plain));
  });

  test('gives each document a data key of its own', () => {
    const [one, two] = [envelopes.seal(place, plain), envelopes.seal(place, plain)];
    expect(() => envelopes.open(place, { ...one, body: two.body })).toThrow(UnreadableError);
  });

  test('cut to any length is refused', () => {
    const envelope = envelopes.seal(place, plain);
    for (let length = 0; length < envelope.body.length; length++)
      expect(() => envelopes.open(place, { ...envelope, body: envelope.body.subarray(0, length) })).toThrow(
        UnreadableError,
      );
    for (let length = 0; length < envelope.wrappedKey.length; length++) {
      const wrappedKey = envelope.wrappedKey.subarray(0, length);
      expect(() => envelopes.open(place, { ...envelope, wrappedKey })).toThrow(UnreadableError);
    }
  });
});
