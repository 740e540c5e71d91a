/** What a tired person takes in at once (docs: the voice). */
export const longestSentence = 20;

// A full stop after one of these ends no sentence, in either language.
const abbreviations = /\b(e\.g|i\.e|etc|a\.m|p\.m|No|St|Dr|Mr|Mrs|Ms|h\.y|e\.e|ayyb|Rh)\./giu;

/** The sentences of a text: ended by . ? or ! before a space, or by a new line. A colon or semicolon ends none. */
export const sentencesOf = (text: string): readonly string[] =>
  text
    .replaceAll(abbreviations, (abbreviation) => abbreviation.replaceAll('.', '·'))
    .split(/(?<=[.?!…]["”’')\]]*)\s+|\n+/u)
    .map((sentence) => sentence.replaceAll('·', '.').trim())
    .filter((sentence) => sentence !== '');

/** The words of a sentence: a number, a name put in later, or two words joined by a hyphen or an apostrophe are one. */
export const wordsOf = (sentence: string): readonly string[] =>
  sentence
    .replaceAll(/\{\{[^}]*\}\}/gu, 'name')
    .split(/[\s/–—]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
