import type { Language } from '../../locales/index.ts';
import { isOfAnotherSubject } from './elsewhere.ts';
import { isOfACase } from './of-a-case.ts';
import type { Passage } from './passage.ts';
import { passageOf, passages } from './passages/index.ts';
import { indexFor, keyOf, type Index, type Phrase } from './search-index.ts';

/** A passage that answers a question, and how well in comparison with the others: nobody is shown the number. */
export interface Found {
  readonly passage: Passage;
  readonly weight: number;
  /** How much of the question the passage has, rare words counting for more, from 0 to 1. */
  readonly covers: number;
  /** Whether one of its phrases is in the question with every word. */
  readonly named: boolean;
}

/** How far from a word, as a share of its letters and in letters at most, a misspelling may be. */
const misspelt = 0.25;
const mostMisspelt = 2;
/** No misspelling is looked for of what is longer, in letters: no word of ours is, and the time it takes grows fast. */
const longestWord = 16;
/** What comes after says the same again, in UTF-16 units: nobody waits while an essay is looked up. */
const longestQuestion = 500;
/** What people call a thing counts for more than what is said about it. Only a word no passage has is taken for a misspelling. */
const searching = {
  boost: { title: 1, words: 3, says: 1 },
  weights: { fuzzy: 0.4, prefix: 0.5 },
  bm25: { k: 4, b: 0.5, d: 0.5 },
  maxFuzzy: mostMisspelt,
};
/** A phrase with words the question lacks says less: how much less. */
const lacking = 0.8;
/** A long phrase that fits says more than a short one, but not twice as much for twice the words. */
const lengthOfPhrase = 0.8;
/** Several phrases that fit say more than one: so many count, each the less the later. */
const countedPhrases = 4;
/** How much more the phrases say than the single words. */
const phrasesOverWords = 1.5;
/** What a passage is worth of which no phrase, not one rare word, no topic or no turn of phrase is in the question. */
const without = { phrase: 0.3, cover: 0.1, topic: 2, turns: 0.05 };
/** How much more the turns of phrase say than the topic. */
const turnsOverTopic = 1.75;

/** The passages that fit a question, the best first; none where the guidance does not know. */
export function search(question: string, language: Language): readonly Found[] {
  const index = indexFor(language);
  const { terms, turns } = index.read(question.slice(0, longestQuestion));
  if (terms.length === 0) return saidWordForWord(turns, index);
  const ranked = rank([...new Set(terms)], turns, index);
  const [best] = ranked;
  return best && best.weight >= leastFor(best, question, language) ? ranked : [];
}

function saidWordForWord(turns: readonly string[], { wordForWord }: Index): readonly Found[] {
  const passage = passageOf(wordForWord.get(keyOf(turns)) ?? '');
  return passage ? [{ passage, covers: 1, named: true, weight: least.elsewhere }] : [];
}

/**
 * Below this the guidance does not know: found by questions of an office, of a town and of daily life beside those of the
 * work. A question about somebody’s case is turned away last, then one that names what it is about; one with a word of
 * another subject first.
 */
const least = { ofACase: 1, named: 10, other: 25, elsewhere: 75 };

function leastFor(best: Found, question: string, language: Language): number {
  if (isOfACase(question, language)) return least.ofACase;
  if (isOfAnotherSubject(question, language)) return least.elsewhere;
  return best.named ? least.named : least.other;
}

function rank(asked: readonly string[], askedSo: readonly string[], index: Index): readonly Found[] {
  const { topics, turns, phrases, rarity, isKnown, isPut } = index;
  const whole = sum(asked.map(rarity));
  const about = topics.search(asked.join('\n'), {
    ...searching,
    prefix: (term) => !isKnown(term) && term.length >= 4 && term.length <= longestWord,
    fuzzy: (term) => (!isKnown(term) && mayBeMisspelt(term) ? misspelt : false),
  });
  const topicOf = new Map(about.map((result) => [String(result.id), result]));
  const put = turns.search(askedSo.join('\n'), {
    ...searching,
    fuzzy: (word) => (!isPut(word) && mayBeMisspelt(word) ? misspelt : false),
  });
  const turnsOf = new Map(put.map(({ id, score }) => [String(id), score]));
  const mostTurns = put[0]?.score ?? 1;
  const found = passages.flatMap((passage): Found[] => {
    const topic = topicOf.get(passage.id);
    const turned = turnsOf.get(passage.id);
    if (topic === undefined && turned === undefined) return [];
    const { score = 0, queryTerms = [], terms = [] } = topic ?? {};
    const covers = sum([...new Set(queryTerms)].map(rarity)) / whole;
    const known = phrases.get(passage.id) ?? [];
    const fits = fitOf(known, new Set(terms), rarity);
    const named = known.some((phrase) => phrase.terms.length > 0 && phrase.terms.every((term) => asked.includes(term)));
    const topical = (score * (without.phrase + fits) ** phrasesOverWords * (without.cover + covers)) / whole;
    const weight = (without.topic + topical) * (without.turns + (turned ?? 0) / mostTurns) ** turnsOverTopic;
    return [{ passage, covers, named, weight }];
  });
  return found.toSorted((one, other) => other.weight - one.weight);
}

const mayBeMisspelt = (word: string): boolean =>
  word.length >= 4 && word.length <= longestWord && !/[\d\s]/u.test(word);

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
