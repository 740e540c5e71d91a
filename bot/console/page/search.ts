import type { Language } from '../../../locales/index.ts';
import { comparable } from '../../../dialogs/question/normalise.ts';
import { mutations } from '../../../dialogs/question/recognise/mutations.ts';
import type { QuestionWords } from '../../../dialogs/question/search-words.ts';
import type { RecordRow } from '../../../dialogs/turn/living-record.ts';
import { littleWords } from './little-words.ts';
import { ways, type Words } from './ways-to-match.ts';

/** Words, and how little they say of what is looked for. */
interface Field extends Words {
  readonly rank: number;
}
/** What is looked through of each question beside its answer, by its id. */
export type SearchIndex = ReadonlyMap<string, readonly Field[]>;

/** The questions of a case, and what else of them is looked through. */
export interface Findable {
  readonly rows: readonly RecordRow[];
  readonly index: SearchIndex;
  /** The ids of those that are needed when the line drops: they come before others like them. */
  readonly needed: readonly string[];
}

/** What is needed when the line drops is found by its question as soon as others by their name, by one word of it. */
const neededFirst = 1.25;
/** A word that comes to the same as one of the name comes after that one itself. */
const comesToIt = 0.25;
/** Little words part only those that are as good by the others. */
const littleSays = 0.1;
/** Worse than any place a word can stand in. */
const isMissing = 5;

/** The words of the questions of a journey, in both languages: a caller may say them in the other. */
export const searchIndex = (questions: QuestionWords, language: Language): SearchIndex =>
  new Map(
    Object.entries(questions).map(([question, words]) => [
      question,
      (Object.keys(words) as Language[]).flatMap((each) => {
        const far = each === language ? 0 : 1;
        const { label, called, same, ask, more } = words[each];
        return [
          fieldOf(label, each, far),
          fieldOf(called, each, far),
          fieldOf(same, each, comesToIt + far),
          fieldOf(ask, each, 1 + far),
          fieldOf(more, each, 3 + far),
        ];
      }),
    ]),
  );

/**
 * The questions that have every word that was typed, in any order, without accents, mutated or not: those that are named
 * by it first, then those that ask it, then those that only speak of it. Little words rule none out. A word that nothing
 * has is looked for inside of others, and then as a misspelt one. Where nothing has been typed, all of them, those still
 * open first.
 */
export function search({ rows, index, needed }: Findable, typed: string, language: Language): readonly RecordRow[] {
  const wanted = wantedIn(typed);
  if (wanted.length === 0) return rows.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  const fields = rows.map((row) => [...ownFields(row, language), ...(index.get(row.question) ?? [])]);
  const told = wanted.filter((word) => !littleWords.has(word));
  const [must, may] = told.length > 0 ? [told, wanted.filter((word) => littleWords.has(word))] : [wanted, []];
  const ranks = must.map((word) => ranksOf(word, fields));
  const littleRanks = may.map((word) => ranksOf(word, fields));
  return rows
    .flatMap((row, at) => {
      const first = needed.includes(row.question) ? neededFirst / must.length : 0;
      const beside = mean(littleRanks.map((each) => Math.min(each[at] ?? isMissing, isMissing)));
      const rank = mean(ranks.map((each) => each[at] ?? Infinity)) + littleSays * beside - first;
      return rank < Infinity ? [{ row, rank }] : [];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(numbers.length, 1);

const isOpen = ({ state }: RecordRow): boolean => state === 'open';

const ownFields = ({ label, value }: RecordRow, language: Language): readonly Field[] => [
  fieldOf(label, language, 0),
  fieldOf(value ?? '', language, 1),
];

/** How well each question has one word, by the first way in which any has it; Infinity where it has it not. */
function ranksOf(word: string, questions: readonly (readonly Field[])[]): readonly number[] {
  for (const way of ways) {
    const farFrom = way(word);
    const ranks = questions.map((fields) => Math.min(...fields.map((field) => field.rank + farFrom(field))));
    if (ranks.some((rank) => rank < Infinity)) return ranks;
  }
  return questions.map(() => Infinity);
}

const split = (text: string): readonly string[] =>
  comparable(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** A single letter beside whole words is what an apostrophe left of one: "mae’n", "can’t". */
function wantedIn(typed: string): readonly string[] {
  const words = [...new Set(split(typed))];
  const whole = words.filter((word) => word.length > 1);
  return whole.length > 0 ? whole : words;
}

/** Welsh words are there in every form: one may type what was said, or the word as it stands in a dictionary. */
const fieldOf = (text: string, language: Language, rank: number): Field => {
  const welsh = language === 'cy';
  return { words: [...new Set(welsh ? split(text).flatMap(mutations) : split(text))], welsh, rank };
};
