/** Characters that turn the direction of text, and those that end what they began. */
const openers = /[\u202A\u202B\u202D\u202E]/g;
const isolates = /[\u2066\u2067\u2068]/g;

/**
 * Text as it may stand in Word's XML. Control characters, halves of a surrogate pair and code points that XML does not
 * have are left out; line ends become one kind; everything else stays as it was written. A mark that turns the direction
 * of text is closed at the end of its line, so that it turns nothing after it.
 */
export function plainText(raw: string): string {
  return raw
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Surrogate}/gu, '')
    .split('\n')
    .map(closeDirection)
    .join('\n');
}

const count = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0;

/** One end too many does no harm, so those already there are not counted. */
const closeDirection = (line: string): string =>
  line + '\u202C'.repeat(count(line, openers)) + '\u2069'.repeat(count(line, isolates));

/** Every string inside some content made plain, lists and objects kept as they are. */
export function plainDeep(content: unknown): unknown {
  if (typeof content === 'string') return plainText(content);
  if (Array.isArray(content)) return content.map(plainDeep);
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, plainDeep(value)]));
}
