import type { Language } from '../../locales/index.ts';
import { comparable } from '../question/normalise.ts';
import { mutations } from '../question/recognise/mutations.ts';
import { meantBy } from './in-haste.ts';
import { sameWords } from './same-words.ts';
import { stopWords } from './stop-words.ts';

/** What a text is about, word by word, as it is looked up: without case, marks, stop words, endings and mutations. */
export type Terms = (text: string) => readonly string[];

/** How texts of one language are taken apart, on both sides of a search. */
export interface Reading {
  readonly terms: Terms;
  /**
   * How a text is put: each word of it, the common ones too, and each two and three that follow one another. Who it is
   * about says nothing: she, he and they are one. Welsh words stand unmutated, with their endings.
   */
  readonly turnsOfPhrase: Terms;
}

/**
 * How texts of one language are read.
 * @param lexicon every text that can be found: a Welsh word that may be a mutation is taken for the word the lexicon has
 */
export function readingOf(language: Language, lexicon: readonly string[]): Reading {
  const radical = language === 'cy' ? radicalsOf(lexicon) : (word: string) => word;
  const same = sameWords[language];
  const term = (word: string) => same.get(word) ?? same.get(radical(word)) ?? radical(word);
  const stem = language === 'cy' ? welshStem : englishStem;
  const turned = (word: string) =>
    pronouns[language].get(word) ?? (stopWords[language].has(word) ? word : radical(word));
  return {
    terms: (text) => plain(text, language).map((word) => stem(term(word))),
    turnsOfPhrase: (text) => {
      const words = split(text, language).map(turned);
      return [1, 2, 3].flatMap((length) => runsOf(words, length));
    },
  };
}

/** Every so many words that follow one another. */
const runsOf = (words: readonly string[], length: number): readonly string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));

const pronouns: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: new Map([
    ...['he', 'she'].map((word) => [word, 'they'] as const),
    ...['him', 'her', 'his', 'hers', 'their', 'theirs'].map((word) => [word, 'them'] as const),
    ...['himself', 'herself'].map((word) => [word, 'themselves'] as const),
  ]),
  cy: new Map([...['hi', 'o', 'e', 'fo', 'fe'].map((word) => [word, 'nhw'] as const), ['eu', 'ei']]),
};

/** Words as they are typed. In Welsh an apostrophe parts two of them (mae’r); in English it is inside one (don’t), or shows whose something is. */
function split(text: string, language: Language): readonly string[] {
  const spelt = comparable(text).replace(/\b(?:\p{L}[-.]){2,}\p{L}\b/gu, (letters) => letters.replace(/[-.]/gu, ''));
  const said = asksKept[language].reduce((all, [asked, term]) => all.replace(asked, term), spelt);
  const joined =
    language === 'en'
      ? said.replace(/'(?:s|ve|ll|d|re|m)\b/gu, '').replaceAll("'", '')
      : joinedUp(said).replaceAll('-', ' ');
  return (joined.match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => meantBy(word, language));
}

/** Of words that are passed over, those that together ask for something of their own: what to say, and whom to ring. */
const asksKept: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/\ba(?: ?& ?| and )e\b/gu, 'casualty'],
    [
      /\b(?:what|how) (?:(?:do|should|can|shall|would) (?:i|we|you) (?:say|respond|reply|answer)|to say|to respond)\b/gu,
      'whattosay',
    ],
    [/\bwho(?:m)? (?:(?:do|should|can|shall|would) (?:i|we|you)|to) (?:ring|call|phone|contact)\b/gu, 'whomtoring'],
  ],
  cy: [
    [/\ba ?& ?e\b/gu, 'casualty'],
    [
      /\b(?:be|beth|sut|shwt|shwd) (?:dw i|dwi|dwin|wi|ydw i|rwy|ddylwn i|ddylen ni|alla i|fedra i|ydan ni|dylwn i|mae|i)(?: ?'n)?(?: fod)?(?: i)?(?:'i)?(?: ei)? ?(?:ddeud|ddweud|weud|gweud|dweud|deud|ymateb|ateb)\b/gu,
      'bethiddweud',
    ],
    [
      /\b(?:(?:a|at) )?phwy (?:(?:dw i|dwi|wi|ydw i|ddylwn i|alla i|fedra i)(?: ?'n)? (?:fod )?(?:i )?|i(?:'w)? )?(?:ei )?(?:ffonio|ffono|galw|gysylltu|cysylltu)\b/gu,
      'bwyiffonio',
    ],
  ],
};

/** Written as one word, as two or with a hyphen, and mutated: cam-drin, gam drin, chamdrin. One word is looked up. */
const joinedUp = (said: string): string =>
  said.replace(/\b(?:c|g|ch|ngh)am[- ]?drin\b/gu, 'camdrin').replace(/\bar[- ]lein\b/gu, 'arlein');

const plain = (text: string, language: Language): readonly string[] =>
  split(text, language).filter((word) => !stopWords[language].has(word) && (word.length > 1 || /\d/u.test(word)));

/** Endings of number, time and manner. What is left need not be a word: it is only compared. */
function englishStem(word: string): string {
  if (word.length < 5) return word.length > 3 ? word.replace(/(?<![su])s$/u, '') : word;
  const bare = word
    .replace(/(?:ies|ied)$/u, 'y')
    .replace(/(?:sses)$/u, 'ss')
    .replace(/(?<=[^s])s$/u, '')
    .replace(/(?:ing|ed|er|ly|al)$/u, '');
  return (bare.length < 3 ? word : bare).replace(/([^aeiouls])\1$/u, '$1').replace(/e$/u, '');
}

/** The commonest endings of number and person, and how they are said in the south (papure) and the north (papura). */
function welshStem(word: string): string {
  if (word.length < 6) return word;
  const bare = word.replace(/(?:iadau|iaeth|ieth|iadol|iau|au|ion|oedd|wyr|ydd|odd|ais|wyd|io|iol|us|ie|e|a)$/u, '');
  return bare.length < 4 ? word : bare;
}

/** The word of which this is a form: the one of whose forms the lexicon has most. */
function radicalsOf(texts: readonly string[]): (word: string) => string {
  const lexicon = new Set([...texts.flatMap((text) => split(text, 'cy')), ...sameWords.cy.keys()]);
  const known = new Map<string, string[]>();
  for (const word of lexicon) for (const form of mutations(word)) known.set(form, [...(known.get(form) ?? []), word]);
  const seen = (word: string): number => mutations(word).filter((form) => lexicon.has(form)).length;
  const found = new Map<string, string>();
  return (word) => {
    const before = found.get(word);
    if (before !== undefined) return before;
    const candidates = known.get(word);
    // What nobody has written here is not remembered: anybody may type anything.
    if (!candidates) return word;
    const radical = candidates.reduce((best, each) => (seen(each) > seen(best) ? each : best), word);
    found.set(word, radical);
    return radical;
  };
}
