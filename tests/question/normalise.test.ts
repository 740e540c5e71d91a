import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, comparable, phraseKey } from '../../dialogs/question/normalise.ts';

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('words as they are compared', () => {
  test.each([
    ['Ddim yn siŵr.', 'ddim yn siwr'],
    ['  NAC\tOES \n', 'nac oes'],
    ['dwi’m', "dwi'm"],
    ['dwi`m', "dwi'm"],
    ['cam–drin', 'cam-drin'],
    ['“Yes”', 'yes'],
    ['...no!?', 'no'],
    ['Ty\u0302', 'ty'],
    ['y\u200Be\u200Es', 'yes'],
    ['Y \u2060Fenni', 'y fenni'],
  ])('%j is %j', (written, compared) => expect(comparable(written)).toBe(compared));

  test('are the same once compared again', () => {
    fc.assert(
      fc.property(anything, (written) => {
        expect(comparable(comparable(written))).toBe(comparable(written));
        expect(phraseKey(phraseKey(written))).toBe(phraseKey(written));
      }),
    );
  });
});

describe('words as they are kept', () => {
  test('hold no control character, direction mark or half of a pair, and are well formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (written, multiline) => {
        const kept = cleanText(written, { multiline });
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/[\p{Cc}--[\t\n]]|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/v);
        expect(cleanText(kept, { multiline })).toBe(kept);
      }),
    );
  });

  test('take no longer for being awkward', () => {
    const started = performance.now();
    for (const awkward of [
      '.'.repeat(20_000),
      `${'.'.repeat(9999)}a`.repeat(2),
      ' '.repeat(20_000) + 'a',
      '\u0301'.repeat(20_000),
      '\uD800'.repeat(20_000),
      "a'".repeat(10_000),
    ]) {
      comparable(awkward);
      phraseKey(awkward);
      cleanText(awkward, { multiline: true });
    }
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
