/** From this length on, in UTF-16 units, a text is weighed exactly: three bytes for each letter would be far too many. */
const long = 500;

/**
 * At least as many bytes as the value takes as JSON in UTF-8, found without writing out more than its long texts. A
 * UTF-16 unit of text takes three at most: escapes take two, and text that is kept holds no control characters but line
 * ends and tabs.
 */
export function weight(value: unknown): number {
  if (typeof value === 'string')
    return value.length < long ? 3 * value.length + 3 : Buffer.byteLength(JSON.stringify(value)) + 1;
  if (typeof value !== 'object' || value === null) return 24;
  let sum = 2;
  if (Array.isArray(value)) {
    for (const each of value as readonly unknown[]) sum += weight(each) + 1;
    return sum;
  }
  for (const key in value) sum += key.length + 4 + weight((value as Record<string, unknown>)[key]);
  return sum;
}
