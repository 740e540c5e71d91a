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
    const awkward = [
      (n: number) => '.'.repeat(n),
      (n: number) => `${'.'.repeat(n / 2)}a`.repeat(2),
      (n: number) => `${' '.repeat(n)}a`,
      (n: number) => '\u0301'.repeat(n),
      (n: number) => '\uD800'.repeat(n),
      (n: number) => "a'".repeat(n / 2),
    ];
    const timeOf = (text: string) => {
      const started = performance.now();
      comparable(text);
      phraseKey(text);
      cleanText(text, { multiline: true });
      return performance.now() - started;
    };
    // Eight times as long takes some eight times as long; where it grew with the square it would be sixty-four.
    const best = (text: string) => Math.min(...Array.from({ length: 5 }, () => timeOf(text)));
    for (const of of awkward) expect(best(of(400_000)) / Math.max(1, best(of(50_000)))).toBeLessThan(32);
  });
});
