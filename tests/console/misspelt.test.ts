import { describe, expect, it } from 'vitest';
import { mayBeWrong, misspelt } from '../../bot/console/page/misspelt.ts';

describe('a misspelt word', () => {
  it.each([
    ['knife', 'knife', 0],
    ['adress', 'address', 1],
    ['addresss', 'address', 1],
    ['addrass', 'address', 1],
    // Two beside each other, each in the place of the other, are one.
    ['strangeld', 'strangled', 1],
    ['cyferiad', 'cyfeiriad', 1],
    ['strnagld', 'strangled', 2],
    ['', 'knife', 5],
  ])('“%s” for “%s” has %i wrong', (typed, word, wrong) => {
    expect(misspelt(typed, word).whole).toBe(wrong);
  });

  it('is as far as the nearest beginning of a word, where it is only begun', () => {
    expect(misspelt('strnag', 'strangled')).toEqual({ whole: 4, begun: 1 });
    expect(misspelt('interpet', 'interpreter').begun).toBe(1);
  });

  it('may have one wrong from five letters on and two from eight, but no digit', () => {
    expect(['gunn', 'knifr', 'strangl', 'strangld', '0770090012'].map(mayBeWrong)).toEqual([0, 1, 1, 2, 0]);
  });
});
