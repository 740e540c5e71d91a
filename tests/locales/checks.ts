import { pluralForms, pluralOf, type LocaleString } from '../../locales/tools/strings.ts';
import { sharedNames, withoutNames } from './names.ts';
import { longestSentence, sentencesOf, wordsOf } from './sentences.ts';

/** A fault as a line for whoever has to mend it: file, key, and what is wrong with which words. */
export type Fault = string;

const fault = ({ file, key }: LocaleString, wrong: string): Fault => `${file} ${key}: ${wrong}`;
const keysOf = (strings: readonly LocaleString[]): ReadonlySet<string> => new Set(strings.map(({ key }) => key));
const placeholder = /\{\{\s*([\w.]+)\s*\}\}/gu;

/** Texts that one language has and the other does not; the forms of a plural count as one text. */
export function missingTexts(from: readonly LocaleString[], to: readonly LocaleString[]): readonly Fault[] {
  const [fromKeys, toKeys] = [keysOf(from), keysOf(to)];
  const there = new Set([...toKeys].map((key) => pluralOf(key, toKeys).base));
  return from
    .filter(({ key }) => !there.has(pluralOf(key, fromKeys).base))
    .map((string) => fault(string, 'has no counterpart in the other language'));
}

/** Plurals of English lack one or other, or of Welsh one of the six forms of CLDR's `cy`. */
export function missingForms(strings: readonly LocaleString[], forms: readonly string[]): readonly Fault[] {
  const keys = keysOf(strings);
  return strings
    .filter(({ key }) => pluralOf(key, keys).form === 'other')
    .flatMap((string) => {
      const { base } = pluralOf(string.key, keys);
      const missing = forms.filter((form) => !keys.has(`${base}_${form}`));
      return missing.length === 0
        ? []
        : [fault(string, `lacks the form ${missing.map((form) => `_${form}`).join(', ')}`)];
    });
}
export const englishForms = ['one', 'other'] as const;
export const welshForms = pluralForms;

/** Welsh that does not put in what its English puts in. A plural form may leave out the count: "one child". */
export function otherPlaceholders(english: readonly LocaleString[], welsh: readonly LocaleString[]): readonly Fault[] {
  const [englishTexts, keys] = [new Map(english.map(({ key, text }) => [key, text])), keysOf(welsh)];
  return welsh.flatMap((string) => {
    const { base, form } = pluralOf(string.key, keys);
    const source = englishTexts.get(form === undefined ? base : `${base}_other`);
    if (source === undefined) return [];
    const ignored = form === undefined ? '' : 'count';
    const [mine, theirs] = [string.text, source].map((text) => placeholdersOf(text).filter((name) => name !== ignored));
    return String(mine) === String(theirs)
      ? []
      : [fault(string, `puts in [${String(mine)}], its English [${String(theirs)}]`)];
  });
}
const placeholdersOf = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(placeholder)].map(([, name]) => name ?? ''))].toSorted();

/** Braces that are no placeholder, and i18next syntax that would take one text into another. */
export const brokenPlaceholders = (strings: readonly LocaleString[]): readonly Fault[] =>
  strings
    .filter(({ text }) => /[{}]|\$t\(/u.test(text.replaceAll(placeholder, '')))
    .map((string) => fault(string, `has a broken placeholder: ${string.text}`));

/** An empty text, or space where nobody can see it. */
export const emptyOrPadded = (strings: readonly LocaleString[]): readonly Fault[] =>
  strings
    .filter(({ text }) => text === '' || text !== text.trim() || / {2}/u.test(text))
    .map((string) => fault(string, `is empty, or has spaces too many: "${string.text}"`));

/** Welsh that is its English again, and neither a shared name nor without letters. */
export function untranslated(english: readonly LocaleString[], welsh: readonly LocaleString[]): readonly Fault[] {
  const englishTexts = new Map(english.map(({ key, text }) => [key, text]));
  const names = new Set(sharedNames.map(({ name }) => name));
  return welsh
    .filter(({ key, text }) => text === englishTexts.get(key) && !names.has(text))
    .filter(({ text }) => /\p{L}/u.test(text.replaceAll(placeholder, '')))
    .map((string) => fault(string, `is the English: "${string.text}" (a name of both languages goes into names.ts)`));
}

/** Signs the voice does without, and what stands instead. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/'/u, 'has a straight apostrophe: write ’'],
  [/&/u, 'has an "&": write the word'],
  [/!/u, 'has an exclamation mark'],
];
export const wrongSigns = (strings: readonly LocaleString[]): readonly Fault[] =>
  strings.flatMap((string) =>
    signs.filter(([sign]) => sign.test(string.text)).map(([, wrong]) => fault(string, wrong)),
  );

/** Sentences of more than twenty words. */
export const longSentences = (strings: readonly LocaleString[]): readonly Fault[] =>
  strings.flatMap((string) =>
    sentencesOf(string.text)
      .map((sentence) => ({ sentence, length: wordsOf(sentence).length }))
      .filter(({ length }) => length > longestSentence)
      .map(({ sentence, length }) => fault(string, `has a sentence of ${length} words: ${sentence}`)),
  );

/** Whole words or phrases of a list, case ignored; names of both languages and placeholders are no words. */
export function listedWords(
  strings: readonly LocaleString[],
  words: readonly string[],
  why: string,
  mayStay: (key: string, word: string) => boolean = () => false,
): readonly Fault[] {
  const patterns = words.map((word) => ({ word, pattern: wholeWord(word) }));
  return strings.flatMap((string) => {
    const text = withoutNames(string.text.replaceAll(placeholder, ' '));
    return patterns
      .filter(({ word, pattern }) => pattern.test(text) && !mayStay(string.key, word))
      .map(({ word }) => fault(string, `${why} "${word}": ${string.text}`));
  });
}
// A letter, an apostrophe or a hyphen on either side makes it another word: "i'w", "cyd-by".
const wholeWord = (word: string): RegExp => new RegExp(`(?<![\\p{L}’'-])${word}(?![\\p{L}’'-])`, 'iu');
