import { readFileSync } from 'node:fs';
import { builtIn, withArea, type Areas } from '../../dialogs/areas/index.ts';
import { fail, ok, type Result } from '../../dialogs/result.ts';
import { lineOfSyntaxError, placesIn } from './json-lines.ts';

/** The largest file taken, in bytes: many times what an area needs. */
const largest = 1024 * 1024;

/**
 * The areas of the product with those of an agency’s own files, each of which may replace one of the product.
 * @returns every fault of every file, as whole sentences that name the file, the line and the place
 */
export function areasWith(files: readonly string[]): Result<Areas, readonly string[]> {
  let areas = builtIn;
  const faults: string[] = [];
  const from = new Map<string, string>();
  for (const file of files) {
    const read = withAreaFile(areas, file);
    if (!read.ok) faults.push(...read.error);
    else {
      const first = from.get(read.value.id);
      if (first === undefined) from.set(read.value.id, file);
      else faults.push(`${file}: id is that of ${first} too.`);
      areas = read.value.areas;
    }
  }
  return faults.length > 0 ? fail(faults) : ok(areas);
}

/** The areas with one more file, and the id of its area. */
export function withAreaFile(
  areas: Areas,
  file: string,
): Result<{ readonly areas: Areas; readonly id: string }, readonly string[]> {
  const content = contentOf(file);
  if (!content.ok) return fail([`${file} ${content.error}.`]);
  const parsed = parse(content.value);
  if (!parsed.ok) return fail([`${file}${parsed.error}`]);
  const places = placesIn(content.value);
  const faults = places.repeated.map(
    (path) => `${file}:${places.lineOf(path)}: ${String(path.at(-1))} stands there twice.`,
  );
  const added = withArea(areas, parsed.value);
  if (!added.ok)
    faults.push(
      ...added.error.map(
        ({ path, place, problem }) => `${file}:${places.lineOf(path)}: ${place || 'the file'} ${problem}.`,
      ),
    );
  if (!added.ok || faults.length > 0) return fail(faults);
  return ok({ areas: added.value, id: (parsed.value as { readonly id: string }).id });
}

/** What an operator can put right about a file, by the code of the system. */
const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read by this account',
  EISDIR: 'is a folder',
};

function contentOf(file: string): Result<string, string> {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > largest) return fail('is larger than 1 MB');
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return fail('is not text in UTF-8');
    const known = fileFaults[code];
    if (known === undefined) throw error;
    return fail(known);
  }
}

function parse(content: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(content));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = lineOfSyntaxError(content, error);
    return fail(`${line === undefined ? ' is' : `:${line}: from here on it is`} not JSON.`);
  }
}
