/** Values sent by a program or a card are of any shape at all: what can safely be asked of them. */

const prototypes: readonly unknown[] = [Object.prototype, null];

/** A plain object of data: not an array, not an instance of anything. */
export function isPlainObject(input: unknown): input is Readonly<Record<string, unknown>> {
  return (
    typeof input === 'object' &&
    input !== null &&
    !Array.isArray(input) &&
    prototypes.includes(Object.getPrototypeOf(input))
  );
}

/** A property the object itself has: nothing inherited. */
export const own = (input: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(input, key) ? input[key] : undefined;

/** "Not known" as it may be sent for any kind: `{ notKnown: true }` and nothing beside it, or the word itself. */
export function saysNotKnown(input: unknown): boolean {
  if (input === 'notKnown') return true;
  if (Array.isArray(input)) return input.length === 1 && input[0] === 'notKnown';
  return isPlainObject(input) && own(input, 'notKnown') === true && Object.keys(input).length === 1;
}

/** True for what a card sends for an input left blank: it answers nothing, and must not wipe an answer out. */
export function isBlank(input: unknown): boolean {
  if (input === undefined || input === null) return true;
  if (typeof input === 'string') return input.trim() === '';
  if (Array.isArray(input)) return input.length === 0;
  return isPlainObject(input) && Object.keys(input).every((key) => isBlankLeaf(input[key]));
}
const isBlankLeaf = (input: unknown): boolean =>
  input === undefined ||
  (typeof input === 'string' && input.trim() === '') ||
  (isPlainObject(input) && Object.values(input).every((leaf) => leaf === ''));
