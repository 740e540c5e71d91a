import { describe, expect, it } from 'vitest';
import { cy } from '../../locales/cy/index.ts';
import { en } from '../../locales/en/index.ts';
import { localeStrings, namespaces, type LocaleString } from '../../locales/tools/strings.ts';
import * as check from './checks.ts';
import { blaming, english as englishWords, grading, sexed } from './vocabulary.ts';

const english = localeStrings('en');
const welsh = localeStrings('cy');
const both = [...english, ...welsh];
/** What somebody may type to find a passage is never shown: people write “he”, mix languages, and ask for a risk score. */
const shown = (strings: readonly LocaleString[]) => strings.filter(({ key }) => !key.endsWith('.words'));

/** A made-up text, to see a check refuse it. */
const made = (key: string, text: string, language = 'cy'): LocaleString => ({
  file: `locales/${language}/x.json`,
  key,
  text,
});

describe('every text', () => {
  it('is in a file that locales/LANGUAGE/index.ts hands on', () => {
    expect(Object.keys(en).toSorted()).toEqual(namespaces('en'));
    expect(Object.keys(cy).toSorted()).toEqual(namespaces('cy'));
  });

  it('stands in both languages', () => {
    expect(check.missingTexts(english, welsh)).toEqual([]);
    expect(check.missingTexts(welsh, english)).toEqual([]);
  });

  it('has every plural form its language knows', () => {
    expect(check.missingForms(english, check.englishForms)).toEqual([]);
    expect(check.missingForms(welsh, check.welshForms)).toEqual([]);
  });

  it('puts in the same values in both languages', () => {
    expect(check.otherPlaceholders(english, welsh)).toEqual([]);
    expect(check.brokenPlaceholders(both)).toEqual([]);
  });

  it('holds something, and no stray spaces', () => {
    expect(check.emptyOrPadded(both)).toEqual([]);
  });

  it('uses ’ for an apostrophe, no "&" and no exclamation mark', () => {
    expect(check.wrongSigns(both)).toEqual([]);
  });

  it('has at most twenty words to a sentence', () => {
    expect(check.longSentences(shown(both))).toEqual([]);
  });

  it('neither grades nor praises', () => {
    expect(check.listedWords(shown(english), grading.en, 'grades:')).toEqual([]);
    expect(check.listedWords(shown(welsh), grading.cy, 'grades:')).toEqual([]);
  });

  it('neither blames nor doubts', () => {
    expect(check.listedWords(shown(english), blaming.en, 'blames or doubts:')).toEqual([]);
    expect(check.listedWords(shown(welsh), blaming.cy, 'blames or doubts:')).toEqual([]);
  });

  it('assumes nobody’s sex', () => {
    expect(check.listedWords(shown(english), sexed, 'assumes a sex:')).toEqual([]);
  });
});

describe('every Welsh text', () => {
  it('is not its English', () => {
    expect(check.untranslated(english, welsh)).toEqual([]);
  });

  it('has no English words in it', () => {
    expect(check.listedWords(shown(welsh), englishWords, 'has the English')).toEqual([]);
  });
});

describe('a check', () => {
  it('finds a text one language lacks, and takes the forms of a plural for one', () => {
    const plural = [made('n_one', 'x'), made('n_other', 'x')];
    expect(check.missingTexts([made('a', 'x')], [])).toHaveLength(1);
    expect(check.missingTexts([made('n_few', 'x'), ...plural], plural)).toEqual([]);
  });

  it('finds a plural form that is missing', () => {
    expect(check.missingForms([made('n_one', 'x'), made('n_other', 'x')], check.welshForms)).toEqual([
      'locales/cy/x.json n_other: lacks the form _zero, _two, _few, _many',
    ]);
  });

  it('finds a value left out, and lets a plural form do without its count', () => {
    const [source, plural] = [made('a', '{{name}}', 'en'), made('n_other', '{{count}} in {{place}}', 'en')];
    expect(check.otherPlaceholders([source], [made('a', '{{enw}}')])).toHaveLength(1);
    expect(
      check.otherPlaceholders([plural], [made('n_one', '{{place}}'), made('n_other', '{{count}} {{place}}')]),
    ).toEqual([]);
    expect(
      check.otherPlaceholders([plural], [made('n_one', 'x'), made('n_other', '{{count}} {{place}}')]),
    ).toHaveLength(1);
  });

  it.each(['{name}', '{{name}', '{{ }}', '$t(bot.x)'])('finds the broken placeholder %s', (text) => {
    expect(check.brokenPlaceholders([made('a', text)])).toHaveLength(1);
  });

  it('finds English that was never translated, and knows names and numbers', () => {
    const pair = (text: string) => [[made('a', text, 'en')], [made('a', text)]] as const;
    expect(check.untranslated(...pair('Save'))).toHaveLength(1);
    expect(check.untranslated(...pair('Canllaw'))).toEqual([]);
    expect(check.untranslated(...pair('{{name}}: 999'))).toEqual([]);
  });

  it.each(["Mae'n iawn", 'a & b', 'Stop!', ' a', 'a  b', ''])('finds the wrong signs in "%s"', (text) => {
    expect([...check.wrongSigns([made('a', text)]), ...check.emptyOrPadded([made('a', text)])]).toHaveLength(1);
  });

  it('counts the words of each sentence by itself', () => {
    const twenty = Array.from({ length: 20 }, () => 'gair').join(' ');
    expect(check.longSentences([made('a', `${twenty}. ${twenty}?\n${twenty}`)])).toEqual([]);
    expect(check.longSentences([made('a', `${twenty} {{name}}.`)])).toHaveLength(1);
    expect(check.longSentences([made('a', `${twenty}, e.g. this.`)])).toHaveLength(1);
  });

  it('finds English in a Welsh text, but not in a name, a placeholder or a Welsh word that looks like it', () => {
    expect(check.listedWords([made('a', 'Mae the plant yn ddiogel')], englishWords, 'has')).toHaveLength(1);
    expect(
      check.listedWords(
        [made('a', 'Ffoniwch New Era am {{question}}'), made('b', 'Do, is na 5; help i berson')],
        englishWords,
        'has',
      ),
    ).toEqual([]);
  });

  it('finds a phrase that grades or blames', () => {
    expect(check.listedWords([made('a', 'This is Low risk.', 'en')], grading.en, 'grades:')).toHaveLength(1);
    expect(check.listedWords([made('a', 'The alleged incident', 'en')], blaming.en, 'blames:')).toHaveLength(1);
  });
});
