import { describe, expect, it } from 'vitest';
import { search, searchIndex } from '../../bot/console/page/search.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { questionWords } from '../../dialogs/question/search-words.ts';
import type { RecordRow } from '../../dialogs/turn/living-record.ts';
import type { Language } from '../../locales/index.ts';

const words = questionWords(disclosure);

/** All questions of a disclosure, one of them answered. */
const rowsIn = (language: Language): readonly RecordRow[] =>
  disclosure.stages
    .flatMap(({ pages }) => pages)
    .flatMap((page) =>
      page.questions.map(({ id, answer }): RecordRow => {
        const row = { question: id, page: page.id, kind: answer.kind, label: words[id]?.[language].label ?? '' };
        return id === 'where.present'
          ? { ...row, value: 'Aunt Quillwort', state: 'answered', revision: 1 }
          : { ...row, value: null, state: 'open', revision: 0 };
      }),
    );
const found = (typed: string, language: Language): readonly string[] =>
  search(
    { rows: rowsIn(language), index: searchIndex(words, language), needed: disclosure.atHand ?? [] },
    typed,
    language,
  ).map(({ question }) => question);

describe('finding a question', () => {
  it.each([
    // By its name, by what it asks, by what is read out with it, and by what can be answered.
    ['en', 'strangled', 'concern.strangled'],
    ['en', 'where are they', 'where.place'],
    ['en', 'hurt at this moment', 'danger.now'],
    ['en', 'pressed on your neck', 'health.now'],
    ['en', 'overdose', 'health.now'],
    ['cy', 'tagu', 'concern.strangled'],
    ['cy', 'gwasgu eich gwddf', 'health.now'],
    ['cy', 'gorddos', 'health.now'],
    // In the other language.
    ['cy', 'where are they', 'where.place'],
    ['en', 'ble mae’r person nawr', 'where.place'],
    // What is needed when the line drops comes before others that have the word in their name.
    ['en', 'where', 'where.place'],
    ['cy', 'ble', 'where.place'],
    ['en', 'number', 'callback.number'],
    ['cy', 'rhif', 'callback.number'],
    // A word that is the name of a question comes before words that only hold it: "darllen", "allai".
    ['cy', 'lle', 'where.place'],
    // Begun, mutated either way, with and without accents and apostrophes.
    ['en', 'strangl', 'concern.strangled'],
    ['cy', 'dagu', 'concern.strangled'],
    ['cy', 'blant yno', 'where.children'],
    ['cy', 'teulu neu’r cartref', 'children.any'],
    ['cy', "teulu neu'r cartref", 'children.any'],
    ['cy', 'galwad yn ol', 'stop.callBackAgreed'],
    ['en', 'safe to ring back', 'call.backSafe'],
    ['en', 'who could hear', 'safe.alone'],
    // By its answer.
    ['en', 'quillwort', 'where.present'],
  ] as const)('in %s by “%s” leads first to %s', (language, typed, question) => {
    expect(found(typed, language)[0]).toBe(question);
  });

  it('takes no part of a word for the word', () => {
    expect(found('rhif', 'cy')).not.toContain('people.main');
    expect(found('lle', 'en')).not.toContain('lead.told');
  });

  it('finds nothing by words that are nowhere, and everything where none are typed, what is open first', () => {
    expect(found('zephyr', 'en')).toEqual([]);
    expect(found('strangled zephyr', 'en')).toEqual([]);
    const all = found(' ', 'en');
    expect(all.length).toBe(rowsIn('en').length);
    expect(all.at(-1)).toBe('where.present');
  });
});

describe('the words of the questions of a journey', () => {
  it('are there for each of them in both languages, and hold nothing but what is asked', () => {
    for (const { question } of rowsIn('en'))
      for (const language of ['en', 'cy'] as const) {
        expect(words[question]?.[language].label).not.toBe('');
        expect(words[question]?.[language].ask).not.toBe('');
      }
    expect(words['concern.strangled']?.en.ask).not.toBe(words['concern.strangled']?.cy.ask);
  });
});
