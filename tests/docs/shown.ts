/**
 * Comparing what a document shows with what the program says. A string of capitals (`CASE`) in an example stands for
 * something a client is given: its first appearance in a reply names it, every later one means the same.
 */
export type Names = Map<string, string>;

const placeholder = /^[A-Z]{4,}$/;

/** An example with the names put in. @throws Error for a name that nothing was given for yet */
export function filled(example: unknown, names: Names): unknown {
  if (typeof example === 'string' && placeholder.test(example)) {
    const known = names.get(example);
    if (known === undefined) throw new Error(`${example} was not given yet`);
    return known;
  }
  if (Array.isArray(example)) return example.map((each) => filled(each, names));
  if (typeof example !== 'object' || example === null) return example;
  return Object.fromEntries(Object.entries(example).map(([key, value]) => [key, filled(value, names)]));
}

/**
 * Where an example and what was said differ. An example may leave out properties, and elements of an array; what it does
 * show must be there, arrays in the order it shows.
 */
export function differences(example: unknown, said: unknown, names: Names, at = ''): readonly string[] {
  if (typeof example === 'string' && placeholder.test(example) && typeof said === 'string') {
    const known = names.get(example) ?? said;
    names.set(example, known);
    return known === said ? [] : [`${at}: ${example} is ${known}, and this is ${said}`];
  }
  if (Array.isArray(example)) {
    if (!Array.isArray(said)) return [`${at}: an array is shown, and ${JSON.stringify(said)} was said`];
    return elements(example, said, names, at);
  }
  if (typeof example === 'object' && example !== null) {
    if (typeof said !== 'object' || said === null) return [`${at}: ${JSON.stringify(said)} was said`];
    return Object.entries(example).flatMap(([key, value]) =>
      differences(value, (said as Record<string, unknown>)[key], names, `${at}.${key}`),
    );
  }
  return Object.is(example, said)
    ? []
    : [`${at}: ${JSON.stringify(example)} is shown, and ${JSON.stringify(said)} was said`];
}

function elements(example: readonly unknown[], said: readonly unknown[], names: Names, at: string): readonly string[] {
  if (example.length === 0 && said.length > 0) return [`${at}: nothing is shown, and ${JSON.stringify(said)} was said`];
  let from = 0;
  const missing: string[] = [];
  for (const each of example) {
    const found = said.findIndex((one, index) => {
      const tried = new Map(names);
      return index >= from && differences(each, one, tried).length === 0;
    });
    if (found < 0) {
      // The one with the same id, or in the same place, tells best what is different.
      const near = said.find((one) => idOf(one) !== undefined && idOf(one) === idOf(each)) ?? said[from];
      missing.push(...differences(each, near, new Map(names), `${at}[${idOf(each) ?? from}]`));
    } else {
      differences(each, said[found], names);
      from = found + 1;
    }
  }
  return missing;
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined;
