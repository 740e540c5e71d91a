import { fail, ok, type Result } from '../../result.ts';
import { cleanText } from '../normalise.ts';
import type { Reason } from '../reasons.ts';

/** Nothing a person types or a card sends is longer; it is told to be too long before any work is done on it. */
const longestInput = 100_000;

/** Free text as it will be kept: cleaned and trimmed, otherwise word for word. `max` counts UTF-16 units, as cards do. */
export function readText(input: string, max: number, multiline: boolean): Result<string, Reason> {
  const tooLong = (length: number): Reason => ({ key: 'tooLong', values: { limit: max, length } });
  if (input.length > longestInput) return fail(tooLong(input.length));
  const cleaned = cleanText(input, { multiline });
  if (cleaned.length > max) return fail(tooLong(cleaned.length));
  return cleaned === '' ? fail({ key: 'empty' }) : ok(cleaned);
}
