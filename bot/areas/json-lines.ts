/** Where things stand in a file of JSON, so that a fault can be found by whoever keeps it. */
export interface JsonPlaces {
  /** The line, from 1, of what a path leads to; of what it stands in where it is missing. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
  /** Keys that an object holds more than once: JSON lets the last of them win without a word. */
  readonly repeated: readonly (readonly (string | number)[])[];
}

const keyOf = (path: readonly (string | number)[]): string => JSON.stringify(path);

/** Reads text that JSON.parse takes: it is not checked again. */
export function placesIn(json: string): JsonPlaces {
  const lines = new Map<string, number>();
  const repeated: (readonly (string | number)[])[] = [];
  // Strings whole, so that no bracket in one is taken for structure; then structure, numbers and words.
  const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;
  const open: { readonly path: readonly (string | number)[]; key: string | number | undefined; named: boolean }[] = [];
  let line = 1;

  const begin = (path: readonly (string | number)[]): void => {
    if (lines.has(keyOf(path))) repeated.push(path);
    lines.set(keyOf(path), line);
  };
  const here = (): readonly (string | number)[] => {
    const inside = open.at(-1);
    return inside === undefined || inside.key === undefined ? [] : [...inside.path, inside.key];
  };

  for (const [token] of json.matchAll(tokens)) {
    const inside = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '{' || token === '[') {
      const path = here();
      if (inside === undefined || typeof inside.key === 'number') begin(path);
      open.push({ path, key: token === '[' ? 0 : undefined, named: false });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      if (inside) inside.named = true;
    } else if (token === ',') {
      if (!inside) continue;
      if (typeof inside.key === 'number') inside.key += 1;
      else inside.named = false;
    } else if (inside && typeof inside.key !== 'number' && !inside.named) {
      inside.key = String(JSON.parse(token));
      begin(here());
    } else if (inside === undefined || typeof inside.key === 'number') begin(here());
  }

  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const found = lines.get(keyOf(path.slice(0, length)));
      if (found !== undefined) return found;
    }
    return lines.get(keyOf([])) ?? 1;
  };
  return { lineOf, repeated };
}

/** The line on which text stops being JSON, from what JSON.parse said of it; undefined where it did not say. */
export function lineOfSyntaxError(json: string, error: SyntaxError): number | undefined {
  const at = /position (\d+)/.exec(error.message)?.[1];
  if (at !== undefined) return json.slice(0, Number(at)).split('\n').length;
  return /end of JSON/.test(error.message) ? json.trimEnd().split('\n').length : undefined;
}
