import { describe, expect, it } from 'vitest';
import { pageCard } from '../../bot/channel/cards.ts';
import { namedMissing } from '../../bot/channel/missing.ts';
import { pageWords } from '../../bot/channel/words.ts';
import { languages } from '../../locales/index.ts';
import { aQuestion, aView } from '../support/view.ts';
import { all } from './in-card.ts';

const options = [
  { value: 'a', label: 'Steps – open', group: 'First' },
  { value: 'b', label: 'Health – open', group: 'First' },
  { value: 'c', label: 'Map *of* people', group: 'What there is to know' },
  { value: 'd', label: 'Make a document' },
];
const menu = aView({ page: 'next', stage: null, questions: [aQuestion({ id: 'next.page', kind: 'choice', options })] });

describe('many ways to go', () => {
  it('are said under their headings and keep their numbers', () => {
    expect(pageWords(menu)).toContain(
      [
        '**First**\n\n1. Steps – open\n2. Health – open',
        '**What there is to know**\n\n3. Map \\*of\\* people',
        '4. Make a document',
      ].join('\n\n'),
    );
  });

  it('carry their heading in the list of a card, where a list has no headings', () => {
    const choices = all(pageCard(menu)).find(({ id }) => id === 'next.page')?.choices;
    expect(choices).toEqual([
      { title: 'First: Steps – open', value: 'a' },
      { title: 'First: Health – open', value: 'b' },
      { title: 'What there is to know: Map *of* people', value: 'c' },
      { title: 'Make a document', value: 'd' },
    ]);
  });
});

describe.each(languages)('what a document lacks, in %s', (language) => {
  const missing = Array.from({ length: 30 }, (_, index) => ({
    question: `q${index}`,
    page: 'p',
    ask: `Ask ${index}`,
    ...(index < 4 && { needed: true as const }),
  }));
  const questions = [aQuestion({ id: 'handOff.language', kind: 'choice', options: options.slice(0, 2) })];
  const view = aView({ language, page: 'handOff', missing, questions });

  it('is named up to ten, all that is needed first, and the rest counted', () => {
    const [needed, others] = namedMissing(view);
    expect(needed?.named.map(({ question }) => question)).toEqual(['q0', 'q1', 'q2', 'q3']);
    expect([others?.named.length, others?.rest]).toEqual([6, 20]);
  });

  it('stands before what makes the document, on the card and in words', () => {
    const card = JSON.stringify(pageCard(view).body);
    expect(card.indexOf('Ask 0')).toBeLessThan(card.indexOf('question:handOff.language'));
    const said = pageWords(view);
    expect(said.indexOf('Ask 0')).toBeLessThan(said.indexOf('1. Steps'));
    expect(said).not.toContain('Ask 12');
  });
});
