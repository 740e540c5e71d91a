import MiniSearch from 'minisearch';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import { phraseKey } from '../question/normalise.ts';
import { isOfAnotherSubject } from './elsewhere.ts';
import { isOfACase } from './of-a-case.ts';
import type { Passage } from './passage.ts';
import { passageOf, passages } from './passages/index.ts';
import { termsIn, type Terms } from './terms.ts';

/** A passage that answers a question, and how well in comparison with the others: nobody is shown the number. */
export interface Found {
  readonly passage: Passage;
  readonly weight: number;
  /** How much of the question the passage has, rare words counting for more, from 0 to 1. */
  readonly covers: number;
  /** Whether one of its phrases is in the question with every word. */
  readonly named: boolean;
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
interface Phrase {
  readonly said: string;
  readonly terms: readonly string[];
  /** How rare its terms are, all together. */
  readonly rarity: number;
}
interface Index {
  readonly engine: MiniSearch<Entry>;
  readonly terms: Terms;
  /** By phrases made only of words that are passed over (why now, where are they), word for word: the passage's id. */
  readonly wordForWord: ReadonlyMap<string, string>;
  /** Title and words of each passage, phrase by phrase. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly isKnown: (term: string) => boolean;
  /** How rare a term is: the most for one that no passage has. */
  readonly rarity: (term: string) => number;
}

/** What people call a thing counts for more than what is said about it. Only a word no passage has is taken for a misspelling. */
const searching = {
  boost: { title: 1, words: 3, says: 2 },
  weights: { fuzzy: 0.4, prefix: 0.5 },
  bm25: { k: 2, b: 0.5, d: 0.5 },
};
/** How far from a word, as a share of its letters, a misspelling may be. */
const misspelt = 0.25;
/** A phrase with words the question lacks says less: how much less. */
const lacking = 0.8;
/** A long phrase that fits says more than a short one, but not twice as much for twice the words. */
const lengthOfPhrase = 0.8;
/** Several phrases that fit say more than one: so many count, each the less the later. */
const countedPhrases = 4;
/** How much more the phrases say than the single words. */
const phrasesOverWords = 1.5;
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
  const holding = new Map<string, number>();
  for (const { title, words, says } of entries)
    for (const term of new Set(terms(`${title} ${words} ${says}`))) holding.set(term, (holding.get(term) ?? 0) + 1);
  const rarest = Math.log(1 + entries.length / 0.5);
  const rarities = new Map([...holding].map(([term, held]) => [term, Math.log(1 + entries.length / (held + 0.5))]));
  const rarity = (term: string) => rarities.get(term) ?? rarest;
  const phraseOf = (said: string): Phrase => {
    const distinct = [...new Set(terms(said))];
    return { said, terms: distinct, rarity: sum(distinct.map(rarity)) };
  };
  const phrases = new Map(entries.map(({ id, title, words }) => [id, [title, ...words.split('\n')].map(phraseOf)]));
  const wordForWord = new Map(
    [...phrases].flatMap(([id, said]) =>
      said.filter((phrase) => phrase.terms.length === 0).map((phrase) => [phraseKey(phrase.said), id] as const),
    ),
  );
  return { engine, terms, wordForWord, phrases, rarity, isKnown: (term) => holding.has(term) };
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
  if (asked.length === 0) return saidWordForWord(question, index);
  const ranked = rank(asked, index);
  const [best] = ranked;
  return best && best.weight >= leastFor(best, question, language) ? ranked : [];
}

function saidWordForWord(question: string, { wordForWord }: Index): readonly Found[] {
  const passage = passageOf(wordForWord.get(phraseKey(question)) ?? '');
  return passage ? [{ passage, covers: 1, named: true, weight: least.ofACase }] : [];
}

/**
 * Below this the guidance does not know: found by questions of an office, of a town and of daily life beside those of the
 * work. A question about somebody’s case, or that names what it is about, is turned away last; one with a word of another
 * subject first.
 */
const least = { ofACase: 1, other: 18, elsewhere: 60 };

function leastFor(best: Found, question: string, language: Language): number {
  if (isOfACase(question, language)) return least.ofACase;
  if (isOfAnotherSubject(question, language)) return least.elsewhere;
  return best.named ? least.ofACase : least.other;
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
    const covers = sum([...new Set(queryTerms)].map(rarity)) / whole;
    const there = new Set(terms);
    const known = phrases.get(passage.id) ?? [];
    const fits = fitOf(known, there, rarity);
    const weight = score * (withoutPhrase + fits) ** phrasesOverWords * (withoutCover + covers);
    const named = known.some((phrase) => phrase.terms.length > 0 && phrase.terms.every((term) => asked.includes(term)));
    return [{ passage, covers, named, weight: weight / whole }];
  });
  return found.toSorted((one, other) => other.weight - one.weight);
}

/** How well the phrases fit that fit best: the share of each that is in the question, rare words counting for more. */
function fitOf(phrases: readonly Phrase[], there: ReadonlySet<string>, rarity: (term: string) => number): number {
  const fits = phrases.flatMap((phrase) => {
    const shared = sum(phrase.terms.filter((term) => there.has(term)).map(rarity));
    if (shared === 0) return [];
    const missing = phrase.rarity - shared;
    return [(shared / (shared + lacking * missing)) * shared ** lengthOfPhrase];
  });
  const best = fits.toSorted((one, other) => other - one).slice(0, countedPhrases);
  return sum(best.map((fit, place) => fit / (place + 1) ** 2));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
