import type { Language } from '../../locales/index.ts';
import { comparable } from '../question/normalise.ts';
import { mutations } from '../question/recognise/mutations.ts';
import { meantBy } from './in-haste.ts';
import { sameWords } from './same-words.ts';
import { eachOf, type Steps } from './steps.ts';
import { stopWords } from './stop-words.ts';

/** A text taken apart as it is looked up: without case, marks, and words typed in haste. */
export interface Read {
  /** What it is about, word by word: without stop words, endings and mutations. */
  readonly terms: readonly string[];
  /**
   * How it is put: each word, and each two and three that follow one another. Who it is about says nothing: she, he and
   * they are one. Welsh words stand unmutated, with their endings.
   */
  readonly turns: readonly string[];
}

/** How texts of one language are read, on both sides of a search. */
export interface Reading {
  readonly read: (text: string) => Read;
  /** The texts that can be found, each read: what `readingOf` was given, in its order. */
  readonly lexicon: readonly Read[];
}

/**
 * Made step by step, so that others are heard in between.
 * @param texts every text that can be found: a Welsh word that may be a mutation is taken for the word they have
 */
export function* readingOf(language: Language, texts: readonly string[]): Steps<Reading> {
  const said = yield* eachOf(texts, (text) => split(text, language));
  const vocabulary = new Set(said.flat());
  const radical = language === 'cy' ? yield* radicalsOf(vocabulary) : (word: string) => word;
  const same = sameWords[language];
  const stem = language === 'cy' ? welshStem : englishStem;
  const isTerm = (word: string) => !stopWords[language].has(word) && (word.length > 1 || /\d/u.test(word));
  const termOf = (word: string) => stem(same.get(word) ?? same.get(radical(word)) ?? radical(word));
  const turnOf = (word: string) =>
    pronouns[language].get(word) ?? (stopWords[language].has(word) ? word : radical(word));
  // Each word of the vocabulary once; what somebody types besides is not remembered.
  const terms = new Map(yield* eachOf(vocabulary, (word) => [word, termOf(word)] as const));
  const turns = new Map(yield* eachOf(vocabulary, (word) => [word, turnOf(word)] as const));
  const readWords = (words: readonly string[]): Read => {
    const turned = words.map((word) => turns.get(word) ?? turnOf(word));
    return {
      terms: words.filter(isTerm).map((word) => terms.get(word) ?? termOf(word)),
      turns: [1, 2, 3].flatMap((length) => runsOf(turned, length)),
    };
  };
  return { read: (text) => readWords(split(text, language)), lexicon: yield* eachOf(said, readWords) };
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

/** The word of which this is a form: the one of whose forms the vocabulary has most. */
function* radicalsOf(vocabulary: ReadonlySet<string>): Steps<(word: string) => string> {
  const lexicon = new Set([...vocabulary, ...sameWords.cy.keys()]);
  const known = new Map<string, string[]>();
  yield* eachOf(lexicon, (word) => {
    for (const form of mutations(word)) known.set(form, [...(known.get(form) ?? []), word]);
  });
  const seen = (word: string): number => mutations(word).filter((form) => lexicon.has(form)).length;
  // Of two that are written as often, the word as it stands.
  return (word) => known.get(word)?.reduce((best, each) => (seen(each) > seen(best) ? each : best), word) ?? word;
}
