/**
 * What was entered and could not be read, as words: every text and number in it, in the order it came, joined by "; ".
 * Nobody should have to read the shape it was sent in. Text stays as it is.
 */
export const draftWords = (raw: unknown): string => (typeof raw === 'string' ? raw : leaves(raw).join('; '));

function leaves(raw: unknown): readonly string[] {
  if (typeof raw === 'string') return raw.trim() === '' ? [] : [raw.trim()];
  if (typeof raw === 'number' || typeof raw === 'boolean') return [String(raw)];
  if (typeof raw !== 'object' || raw === null) return [];
  return Object.entries(raw).flatMap(([key, inner]) => (key === 'id' ? [] : leaves(inner)));
}
