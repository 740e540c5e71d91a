import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { variableNames } from '../../bot/config.ts';
import { fileOf, filesOf } from '../support/sources.ts';
import { blocksOf, type Block } from './markdown.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = new Map([...filesOf(['docs'], '.md'), ['README.md', fileOf('README.md')]]);
const names = [...pages.keys()];
const page = (name: string): string => pages.get(name) ?? '';
/** Names in capitals that are no settings of this program. */
const otherNames: Readonly<Record<string, string>> = {
  AZURE_CLIENT_ID: 'read by the sign-in of Azure itself',
  RESILIENCE_SEED: 'read by the tests',
  UNKNOWN_OUTCOME: 'a code of the store',
};
const scripts = Object.keys((JSON.parse(fileOf('package.json')) as { scripts: object }).scripts);

describe.each(names)('%s', (name) => {
  const text = page(name);

  it('names only commands that there are', () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short);
    expect(named.filter((command) => !scripts.includes(String(command)))).toEqual([]);
  });

  it('leads only to pages, places in them and pictures that there are', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, path = '', anchor]) => {
      const target = path === '' ? name : join(dirname(name), path);
      if (!existsSync(join(root, target))) return true;
      return anchor !== undefined && !anchorsOf(fileOf(target)).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names only files, folders and settings that there are', () => {
    const words = [...text.replace(/```[^]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, word = '']) => word);
    const paths = words.filter((word) => /^(?:bot|deploy|dialogs|docs|locales|tests)\/[\w./-]+$/.test(word));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const settings = words
      .map((word) => /^([A-Z]+_[A-Z_]+)(?:=\w+)?$/.exec(word)?.[1])
      .filter((each) => each !== undefined);
    const known = [...variableNames(), ...Object.keys(otherNames)];
    expect(settings.filter((setting) => !setting.startsWith('SQLITE_') && !known.includes(setting))).toEqual([]);
  });

  it('quotes what stands in the file it names', () => {
    const quoted = blocksOf(text).filter(({ info: [, file = ''] }) => file.includes('/'));
    expect(quoted.filter((block) => !isQuotation(block)).map(({ line }) => `line ${line}`)).toEqual([]);
  });
});

/** Code is quoted word for word, at whatever depth; of texts the keys, as their words are their reviewers' to change. */
function isQuotation({ info: [language, file = ''], content }: Block): boolean {
  if (language !== 'json') return oneLine(fileOf(file)).includes(oneLine(content));
  const there = keysOf(JSON.parse(fileOf(file)));
  return keysOf(JSON.parse(content)).every((key) => there.includes(key));
}

const oneLine = (source: string): string => source.replace(/\s+/g, ' ').trim();

const keysOf = (value: unknown, at = ''): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${at}.${key}`))
    : [at];

/** The anchors of a page's headings, as its readers make them. */
const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

describe('the README', () => {
  it('starts and tests the product by two commands', () => {
    const commands = blocksOf(page('README.md')).map(({ content }) => content);
    expect(commands).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('leads to every page', () => {
    const others = names.filter((name) => /^docs\/[\w-]+\.md$/.test(name));
    expect(others.filter((other) => !page('README.md').includes(`](${other})`))).toEqual([]);
  });
});

describe('adding a question', () => {
  it('quotes a question with its texts in both languages', () => {
    const files = blocksOf(page('docs/adding-a-question.md')).flatMap(({ info }) => info.slice(1));
    expect(files.map((file) => file.replace(/\/[^/]*$/, ''))).toEqual([
      'dialogs/journeys/disclosure/short',
      'dialogs/journeys/disclosure/short',
      'locales/en',
      'locales/cy',
    ]);
  });
});

describe('the architecture', () => {
  it('draws every room, and none that is not there', () => {
    const drawing = page('docs/architecture.md')
      .split('\n')
      .filter((line) => /^ {4,6}\S/.test(line));
    for (const room of ['dialogs', 'bot']) {
      const from = drawing.findIndex((line) => line.startsWith(`    ${room}/`));
      const rest = drawing.slice(from + 1);
      const inside = rest.slice(
        0,
        rest.findIndex((line) => /^ {4}\S/.test(line)),
      );
      const drawn = inside.map((line) => /^ {6}([\w-]+)\//.exec(line)?.[1]).filter((each) => each !== undefined);
      const there = readdirSync(join(root, room), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(drawn.toSorted(), room).toEqual(there.map((entry) => entry.name).toSorted());
    }
  });
});

describe('the decisions', () => {
  it('are numbered in order, and say their number', () => {
    const decisions = names.filter((name) => name.startsWith('docs/decisions/')).toSorted();
    decisions.forEach((name, index) => {
      expect(name).toContain(`/${String(index + 1).padStart(4, '0')}-`);
      expect(page(name)).toMatch(new RegExp(`^# 0*${index + 1}\\b`));
    });
  });
});
