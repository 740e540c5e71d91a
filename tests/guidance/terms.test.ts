import { describe, expect, it } from 'vitest';
import { search } from '../../dialogs/guidance/index.ts';
import { atOnce } from '../../dialogs/guidance/steps.ts';
import { readingOf } from '../../dialogs/guidance/terms.ts';

const { read } = atOnce(readingOf('en', []));
const { read: darllen } = atOnce(readingOf('cy', ['clais', 'beth yw hyn']));

describe('words typed in the middle of a call', () => {
  it.each([
    ['wot do i do b4 she goes', 'what do i do before she goes'],
    ['wots dat 4', 'what is that for'],
    ['who do u tel', 'who do you tell'],
    ['M-A-S-H', 'MASH'],
    ['m.a.r.a.c?', 'marac'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(read(typed)).toEqual(read(meant));
  });

  it.each(['en', 'cy'] as const)('in %s find what the words written out find', (language) => {
    const [typed, meant] =
      language === 'en'
        ? ['wots a m-a-r-a-c, do i hav to tel her', 'what is a marac, do i have to tell her']
        : ['gwbod beth i sgwennu wsos yma', 'gwybod beth i ysgrifennu wythnos yma'];
    const best = search(meant, language)[0]?.passage.id;
    expect(best).toBeDefined();
    expect(search(typed, language)[0]?.passage.id).toBe(best);
  });
});

describe('how a question is put', () => {
  it('is each word, and each two and three that follow one another', () => {
    expect(read('Can I ring back?').turns.join(' | ')).toBe(
      'can | i | ring | back | can i | i ring | ring back | can i ring | i ring back',
    );
    expect(read('why').turns).toEqual(['why']);
    expect(read(' ? ').turns).toEqual([]);
  });

  it('is the same whoever it is about', () => {
    expect(read('she told him').turns).toEqual(read('he told her').turns);
    expect(darllen('dweud wrthi hi').turns).toEqual(darllen('dweud wrthi nhw').turns);
  });

  it('has Welsh words unmutated, and leaves the common ones as they are', () => {
    expect(darllen('gweld glais').turns).toEqual(['gweld', 'clais', 'gweld clais']);
    expect(darllen('beth am hyn').turns).toContain('beth am hyn');
  });
});
