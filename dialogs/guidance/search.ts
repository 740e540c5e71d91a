import MiniSearch from 'minisearch';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import { elsewhere } from './elsewhere.ts';
import type { Passage } from './passage.ts';
import { passageOf, passages } from './passages/index.ts';
import { termsIn, type Terms } from './terms.ts';

/** A passage that answers a question, and how well in comparison with the others: nobody is shown the number. */
export interface Found {
  readonly passage: Passage;
  readonly weight: number;
  /** How much of the question the passage has, rare words counting for more, from 0 to 1. */
  readonly covers: number;
  /** The terms of the question that the passage has. */
  readonly has: ReadonlySet<string>;
}

export const titleOf = ({ text: key }: Passage, language: Language): string =>
  text(language, `${key}.title` as TextKey);

/** What a passage says: its own words, or a text that says it already. */
export const saysOf = ({ text: key, says }: Passage, language: Language): string =>
  text(language, says ?? (`${key}.says` as TextKey));

/** What people call it, a phrase each. */
const wordsOf = ({ text: key }: Passage, language: Language): string => text(language, `${key}.words` as TextKey);

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly says: string;
}
interface Index {
  readonly engine: MiniSearch<Entry>;
  readonly terms: Terms;
  /** Title and words of each passage, phrase by phrase. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Whether a term is of a subject the guidance is not about. */
  readonly isElsewhere: (term: string) => boolean;
  readonly isKnown: (term: string) => boolean;
  /** How rare a term is: the most for one that no passage has. */
  readonly rarity: (term: string) => number;
}

/** What people call a thing counts for more than what is said about it. Only a word no passage has is taken for a misspelling. */
const searching = {
  boost: { title: 1, words: 3, says: 1 },
  weights: { fuzzy: 0.4, prefix: 0.5 },
  bm25: { k: 0.6, b: 0.5, d: 0.5 },
};
/** How far from a word, as a share of its letters, a misspelling may be. */
const misspelt = 0.25;
/** A phrase with words the question lacks says less: how much less. */
const lacking = 0.8;
/** A long phrase that fits says more than a short one, but not twice as much for twice the words. */
const lengthOfPhrase = 0.8;
/** What a passage is worth of which no phrase, and not one rare word, is in the question. */
const withoutPhrase = 0.3;
const withoutCover = 0.1;

function indexOf(language: Language): Index {
  const entries = passages.map((passage): Entry => ({
    id: passage.id,
    title: titleOf(passage, language),
    words: wordsOf(passage, language),
    says: saysOf(passage, language),
  }));
  const terms = termsIn(
    language,
    entries.flatMap(({ title, words, says }) => [title, words, says]),
  );
  const engine = new MiniSearch<Entry>({
    fields: ['title', 'words', 'says'],
    tokenize: (said) => [...terms(said)],
    processTerm: (term) => term,
  });
  engine.addAll(entries);
  const phrases = new Map(
    entries.map(({ id, title, words }) => [id, [title, ...words.split('\n')].map((each) => [...new Set(terms(each))])]),
  );
  const holding = new Map<string, number>();
  for (const { title, words, says } of entries)
    for (const term of new Set(terms(`${title} ${words} ${says}`))) holding.set(term, (holding.get(term) ?? 0) + 1);
  const rarity = (term: string) => Math.log(1 + entries.length / ((holding.get(term) ?? 0) + 0.5));
  const others = new Set(terms(elsewhere[language]));
  const isElsewhere = (term: string) => others.has(term);
  return { engine, terms, phrases, rarity, isElsewhere, isKnown: (term) => holding.has(term) };
}

const indexes = new Map<Language, Index>();
function indexFor(language: Language): Index {
  const index = indexes.get(language) ?? indexOf(language);
  indexes.set(language, index);
  return index;
}

/** The passages that fit a question, the best first; none where the guidance does not know. */
export function search(question: string, language: Language): readonly Found[] {
  const index = indexFor(language);
  const asked = [...new Set(index.terms(question))];
  if (asked.length === 0) return [];
  const ranked = rank(asked, index);
  const [best] = ranked;
  return best && knows(best, asked, index.isElsewhere) ? ranked : [];
}

function rank(asked: readonly string[], { engine, phrases, rarity, isKnown }: Index): readonly Found[] {
  const whole = sum(asked.map(rarity));
  const results = engine.search(asked.join(' '), {
    ...searching,
    tokenize: (said) => said.split(' '),
    prefix: (term) => !isKnown(term) && term.length >= 4,
    fuzzy: (term) => (!isKnown(term) && term.length >= 4 && !/\d/u.test(term) ? misspelt : false),
  });
  const found = results.flatMap(({ id, score, queryTerms, terms }): Found[] => {
    const passage = passageOf(String(id));
    if (!passage) return [];
    const has = new Set(queryTerms);
    const covers = sum([...has].map(rarity)) / whole;
    const fits = bestFit(phrases.get(passage.id) ?? [], new Set(terms), rarity);
    return [{ passage, covers, has, weight: score * (withoutPhrase + fits) * (withoutCover + covers) }];
  });
  return found.toSorted((one, other) => other.weight - one.weight);
}

/** How well the phrase fits that fits best: the share of it that is in the question, rare words counting for more. */
const bestFit = (
  phrases: readonly (readonly string[])[],
  there: ReadonlySet<string>,
  rarity: (term: string) => number,
): number =>
  Math.max(
    0,
    ...phrases.map((phrase) => {
      const shared = sum(phrase.filter((term) => there.has(term)).map(rarity));
      const missing = sum(phrase.filter((term) => !there.has(term)).map(rarity));
      return shared === 0 ? 0 : (shared / (shared + lacking * missing)) * shared ** lengthOfPhrase;
    }),
  );

/** Below this share of a question, rare words counting for more, the guidance does not know it. */
const leastCovered = 0.25;
/** What a question must have of a passage where it also has a word the guidance is not about. */
const leastBesideElsewhere = 0.6;

const knows = (best: Found, asked: readonly string[], isElsewhere: (term: string) => boolean): boolean =>
  best.covers >= (asked.some((term) => isElsewhere(term) && !best.has.has(term)) ? leastBesideElsewhere : leastCovered);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
