import { alike, sound, wordsOf } from './same-name.ts';
import { formsOf, isCommonFirstName } from './short-names.ts';

/**
 * When two names may be of one person. Rules, in order:
 * - Case, marks, apostrophes and the order of the words do not matter; a hyphen parts two words; O', Mc and Mac belong to
 *   the word that follows; titles, "ap", "ab" and "ferch" do not count.
 * - Two words are alike when they are the same; when they are forms of one first name (Dafydd, Dave); when they sound the
 *   same by the spelling rules below (Rhys, Rees; Stephen, Steven; Ifans, Evans); or, from five letters on, when one
 *   letter is changed, left out, added or swapped with the next.
 * - A single letter is alike with a word that begins with it.
 * - A name of several words matches when two of its words are each alike with another word, not both as single letters.
 *   One word alone matches nothing: half the country has that first name, or that family name.
 * - A name of one word in the register (a nickname) matches that one word, unless it is a common first name.
 */
export const namesMatch = (name: string, words: readonly string[]): boolean => new NameIndex([words]).holds(name);

/** How far apart two words of one name may stand in a text of many words: a middle name and a word between. */
const closeTogether = 4;
/** From here on a text is more than a name. */
const longestName = 12;

interface Place {
  readonly word: string;
  /** Which text, and which word of it. */
  readonly text: number;
  readonly at: number;
}

/**
 * Names that are looked for among the words of texts, each text of one person or of many. It takes time by the length of
 * the texts and of the name, not by their product: a register of hundreds is looked for in a long account at once.
 */
export class NameIndex {
  readonly #places = new Map<string, Place[]>();
  /** Where words that were looked for before are. */
  readonly #found = new Map<string, readonly Place[]>();
  readonly #texts: readonly (readonly string[])[];

  constructor(texts: readonly (readonly string[])[]) {
    this.#texts = texts;
    for (const [text, words] of texts.entries())
      for (const [at, word] of words.entries())
        for (const key of [...keysOf(word), beginsWith(word)]) this.#placesBy(key).push({ word, text, at });
  }

  #placesBy(key: string): Place[] {
    const known = this.#places.get(key);
    if (known) return known;
    const places: Place[] = [];
    this.#places.set(key, places);
    return places;
  }

  holds(name: string): boolean {
    const own = wordsOf(name);
    if (own.length === 1) return own[0] !== undefined && isTelling(own[0]) && this.#hasWord(own[0]);
    const found = own.map((word) => this.#alike(word));
    return found.some((first, index) => found.slice(index + 1).some((second) => this.#stands(first, second)));
  }

  /** Whether a word of the one and a word of the other stand in one name. */
  #stands(first: readonly Place[], second: readonly Place[]): boolean {
    const others = new Map(second.map((place) => [`${place.text} ${place.at}`, place]));
    return first.some((one) => {
      const length = this.#texts[one.text]?.length ?? 0;
      const [from, to] =
        length > longestName ? [one.at - closeTogether + 1, one.at + closeTogether - 1] : [0, length - 1];
      for (let at = from; at <= to; at++) {
        const other = at === one.at ? undefined : others.get(`${one.text} ${at}`);
        if (other && !(one.word.length === 1 && other.word.length === 1)) return true;
      }
      return false;
    });
  }

  #hasWord(word: string): boolean {
    return this.#texts.some((words) => words.includes(word));
  }

  #alike(word: string): readonly Place[] {
    const first = word.charAt(0);
    const known = this.#found.get(word);
    if (known) return known;
    const keys = word.length === 1 ? [`begins ${first}`] : [...keysOf(word), `single ${first}`];
    const places = [...new Set(keys.flatMap((key) => this.#places.get(key) ?? []))];
    const same = new Map([...new Set(places.map((place) => place.word))].map((each) => [each, alike(word, each)]));
    const found = places.filter((place) => same.get(place.word));
    this.#found.set(word, found);
    return found;
  }
}

/** A word that, alone, tells who is meant. */
const isTelling = (word: string): boolean => word.length > 2 && !isCommonFirstName(word);

const beginsWith = (word: string): string => `begins ${word.charAt(0)}`;

/** Words of several letters that are alike share at least one of these. */
function keysOf(word: string): readonly string[] {
  if (word.length === 1) return [`single ${word}`];
  const said = sound(word);
  const forms = formsOf(word).map((form) => `form ${form}`);
  return [...new Set([word, said, ...forms, ...withoutOneLetter(word), ...withoutOneLetter(said)])];
}

/** A word with one letter left out, every way: two words that differ by one letter have one of these in common. */
function withoutOneLetter(word: string): readonly string[] {
  if (word.length < 5) return [];
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}
