import { mutations } from '../../../dialogs/question/recognise/mutations.ts';
import { mayBeWrong, misspelt } from './misspelt.ts';

/** Words as they are compared. */
export interface Words {
  readonly words: readonly string[];
  /** They change at the front, and are there in every form. */
  readonly welsh: boolean;
}

/** How far words are from one that was typed: 0 where it is one of them, Infinity where it has nothing to do with any. */
type FarFrom = (words: Words) => number;

/** A word that only begins like what was typed comes after one that is it. */
const beginsOnly = 0.5;
/** Fewer letters are inside of too many words. */
const fewestInside = 4;

/** It is one of them, or begins one. What a mutation leaves of a short word is mostly another: "un" of "gun". */
const isOrBegins = (typed: string): FarFrom => {
  const forms = [typed, ...mutations(typed).filter((form) => form !== typed && form.length > 2)];
  return ({ words, welsh }) => {
    const wanted = welsh ? forms : [typed];
    if (words.includes(typed)) return 0;
    return wanted.some((form) => words.some((word) => word.startsWith(form))) ? beginsOnly : Infinity;
  };
};

const isInside =
  (typed: string): FarFrom =>
  ({ words }) =>
    typed.length >= fewestInside && words.some((word) => word.includes(typed)) ? beginsOnly : Infinity;

/** It is one of them, or the beginning of one, but for a letter or two. */
const isMisspelt = (typed: string): FarFrom => {
  const most = mayBeWrong(typed);
  const known = new Map<string, number>();
  const farFrom = (word: string): number => {
    const { whole, begun } = misspelt(typed, word);
    if (whole <= most) return whole;
    return begun <= most ? begun + beginsOnly : Infinity;
  };
  return ({ words }) => {
    if (most === 0) return Infinity;
    for (const word of words) if (!known.has(word)) known.set(word, farFrom(word));
    return Math.min(...words.map((word) => known.get(word) ?? Infinity));
  };
};

/** In which ways a word that was typed can be met, the best first: the next is tried where nothing is found in one. */
export const ways: readonly ((typed: string) => FarFrom)[] = [isOrBegins, isInside, isMisspelt];
