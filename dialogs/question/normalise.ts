/**
 * Two forms of a person's words: the one that is kept (NFC, as written, without what cannot be shown or printed) and the
 * one that is compared (case, marks, apostrophes, dashes and outer punctuation alike). Everything here takes time linear
 * in the length of the text.
 */

/** Controls, halves of surrogate pairs, direction marks, zero-width marks that hide text, and non-characters. */
const neverKept =
  /[[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u206F\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]--[\t\n]]/gv;
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/**
 * Text as it is stored: NFC, trimmed, without control characters, direction marks and lone surrogates; Markdown, HTML and
 * emoji stay, as data. Line breaks become `\n` where several lines are allowed, and a space elsewhere.
 */
export function cleanText(text: string, options: { readonly multiline: boolean }): string {
  const lines = text.replace(lineEnds, options.multiline ? '\n' : ' ');
  const tabs = options.multiline ? lines : lines.replaceAll('\t', ' ');
  return tabs.replace(neverKept, '').normalize('NFC').trim();
}

const outer = /[\p{P}\s]/u;
function withoutOuterPunctuation(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && outer.test(text.charAt(start))) start++;
  while (end > start && outer.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Text as it is compared: no case, no marks (so no circumflex either), one kind of apostrophe (') and of dash (-), single
 * spaces, nothing that cannot be seen, no punctuation at the ends.
 */
export function comparable(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201B\u02BC\u2032`\u00B4\uFF07]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uFE58\uFF0D]/g, '-')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ');
  return withoutOuterPunctuation(plain);
}

/** As `comparable`, for looking up a whole phrase: "dwi’m", "dwi'm" and "dwim" are one; so are "yes, please" and "yes please". */
export function phraseKey(text: string): string {
  return comparable(text)
    .replaceAll("'", '')
    .replace(/[-,\s]+/g, ' ')
    .trim();
}

/** No phrase, label, date or number is longer; what is longer is told to be unclear without being looked at. */
export const longestPhrase = 2000;
