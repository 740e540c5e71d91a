import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files by their path from the root of the tree, '/' between folders. */
export type Files = ReadonlyMap<string, string>;

/** The files below these folders whose names end so, with what they hold. */
export function filesOf(folders: readonly string[], ending: string): Files {
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );
  return new Map(paths.toSorted().map((path) => [path, fileOf(path)]));
}

/** What one file of the tree holds. */
export const fileOf = (path: string): string => readFileSync(join(root, path), 'utf8');
