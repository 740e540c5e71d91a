import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';

/** What leaves something behind in a process: servers and connections, databases, browsers and other processes. */
const opening = new Set([
  'node:child_process',
  'node:http',
  'node:https',
  'node:net',
  'node:sqlite',
  'node:worker_threads',
  '@azure/cosmos',
  'botbuilder',
  'esbuild',
  'playwright-core',
  'restify',
  'undici',
]);

const ofTypes = /^(?:import|export) type [^;]*;/gm;
const named = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** What each file names, kept for the next that imports it. */
const imports = new Map<string, readonly string[]>();

function importsOf(path: string): readonly string[] {
  const before = imports.get(path);
  if (before) return before;
  const source = path.endsWith('.ts') ? readFileSync(path, 'utf8').replace(ofTypes, '') : '';
  const found = [...source.matchAll(named)].map(([, name = '']) => name);
  const whole = found.map((name) => (name.startsWith('.') ? resolve(dirname(path), name) : name));
  imports.set(path, whole);
  return whole;
}

/**
 * Whether a file of tests can reach anything that opens something: it then has a process of its own, which takes with it
 * whatever was left open. Read as text, so that it errs on that side only; a name put together at run time is not seen.
 * @param path absolute
 */
export function needsOwnProcess(path: string): boolean {
  const [seen, toRead] = [new Set([path]), [path]];
  for (let next = toRead.pop(); next !== undefined; next = toRead.pop())
    for (const name of importsOf(next)) {
      if (opening.has(name)) return true;
      if (!isAbsolute(name) || seen.has(name)) continue;
      seen.add(name);
      toRead.push(name);
    }
  return false;
}
