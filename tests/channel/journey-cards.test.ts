import { describe, expect, it } from 'vitest';
import { cardLimit, cardSize, pageCard } from '../../bot/channel/cards.ts';
import { pageWords } from '../../bot/channel/words.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import type { Page } from '../../dialogs/question/model.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { languages, type Language } from '../../locales/index.ts';
import { busySteps, pageOn } from '../support/page-on.ts';
import { aRecord, anAnswer } from '../support/record.ts';

const pages = disclosure.stages.flatMap((stage) => stage.pages);
const inPlay = { 'arrival.situation': 'caller', 'safe.talk': 'yes', 'danger.now': 'no' };

function viewOn(page: Page, language: Language, answers: Record<string, Value> = {}, part = '') {
  const given = Object.entries({ ...inPlay, ...answers }).map(([id, value]) => [id, anAnswer(value)] as const);
  const record = aRecord({ answers: Object.fromEntries(given) });
  return pageOn(disclosure, page, record, language, part);
}

describe.each(languages)('a card of the disclosure journey in %s', (language) => {
  it.each(pages.map((page) => [page.id, page] as const))('%s keeps below the limit of Teams', (_id, page) => {
    for (const answers of [{}, busySteps(page)])
      expect(cardSize(pageCard(viewOn(page, language, answers)))).toBeLessThanOrEqual(cardLimit);
  });

  it('goes through a group of signs in two inputs, with what is recorded in them', () => {
    const page = pages.find(({ id }) => id === 'signsOfControl')!;
    const card = JSON.stringify(
      pageCard(viewOn(page, language, { 'signs.socialMedia': { humiliate: { status: 'seen' } } })),
    );
    expect(card.match(/"id":"signs\.\w+::seen"/g)).toHaveLength(4);
    expect(card.match(/"id":"signs\.\w+::rest"/g)).toHaveLength(4);
    expect(card).toContain('"value":"humiliate"');
    expect(card).not.toContain('::status');
  });

  it('asks the same typed: numbers for the signs, then what became of the others', () => {
    const page = pages.find(({ id }) => id === 'signsOfViolence')!;
    const none = { en: '5. None of these', cy: '5. Dim un o’r rhain' }[language];
    expect(pageWords(viewOn(page, language, {}, 'seen'))).toContain(none);
    const rest = { en: '2. Not asked about', cy: '2. Heb ofyn' }[language];
    const words = pageWords(viewOn(page, language, { 'signs.physical': { damage: { status: 'seen' } } }, 'rest'));
    expect(words).toContain(rest);
    expect(words).not.toContain('3. ');
  });
});
