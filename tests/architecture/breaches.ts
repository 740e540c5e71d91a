import { posix } from 'node:path';
import { referencesOf } from './references.ts';
import {
  environmentReader,
  packageRules,
  pureModules,
  rooms,
  roomsForMaintainers,
  roomsInBrowser,
  roomsWithNode,
  type Room,
} from './rooms.ts';

export interface Breach {
  readonly file: string;
  readonly line: number;
  /** What is wrong and what holds instead, in plain words. */
  readonly rule: string;
}
interface Use extends Omit<Breach, 'rule'> {
  readonly specifier: string;
}

/**
 * Where these files break the house plan of rooms.ts.
 * @param files the product's TypeScript by path, and 'package.json', which says what is installed
 */
export function breaches(files: ReadonlyMap<string, string>): readonly Breach[] {
  const installed = installedPackages(files.get('package.json') ?? '{}');
  const found: Breach[] = [];
  const uses: Use[] = [];
  for (const [file, source] of files) {
    if (file === 'package.json') continue;
    if (roomOf(file) === undefined) found.push({ file, line: 1, rule: noRoom });
    const { imports, environment } = referencesOf(file, source);
    for (const line of environment)
      if (file !== environmentReader)
        found.push({ file, line, rule: `reads process.env: only ${environmentReader} may, and hands the result on` });
    for (const { line, specifier } of imports) {
      const rule = specifier === undefined ? atRunTime : ruleBroken(file, specifier, installed);
      if (rule !== undefined) found.push({ file, line, rule });
      if (specifier !== undefined) uses.push({ file, line, specifier });
    }
  }
  return [...found, ...secondFiles(uses)];
}

export const describeBreach = ({ file, line, rule }: Breach): string => `${file}:${line} ${rule}`;

const noRoom = 'stands in no room: give its folder a place in tests/architecture/rooms.ts';
const atRunTime = 'imports a module whose name is worked out at run time: write it out, so that it can be checked';

const isIn = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);
const isInAny = (path: string, places: readonly string[]): boolean => places.some((place) => isIn(path, place));

/** The room a file stands in: the longest that fits. */
const roomOf = (file: string): Room | undefined =>
  rooms.filter(({ at }) => isIn(file, at)).toSorted((a, b) => b.at.length - a.at.length)[0];

function ruleBroken(file: string, specifier: string, installed: InstalledPackages): string | undefined {
  if (specifier.startsWith('.')) return fileRule(file, posix.join(posix.dirname(file), specifier));
  if (specifier.startsWith('/') || specifier.includes('://')) return `imports ${specifier}: write a relative path`;
  if (specifier.startsWith('node:')) return nodeRule(file, specifier) ?? placeRule(file, specifier);
  return placeRule(file, packageOf(specifier)) ?? installedRule(file, packageOf(specifier), installed);
}

function fileRule(from: string, to: string): string | undefined {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (isIn(to, 'tests')) return `imports ${to}: the product never imports its tests`;
  if (there === undefined) return `imports ${to}: that is outside locales/, dialogs/ and bot/`;
  if (here === undefined || here === there || here.imports.includes(there.at)) return undefined;
  return `imports ${to}: ${here.at} may not import ${there.at} (the arrows are in tests/architecture/rooms.ts)`;
}

function nodeRule(file: string, module: string): string | undefined {
  if (module === 'node:process')
    return 'imports node:process: use the global, so that a read of the environment is seen';
  if (isInAny(file, roomsInBrowser)) return `imports ${module}: this runs in a browser`;
  if (isInAny(file, roomsWithNode) || pureModules.includes(module)) return undefined;
  return `imports ${module}: locales/ and dialogs/ touch no machine, and use ${pureModules.join(' and ')} at most`;
}

function placeRule(file: string, name: string): string | undefined {
  const rule = packageRules.find(({ packages }) => packages.includes(name));
  if (rule === undefined)
    return name.startsWith('node:')
      ? undefined
      : `imports ${name}: no rule of tests/architecture/rooms.ts gives it a room`;
  if (isInAny(file, rule.only)) return undefined;
  return `imports ${name}: only ${rule.only.join(', ')} may, because ${rule.because}`;
}

function installedRule(file: string, name: string, { running, developing }: InstalledPackages): string | undefined {
  if (running.has(name) || (isInAny(file, roomsForMaintainers) && developing.has(name))) return undefined;
  if (developing.has(name)) return `imports ${name}: it is a devDependency, and the product runs without those`;
  return `imports ${name}: package.json does not list it`;
}

/** Of the packages one file may import: those that a second one imports as well. */
function secondFiles(uses: readonly Use[]): readonly Breach[] {
  return packageRules
    .filter(({ oneFile }) => oneFile)
    .flatMap(({ packages, only }) => {
      const users = uses.filter(({ file, specifier }) => packages.includes(specifier) && isInAny(file, only));
      const first = users[0]?.file;
      return users
        .filter(({ file }) => file !== first)
        .map(({ file, line, specifier }) => ({
          file,
          line,
          rule: `imports ${specifier}: one file may, and ${first} does`,
        }));
    });
}

/** '@azure/cosmos/x' is of '@azure/cosmos', 'docx/y' of 'docx'. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

interface InstalledPackages {
  readonly running: ReadonlySet<string>;
  readonly developing: ReadonlySet<string>;
}
function installedPackages(manifest: string): InstalledPackages {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(manifest) as Record<string, object | undefined>;
  return { running: new Set(Object.keys(dependencies)), developing: new Set(Object.keys(devDependencies)) };
}
