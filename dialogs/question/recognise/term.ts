import type { Language } from '../../../locales/index.ts';
import { comparable } from '../normalise.ts';
import { mutations } from './mutations.ts';

/**
 * Whether a text names a term, by whole words: "MARAC" is in "the MARAC's plan" and not in "Maracas". Case, marks and
 * punctuation are alike. In Welsh any word of the term may have mutated: gam-drin domestig, phrif gyflawnwr.
 * @param forms the ways to name it
 */
export function namesTerm(said: string, forms: readonly string[], language: Language): boolean {
  const there = wordsOf(said);
  return forms.some((form) => {
    const wanted = wordsOf(form).map((word) => (language === 'cy' ? mutations(word) : [word]));
    return there.some((_, start) => wanted.every((each, at) => each.includes(there[start + at] ?? '')));
  });
}

const wordsOf = (said: string): readonly string[] => comparable(said).match(/[\p{L}\p{N}]+/gu) ?? [];
