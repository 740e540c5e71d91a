import MiniSearch from 'minisearch';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import { phraseKey } from '../question/normalise.ts';
import type { Passage } from './passage.ts';
import { passages } from './passages/index.ts';
import { readingOf, type Terms } from './terms.ts';

export const titleOf = ({ text: key }: Passage, language: Language): string =>
  text(language, `${key}.title` as TextKey);

/** What a passage says: its own words, or a text that says it already. */
export const saysOf = ({ text: key, says }: Passage, language: Language): string =>
  text(language, says ?? (`${key}.says` as TextKey));

/** What people call it, a phrase each. */
const wordsOf = ({ text: key }: Passage, language: Language): string => text(language, `${key}.words` as TextKey);

/** A passage as it is looked for. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly says: string;
}
const fields = ['title', 'words', 'says'] as const satisfies readonly (keyof Entry)[];
const linesOf = ({ title, words, says }: Entry): readonly string[] => [title, ...words.split('\n'), says];

export interface Phrase {
  readonly said: string;
  readonly terms: readonly string[];
  /** How rare its terms are, all together. */
  readonly rarity: number;
}

/** Everything that can be found in one language. */
export interface Index {
  readonly terms: Terms;
  /** By what a question is about, whatever the words between. */
  readonly topics: MiniSearch<Entry>;
  /** By how a question is put: its words, the common ones too, and those that follow one another. */
  readonly turns: MiniSearch<Entry>;
  /** By phrases made only of words that are passed over (why now, where are they), word for word: the passage's id. */
  readonly wordForWord: ReadonlyMap<string, string>;
  /** Title and words of each passage, phrase by phrase. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly isKnown: (term: string) => boolean;
  /** Whether a word is put so by any passage. */
  readonly isPut: (word: string) => boolean;
  /** How rare a term is: the most for one that no passage has. */
  readonly rarity: (term: string) => number;
}

const indexes = new Map<Language, Index>();

/** Made once for each language, when it is first asked for. */
export function indexFor(language: Language): Index {
  const index = indexes.get(language) ?? indexOf(language);
  indexes.set(language, index);
  return index;
}

function indexOf(language: Language): Index {
  const entries = passages.map((passage): Entry => ({
    id: passage.id,
    title: titleOf(passage, language),
    words: wordsOf(passage, language),
    says: saysOf(passage, language),
  }));
  const lexicon = entries.flatMap(linesOf);
  const { terms, turnsOfPhrase } = readingOf(language, lexicon);
  const rarity = raritiesOf(entries.map((entry) => new Set(linesOf(entry).flatMap(terms))));
  const phraseOf = (said: string): Phrase => {
    const distinct = [...new Set(terms(said))];
    return { said, terms: distinct, rarity: distinct.reduce((all, term) => all + rarity.of(term), 0) };
  };
  const phrases = new Map(entries.map(({ id, title, words }) => [id, [title, ...words.split('\n')].map(phraseOf)]));
  const wordForWord = new Map(
    [...phrases].flatMap(([id, said]) =>
      said.filter((phrase) => phrase.terms.length === 0).map((phrase) => [phraseKey(phrase.said), id] as const),
    ),
  );
  const put = new Set(lexicon.flatMap(turnsOfPhrase));
  return {
    terms,
    topics: engineOf(entries, terms),
    // Nobody’s turn of phrase goes on from one line to the next.
    turns: engineOf(entries, (said) => said.split('\n').flatMap(turnsOfPhrase)),
    wordForWord,
    phrases,
    isKnown: rarity.has,
    isPut: (word) => put.has(word),
    rarity: rarity.of,
  };
}

function engineOf(entries: readonly Entry[], tokens: Terms): MiniSearch<Entry> {
  const engine = new MiniSearch<Entry>({
    fields: [...fields],
    tokenize: (said) => [...tokens(said)],
    processTerm: (token) => token,
  });
  engine.addAll(entries);
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
