import MiniSearch, { type Options } from 'minisearch';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import type { Passage } from './passage.ts';
import { passages } from './passages/index.ts';
import { atOnce, bitByBit, eachOf, type Steps } from './steps.ts';
import { readingOf, type Read, type Reading } from './terms.ts';

export const titleOf = ({ text: key }: Passage, language: Language): string =>
  text(language, `${key}.title` as TextKey);

/** What a passage says: its own words, or a text that says it already. */
export const saysOf = ({ text: key, says }: Passage, language: Language): string =>
  text(language, says ?? (`${key}.says` as TextKey));

/** What people call it, a phrase each. */
const wordsOf = ({ text: key }: Passage, language: Language): string => text(language, `${key}.words` as TextKey);

export interface Phrase {
  readonly terms: readonly string[];
  /** How rare its terms are, all together. */
  readonly rarity: number;
}

/** A passage as one of the two engines looks for it: the tokens of each field, a line each. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly says: string;
}

/** Whole words only, one after the other: how a phrase is put, word for word. */
export const keyOf = (turns: Read['turns']): string => turns.filter((turn) => !turn.includes(' ')).join(' ');

/** Everything that can be found in one language. */
export interface Index {
  readonly read: Reading['read'];
  /** By what a question is about, whatever the words between. */
  readonly topics: MiniSearch<Entry>;
  /** By how a question is put: its words, the common ones too, and those that follow one another. */
  readonly turns: MiniSearch<Entry>;
  /** By phrases made only of words that are passed over (why now, where are they), word for word: the passage's id. */
  readonly wordForWord: ReadonlyMap<string, string>;
  /** Title and words of each passage, phrase by phrase. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly isKnown: (term: string) => boolean;
  /** Whether any passage has the word. */
  readonly isPut: (word: string) => boolean;
  /** How rare a term is: the most for one that no passage has. */
  readonly rarity: (term: string) => number;
}

const indexes = new Map<Language, Index>();

/** Made once for each language, when it is first asked for. */
export function indexFor(language: Language): Index {
  const index = indexes.get(language) ?? atOnce(indexOf(language));
  indexes.set(language, index);
  return index;
}

/** The same before anybody asks, between the turns of others. */
export async function makeIndex(language: Language): Promise<void> {
  if (!indexes.has(language)) indexes.set(language, await bitByBit(indexOf(language)));
}

/** A run of words that stands in one line only is somebody’s own, and says nothing of how others put it. */
const leastLines = 3;

/** The lines of a passage, each read. */
interface Lines {
  readonly id: string;
  readonly title: Read;
  readonly words: readonly Read[];
  readonly says: Read;
}

/** Passages in one step, where all their lines are gone through. */
const few = 4;

const nothing: Read = { terms: [], turns: [] };

function* indexOf(language: Language): Steps<Index> {
  const said = passages.map((passage) => ({
    id: passage.id,
    lines: [titleOf(passage, language), saysOf(passage, language), ...wordsOf(passage, language).split('\n')],
  }));
  const all = said.flatMap(({ lines }) => lines);
  const { read, lexicon } = yield* readingOf(language, all);
  const readLine = new Map(lexicon.map((line, place) => [all[place], line]));
  const entries = said.map(({ id, lines }): Lines => {
    const [title = nothing, says = nothing, ...words] = lines.map((line) => readLine.get(line) ?? nothing);
    return { id, title, says, words };
  });
  const linesOf = ({ title, says, words }: Lines) => [title, says, ...words];
  const held = yield* eachOf(entries, (entry) => new Set(linesOf(entry).flatMap(({ terms }) => terms)), few);
  const rarity = raritiesOf(held);
  const phrases = new Map(
    yield* eachOf(
      entries,
      ({ id, title, words }) => [id, [title, ...words].map(({ terms }) => phraseOf(terms, rarity.of))] as const,
      few,
    ),
  );
  const shared = yield* sharedAmong(entries.flatMap(linesOf));
  return {
    read,
    topics: yield* engineOf(entries, ({ terms }) => terms),
    turns: yield* engineOf(entries, ({ turns }) => turns.filter((turn) => shared.has(turn))),
    wordForWord: new Map(
      said.flatMap(({ id, lines }) =>
        lines.flatMap((line) => {
          const { terms, turns } = readLine.get(line) ?? nothing;
          return terms.length === 0 ? [[keyOf(turns), id] as const] : [];
        }),
      ),
    ),
    phrases,
    isKnown: rarity.has,
    isPut: within(shared),
    rarity: rarity.of,
  };
}

function phraseOf(terms: readonly string[], rarity: (term: string) => number): Phrase {
  const distinct = [...new Set(terms)];
  return { terms: distinct, rarity: distinct.reduce((all, term) => all + rarity(term), 0) };
}

// Functions that stay with an index are made out here: made where it is, they would keep every line in memory that was
// read for it. So would tokens that are cut from a joined text: each is kept as it was read.
const byToken = (own: ReadonlyMap<string, string>): Options<Entry> => ({
  fields: ['title', 'words', 'says'],
  tokenize: (tokens) => tokens.split('\n'),
  processTerm: (token) => own.get(token) ?? (token || null),
});
const within =
  (words: ReadonlySet<string>) =>
  (word: string): boolean =>
    words.has(word);

/** Each word, and the runs of words that several lines have. */
function* sharedAmong(lines: readonly Read[]): Steps<ReadonlySet<string>> {
  const counts = new Map<string, number>();
  yield* eachOf(lines, ({ turns }) => {
    for (const turn of new Set(turns)) counts.set(turn, (counts.get(turn) ?? 0) + 1);
  });
  return new Set([...counts].filter(([turn, held]) => held >= leastLines || !turn.includes(' ')).map(([turn]) => turn));
}

function* engineOf(entries: readonly Lines[], tokensOf: (line: Read) => readonly string[]): Steps<MiniSearch<Entry>> {
  const own = new Map<string, string>();
  const field = (...lines: readonly Read[]) => {
    const tokens = lines.flatMap(tokensOf);
    for (const token of tokens) if (!own.has(token)) own.set(token, token);
    return tokens.join('\n');
  };
  const engine = new MiniSearch<Entry>(byToken(own));
  for (const { id, title, words, says } of entries) {
    engine.add({ id, title: field(title), words: field(...words), says: field(says) });
    yield;
  }
  return engine;
}

/** How rare each term is among the passages. */
function raritiesOf(held: readonly ReadonlySet<string>[]): Pick<Map<string, number>, 'has'> & {
  readonly of: (term: string) => number;
} {
  const holding = new Map<string, number>();
  for (const terms of held) for (const term of terms) holding.set(term, (holding.get(term) ?? 0) + 1);
  const rarityOf = (passages: number) => Math.log(1 + held.length / (passages + 0.5));
  const rarities = new Map([...holding].map(([term, passages]) => [term, rarityOf(passages)]));
  const rarest = rarityOf(0);
  return { has: (term) => rarities.has(term), of: (term) => rarities.get(term) ?? rarest };
}
