import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longText, number, shortText } from '../../../dialogs/question/model.ts';
import { readTyped } from '../../../dialogs/question/recognise/index.ts';
import { isNotKnown, notKnown } from '../../../dialogs/question/values.ts';
import { now, sample, whole } from '../sample.ts';

const count = sample(number(0, 20));
const short = sample(shortText(50));
const long = sample(longText(8000));
const read = (reply: string, question = count) => readTyped(question, whole(question), reply, now);

describe('a number', () => {
  test.each([
    ['3', 3],
    [' 12 ', 12],
    ['12.', 12],
    ['0', 0],
    ['-0', 0],
    ['007', 7],
    ['three', 3],
    ['Twenty', 20],
    ['zero', 0],
    ['none', 0],
    ['dim', 0],
    ['sero', 0],
    ['un', 1],
    ['dau', 2],
    ['dwy', 2],
    ['ddau', 2],
    ['tri', 3],
    ['dair', 3],
    ['pedwar', 4],
    ['bedair', 4],
    ['pump', 5],
    ['chwech', 6],
    ['saith', 7],
    ['wyth', 8],
    ['naw', 9],
    ['deg', 10],
    ['un ar ddeg', 11],
    ['un deg un', 11],
    ['deuddeg', 12],
    ['tair ar ddeg', 13],
    ['pymtheg', 15],
    ['un ar bymtheg', 16],
    ['un deg saith', 17],
    ['deunaw', 18],
    ['pedwar ar bymtheg', 19],
    ['ugain', 20],
    ['dau ddeg', 20],
  ])('is read from %j', (reply, value) => expect(read(reply)).toEqual({ ok: true, value }));

  test.each([
    '3 or 4',
    'a few',
    'three children',
    '3.5',
    'ella',
    'no',
    'ddim',
    'not sure',
    'NaN',
    'Infinity',
    '1e3',
    '٣',
    '1,2',
    'not 3',
  ])('is not %j', (reply) =>
    expect(read(reply)).toEqual({ ok: false, error: { key: 'notANumber', values: { example: 3 } } }),
  );
  test.each(['21', '-1', '1,000', '999999999999'])('is out of range: %j', (reply) =>
    expect(read(reply)).toEqual({ ok: false, error: { key: 'outOfRange', values: { min: 0, max: 20 } } }),
  );
  test('can be not known', () => expect(read('ddim yn gwybod')).toEqual({ ok: true, value: notKnown }));
  test('is whole and within its range, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.integer({ min: -5, max: 30 }).map(String),
          fc.integer().map(String),
          fc.float().map(String),
        ),
        (reply) => {
          const result = read(reply);
          expect(!result.ok || isNotKnown(result.value) || isWholeInRange(result.value)).toBe(true);
        },
      ),
    );
  });
});

const isWholeInRange = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 20;

describe('a text', () => {
  test.each([
    'She said **he** will <b>come</b> back & "wait"',
    '${expandProperty}',
    '{{tag}} {#loop}',
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿 👩‍👧 tŷ',
    '=1+1',
    'help the children get out',
    'yes',
    'no',
    'not sure',
    'she is not at immediate risk',
    'ella',
    'don’t know where he went',
  ])('is kept word for word: %j', (reply) => expect(read(reply, long)).toEqual({ ok: true, value: reply }));

  test('keeps its lines where it may have several, and is one line elsewhere', () => {
    expect(read('one\r\ntwo\u2028three\tfour', long)).toEqual({ ok: true, value: 'one\ntwo\nthree\tfour' });
    expect(read('one\r\ntwo\u2028three\tfour', short)).toEqual({ ok: true, value: 'one two three four' });
  });
  test('loses what cannot be seen or printed, and nothing else', () =>
    expect(read('\uFEFF a\u0000b\u202Ec\u2066d\uD800e\u001B[31m ', short)).toEqual({ ok: true, value: 'abcde[31m' }));
  test('is stored composed', () => expect(read('ty\u0302', short)).toEqual({ ok: true, value: 'tŷ' }));
  test('is empty when nothing can be seen', () =>
    expect(read(' \u0007\u200F\n', long)).toEqual({ ok: false, error: { key: 'empty' } }));
  test('is told its limit and its length when it is too long', () => {
    expect(read('a'.repeat(51), short)).toEqual({
      ok: false,
      error: { key: 'tooLong', values: { limit: 50, length: 51 } },
    });
    expect(read('a'.repeat(50), short).ok).toBe(true);
    expect(read('a'.repeat(20_000), long)).toEqual({
      ok: false,
      error: { key: 'tooLong', values: { limit: 8000, length: 20_000 } },
    });
  });
  test.each(['not known', 'Not known.', 'I don’t know', 'ddim yn gwybod', 'anhysbys'])(
    'is not known as a whole message: %j',
    (reply) => expect(read(reply, long)).toEqual({ ok: true, value: notKnown }),
  );
});
