/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r\n]/;

/** A table of text (RFC 4180, with a heading). No cell of it is ever a formula: such a one begins with an apostrophe. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
