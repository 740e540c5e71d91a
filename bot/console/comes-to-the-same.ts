import { languages, type Language } from '../../locales/index.ts';
import { sameWords } from '../../dialogs/guidance/same-words.ts';
import { comparable } from '../../dialogs/question/normalise.ts';
import { mutations } from '../../dialogs/question/recognise/mutations.ts';

/** Words that come to the same, by each of them; in Welsh by each form of them too. */
const linesOf = (language: Language): ReadonlyMap<string, readonly string[]> => {
  const lines = new Map<string, string[]>();
  for (const [word, first] of sameWords[language]) lines.set(first, [...(lines.get(first) ?? [first]), word]);
  const formsOf = (word: string) => (language === 'cy' ? mutations(word) : [word]);
  const byForm = [...lines.values()].flatMap((line) =>
    // Two letters left of a mutated word are mostly another word: "wr" of "gŵr".
    line.flatMap((word) =>
      formsOf(word).flatMap((form) => (form === word || form.length > 2 ? [[form, line] as const] : [])),
    ),
  );
  // A word as it stands is itself before it is a form of another.
  return new Map([...byForm, ...[...lines.values()].flatMap((line) => line.map((word) => [word, line] as const))]);
};
const lines = Object.fromEntries(languages.map((language) => [language, linesOf(language)])) as Readonly<
  Record<Language, ReadonlyMap<string, readonly string[]>>
>;

/**
 * The words that come to the same as a word of this text, as the look-up of the guidance takes them: "kids" for
 * "Children there". Each once, with spaces between.
 */
export const comesToTheSame = (text: string, language: Language): string => {
  const words: readonly string[] = comparable(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.flatMap((word) => lines[language].get(word) ?? []))]
    .filter((word) => !words.includes(word))
    .join(' ');
};
