import { describe, expect, it } from 'vitest';
import { comesToTheSame } from '../../bot/console/comes-to-the-same.ts';
import { search, searchIndex } from '../../bot/console/page/search.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { questionWords } from '../../dialogs/question/search-words.ts';
import type { RecordRow } from '../../dialogs/turn/living-record.ts';
import type { Language } from '../../locales/index.ts';

const words = questionWords(disclosure, comesToTheSame);

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
    // Misspelt: a letter left out, put in or changed, or two in the other order, and more of them in a long word.
    ['en', 'adress', 'where.place'],
    ['en', 'strangeld', 'concern.strangled'],
    ['en', 'strangld', 'concern.strangled'],
    ['cy', 'cyfeirad', 'where.place'],
    ['cy', 'cyferiad', 'where.place'],
    ['cy', 'cylell', 'concern.weapons'],
    // By words that come to the same, mutated or not, and by others it is called by.
    ['en', 'kids', 'where.children'],
    ['en', 'throttled', 'concern.strangled'],
    ['en', 'knife', 'concern.weapons'],
    ['en', 'knives', 'concern.weapons'],
    ['en', 'gun', 'concern.weapons'],
    ['cy', 'plantos', 'where.children'],
    ['cy', 'blantos', 'where.children'],
    ['cy', 'plant', 'where.children'],
    ['cy', 'thagu', 'concern.strangled'],
    ['cy', 'llindagu', 'concern.strangled'],
    ['cy', 'cyllell', 'concern.weapons'],
    ['cy', 'gyllell', 'concern.weapons'],
    ['cy', 'gwn', 'concern.weapons'],
    ['cy', 'gun', 'concern.weapons'],
    // Begun, with another whole word; and as one asks for it, whoever the caller is.
    ['en', 'phon number', 'callback.number'],
    ['cy', 'rhif ffon', 'callback.number'],
    ['en', 'can she talk', 'safe.talk'],
    ['en', 'is he able to talk', 'safe.talk'],
    ['cy', 'all hi siarad', 'safe.talk'],
    ['en', 'who is with her', 'where.present'],
    ['en', 'who is with him now', 'where.present'],
    ['cy', 'pwy sydd gyda hi', 'where.present'],
    ['cy', 'pwy sy efo fo', 'where.present'],
    ['en', 'is she hurt', 'danger.now'],
    ['cy', 'ydy hi wedi brifo', 'danger.now'],
    // By its answer.
    ['en', 'quillwort', 'where.present'],
  ] as const)('in %s by “%s” leads first to %s', (language, typed, question) => {
    expect(found(typed, language)[0]).toBe(question);
  });

  it('takes no part of a word for the word', () => {
    expect(found('rhif', 'cy')).not.toContain('people.main');
    expect(found('lle', 'en')).not.toContain('lead.told');
  });

  it('looks inside of words, and for misspelt ones, only where nothing has the word', () => {
    expect(found('mail', 'en')).toContain('callback.voicemail');
    // Only “unsafe” is there.
    expect(found('safe', 'en')).not.toContain('sharing.withoutReason');
    expect(found('knifes', 'en')).toEqual(['concern.weapons']);
    // Too short for a letter to be wrong.
    expect(found('gnu', 'en')).toEqual([]);
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
