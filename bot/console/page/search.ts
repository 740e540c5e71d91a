import type { Language } from '../../../locales/index.ts';
import { comparable } from '../../../dialogs/question/normalise.ts';
import { mutations } from '../../../dialogs/question/recognise/mutations.ts';
import type { QuestionWords } from '../../../dialogs/question/search-words.ts';
import type { RecordRow } from '../../../dialogs/turn/living-record.ts';

/** Words as they are compared, and how little they say of what is looked for. */
interface Field {
  readonly words: readonly string[];
  /** They change at the front, and are there in every form. */
  readonly welsh: boolean;
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

/** A word that only begins like what was typed comes after one that is it. */
const beginsOnly = 0.5;
/** What is needed when the line drops is found by its question as soon as others by their name. */
const neededFirst = 1.25;

/** The words of the questions of a journey, in both languages: a caller may say them in the other. */
export const searchIndex = (questions: QuestionWords, language: Language): SearchIndex =>
  new Map(
    Object.entries(questions).map(([question, words]) => [
      question,
      (Object.keys(words) as Language[]).flatMap((each) => {
        const far = each === language ? 0 : 1;
        const { label, ask, more } = words[each];
        return [fieldOf(label, each, far), fieldOf(ask, each, 1 + far), fieldOf(more, each, 3 + far)];
      }),
    ]),
  );

/**
 * The questions that have every word that was typed, begun or whole, in any order, without accents, mutated or not: those
 * that are named by it first, then those that ask it, then those that only speak of it. Where nothing has been typed, all
 * of them, those still open first.
 */
export function search({ rows, index, needed }: Findable, typed: string, language: Language): readonly RecordRow[] {
  const wanted = wantedIn(typed);
  if (wanted.length === 0) return rows.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return rows
    .flatMap((row) => {
      const fields = [...ownFields(row, language), ...(index.get(row.question) ?? [])];
      const ranks = wanted.map((word) => rankOf(word, fields));
      const first = needed.includes(row.question) ? neededFirst : 0;
      const rank = ranks.reduce((sum, each) => sum + each, 0) / wanted.length - first;
      return rank < Infinity ? [{ row, rank }] : [];
    })
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ row }) => row);
}

const isOpen = ({ state }: RecordRow): boolean => state === 'open';

const ownFields = ({ label, value }: RecordRow, language: Language): readonly Field[] => [
  fieldOf(label, language, 0),
  fieldOf(value ?? '', language, 1),
];

/** How well one word is met by the best of these; Infinity where by none. */
function rankOf(word: string, fields: readonly Field[]): number {
  const forms = mutations(word).filter((form) => form.length > 1);
  return Math.min(
    ...fields.map(({ words, welsh, rank }) => {
      if (words.includes(word)) return rank;
      const begins = welsh ? [word, ...forms] : [word];
      return begins.some((form) => words.some((each) => each.startsWith(form))) ? rank + beginsOnly : Infinity;
    }),
  );
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
  return { words: welsh ? split(text).flatMap(mutations) : split(text), welsh, rank };
};
