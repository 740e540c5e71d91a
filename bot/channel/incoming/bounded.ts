import { fail, ok, type Result } from '../../../dialogs/result.ts';

const deepest = 8;
const mostEntries = 500;
/** Names that reach behind an object instead of into it. */
export const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Control characters (tab and new line apart), which no one types and no document can hold. */
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Words as they are kept: composed (NFC), lines ended by \n, without control characters or half surrogate pairs. */
export const cleaned = (words: string): string =>
  words.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '').normalize('NFC');

/**
 * A copy of a JSON value with its strings cleaned. Refused: too deep, too many entries, a string over `longest`
 * characters, a name that reaches into a prototype, anything that JSON cannot hold.
 */
export function boundedJson(value: unknown, longest: number, depth = 0): Result<unknown, 'tooMuch' | 'notJson'> {
  if (depth > deepest) return fail('tooMuch');
  if (typeof value === 'string') return value.length > longest ? fail('tooMuch') : ok(cleaned(value));
  if (value === null || typeof value === 'boolean') return ok(value);
  if (typeof value === 'number') return Number.isFinite(value) ? ok(value) : fail('notJson');
  if (typeof value !== 'object') return fail('notJson');
  const entries = Object.entries(value);
  if (entries.length > mostEntries) return fail('tooMuch');
  const copies: [string, unknown][] = [];
  for (const [name, inner] of entries) {
    if (forbidden.has(name)) return fail('notJson');
    const copy = boundedJson(inner, longest, depth + 1);
    if (!copy.ok) return copy;
    copies.push([name, copy.value]);
  }
  return ok(Array.isArray(value) ? copies.map(([, copy]) => copy) : Object.fromEntries(copies));
}
