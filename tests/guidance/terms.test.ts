import { describe, expect, it } from 'vitest';
import { search } from '../../dialogs/guidance/index.ts';
import { readingOf } from '../../dialogs/guidance/terms.ts';

const { en, cy } = { en: readingOf('en', []), cy: readingOf('cy', ['clais', 'beth yw hyn']) };

describe('words typed in the middle of a call', () => {
  it.each([
    ['wot do i do b4 she goes', 'what do i do before she goes'],
    ['wots dat 4', 'what is that for'],
    ['who do u tel', 'who do you tell'],
    ['M-A-S-H', 'MASH'],
    ['m.a.r.a.c?', 'marac'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(en.terms(typed)).toEqual(en.terms(meant));
    expect(en.turnsOfPhrase(typed)).toEqual(en.turnsOfPhrase(meant));
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
    expect(en.turnsOfPhrase('Can I ring back?').join(' | ')).toBe(
      'can | i | ring | back | can i | i ring | ring back | can i ring | i ring back',
    );
    expect(en.turnsOfPhrase('why')).toEqual(['why']);
    expect(en.turnsOfPhrase(' ? ')).toEqual([]);
  });

  it('is the same whoever it is about', () => {
    expect(en.turnsOfPhrase('she told him')).toEqual(en.turnsOfPhrase('he told her'));
    expect(cy.turnsOfPhrase('dweud wrthi hi')).toEqual(cy.turnsOfPhrase('dweud wrthi nhw'));
  });

  it('has Welsh words unmutated, and leaves the common ones as they are', () => {
    expect(cy.turnsOfPhrase('gweld glais')).toEqual(['gweld', 'clais', 'gweld clais']);
    expect(cy.turnsOfPhrase('beth am hyn')).toContain('beth am hyn');
  });
});
