import { comparable } from '../question/index.ts';
import { NameIndex, namesMatch } from '../record/name-index.ts';
import { alike, wordsOf } from '../record/same-name.ts';

/** Names of people on a map: several on one line taken apart, descriptions told from names, and two names compared. */

const between = /[,;/\n]+|\s(?:and|or|aka|a\.k\.a\.|alias|a|ac|neu)\s/iu;

/** The names in a text that may hold several: "Ravi, R.K. a Big R". Each once, as written. */
export function namesIn(text: string): readonly string[] {
  const names = text
    .split(between)
    .map((name) => name.trim().replace(/^["“‘']+|["”’']+$/gu, ''))
    .filter((name) => /[\p{L}\p{N}\p{S}]/u.test(name));
  return [...new Map(names.map((name) => [comparable(name), name])).values()];
}

/** Words that begin what somebody is called by and not what they are called. */
const describing = new Set(
  `the a an his her their my our your some somebody someone one unknown unnamed man woman boy girl neighbour cousin friend
  y yr ei eu fy ein eich rhywun un dyn menyw bachgen merch cymydog cefnder cyfnither ffrind`.split(/\s+/),
);
const within = /\s(?:with|who|from|at|in|gyda|efo|sydd|sy|o|yn|mewn)\s/iu;

/** Whether it reads like "the cousin with the white van", where nobody has said whether it is a name. */
export const readsAsDescription = (text: string): boolean =>
  describing.has(comparable(text).split(' ')[0] ?? '') || within.test(text);

/**
 * Whether two names may be of one person, by the rules of dialogs/record/name-index.ts. Where one of them is a single word
 * it is enough that the other holds one like it: this only ever points something out.
 */
export const mayBeOne = (one: string, other: string): boolean => matcherOf(one)(other);

/** As `mayBeOne`, for a name that is compared with many. */
export function matcherOf(one: string): (other: string) => boolean {
  const key = comparable(one);
  const own = wordsOf(one);
  const index = new NameIndex([own]);
  return (other) => {
    if (comparable(other) === key) return key !== '';
    const theirs = wordsOf(other);
    if (own.length > 1 && theirs.length > 1) return index.holds(other);
    const [single, words] = own.length === 1 ? [own[0], theirs] : [theirs[0], own];
    return single !== undefined && single.length > 1 && words.some((word) => word.length > 1 && alike(single, word));
  };
}

/** How many words of a longer text are looked at together. */
const closeTogether = 4;

/** Whether a text of any length, an arrangement or a note of who answers, may speak of somebody of this name. */
export function mayBeNamedIn(text: string, name: string): boolean {
  const words = wordsOf(text);
  const wanted = wordsOf(name);
  if (words.length <= closeTogether) return mayBeOne(text, name);
  const [single] = wanted;
  if (wanted.length === 1) return single !== undefined && single.length > 2 && words.includes(single);
  return windows(words).some((close) => namesMatch(name, close));
}

const windows = (words: readonly string[]): readonly (readonly string[])[] =>
  words.slice(0, Math.max(1, words.length - closeTogether + 1)).map((_, at) => words.slice(at, at + closeTogether));
