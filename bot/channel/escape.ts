/** Characters that begin markup wherever they stand: emphasis, code, links, HTML, entities, tables, card templates. */
const anywhere = /[\\`*_~[\]<>{}&|^=]/g;
/** What makes a heading, a list, a quotation or a rule, but only at the start of a line. */
const lineStart = /^(\s*)([#+-])/;
/** One line, in which nothing could begin markup. */
const plain = /^[\p{L}(“‘][\p{L}\p{N} ,.;:?’‘“”()/–'"%-]*$/u;
const numbered = /^(\s*\d{1,9})([.)])/;

/**
 * Text as it is, for a place that renders Markdown: what somebody wrote is shown and never becomes markup, a link, a
 * card template `${...}` or a card function `{{DATE(...)}}`. Lines stay lines; leading blanks, which would make a block
 * of code, go.
 */
export function escapeMarkdown(words: string): string {
  // Most of what is shown is a plain sentence of ours.
  if (plain.test(words)) return words.trimEnd();
  return words
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) =>
      line
        .trim()
        .replace(anywhere, String.raw`\$&`)
        .replace(lineStart, String.raw`$1\$2`)
        .replace(numbered, String.raw`$1\$2`),
    )
    .join('\n');
}
