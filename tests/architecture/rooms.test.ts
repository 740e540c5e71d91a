import { describe, expect, it } from 'vitest';
import { fileOf, filesOf } from '../support/sources.ts';
import { breaches, describeBreach } from './breaches.ts';
import { packageRules, rooms } from './rooms.ts';

const packageJson = JSON.stringify({
  dependencies: { botbuilder: '1', restify: '1', zod: '1', pino: '1', '@azure/cosmos': '1', i18next: '1' },
  devDependencies: { prettier: '1' },
});
/** What the rules say of one made-up file, or several. */
const found = (files: Record<string, string>): readonly string[] =>
  breaches(new Map(Object.entries({ 'package.json': packageJson, ...files }))).map(describeBreach);

describe('the house', () => {
  it('has every import in its room', () => {
    const files = new Map([...filesOf(['bot', 'dialogs', 'locales'], '.ts'), ['package.json', fileOf('package.json')]]);
    expect(files.size).toBeGreaterThan(20);
    expect(breaches(files).map(describeBreach)).toEqual([]);
  });

  it('is planned so that no room can import what stands below it, so rooms form no cycle', () => {
    const order = rooms.map(({ at }) => at);
    for (const { at, imports } of rooms)
      for (const imported of imports)
        expect(order.indexOf(imported), `${at} -> ${imported}`).toBeLessThan(order.indexOf(at));
  });

  it('plans no room that is not there to be planned for', () => {
    const named = new Set(rooms.map(({ at }) => at));
    for (const { at, imports } of rooms)
      for (const imported of imports) expect(named.has(imported), `${at} -> ${imported}`).toBe(true);
  });

  it('gives each package one rule', () => {
    const names = packageRules.flatMap(({ packages }) => packages);
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('a breach', () => {
  it('is an import against the arrows, named by file and line', () => {
    const source = `import { ok } from '../result.ts';\n\nimport { start } from '../../bot/server/index.ts';\n`;
    expect(found({ 'dialogs/question/model.ts': source })).toEqual([
      expect.stringMatching(
        /^dialogs\/question\/model\.ts:3 imports bot\/server\/index\.ts: dialogs\/question may not /,
      ),
    ]);
  });

  it.each([
    ['of a type', `import type { Turn } from '../turn/view.ts';`],
    ['of a type among values', `import { type Turn } from '../turn/view.ts';`],
    ['inside a type', `type Turn = import('../turn/view.ts').Turn;`],
    ['passed on', `export { turn } from '../turn/view.ts';`],
    ['passed on as a whole', `export * from '../turn/view.ts';`],
    ['passed on as a type', `export type { Turn } from '../turn/view.ts';`],
    ['for its effect', `import '../turn/view.ts';`],
    ['at run time', `export const turn = async () => await import('../turn/view.ts');`],
    ['at run time, in a template', 'export const turn = () => import(`../turn/view.ts`);'],
    ['by require', `const turn = require('../turn/view.ts');`],
    ['by import and require', `import turn = require('../turn/view.ts');`],
  ])('is an import %s', (_sort, source) => {
    expect(found({ 'dialogs/question/model.ts': source })).toEqual([
      expect.stringContaining('dialogs/question/model.ts:1 imports dialogs/turn/view.ts'),
    ]);
  });

  it('is not what a comment, a string or a template only says', () => {
    const source = [
      `// import '../turn/view.ts';`,
      `/* const { env } = process; process.env.PORT */`,
      `export const example = "import '../turn/view.ts'; process.env.PORT";`,
      'export const other = `require("restify")`;',
      `export const pattern = /import 'restify'/;`,
    ].join('\n');
    expect(found({ 'dialogs/question/model.ts': source })).toEqual([]);
  });

  it('is an import between rooms of bot/ that only bot/index.ts may bring together', () => {
    const source = `import { open } from '../storage/sqlite.ts';`;
    expect(found({ 'bot/referral/write.ts': source })).toEqual([expect.stringContaining('may not import bot/storage')]);
    expect(found({ 'bot/server/index.ts': source })).toEqual([expect.stringContaining('may not import bot/storage')]);
    expect(found({ 'bot/index.ts': `import { open } from './storage/sqlite.ts';` })).toEqual([]);
  });

  it('is an import of the tests, or of anything outside the house', () => {
    expect(found({ 'bot/index.ts': `import { x } from '../tests/support/x.ts';` })).toEqual([
      'bot/index.ts:1 imports tests/support/x.ts: the product never imports its tests',
    ]);
    expect(found({ 'bot/index.ts': `import x from '../docs/x.json' with { type: 'json' };` })).toEqual([
      expect.stringContaining('outside locales/, dialogs/ and bot/'),
    ]);
  });

  it('is a folder nobody has given a place', () => {
    expect(found({ 'dialogs/manager/index.ts': `import { ok } from '../result.ts';` })).toEqual([
      expect.stringContaining('stands in no room'),
    ]);
  });

  it.each([
    ['botbuilder', 'dialogs/record/index.ts'],
    ['botbuilder', 'bot/console/routes.ts'],
    ['botbuilder', 'bot/index.ts'],
    ['restify', 'bot/channel/cards.ts'],
    ['zod', 'dialogs/question/model.ts'],
    ['pino', 'bot/server/index.ts'],
    ['i18next', 'locales/hash.ts'],
    ['@azure/cosmos', 'bot/server/index.ts'],
    ['prettier', 'bot/index.ts'],
  ])('is the package %s in %s', (name, file) => {
    expect(found({ [file]: `import type { X } from '${name}';` })).toEqual([
      expect.stringContaining(`${file}:1 imports ${name}: only `),
    ]);
  });

  it('is a package in a deeper path of itself too', () => {
    expect(found({ 'dialogs/turn/view.ts': `import { x } from '@azure/cosmos/dist/x.js';` })).toHaveLength(1);
    expect(found({ 'dialogs/turn/view.ts': `import { x } from 'botbuilder/lib/x';` })).toHaveLength(1);
  });

  it('is a package that has no rule, or that package.json does not list', () => {
    expect(found({ 'bot/index.ts': `import x from 'left-pad';` })).toEqual([
      expect.stringContaining('no rule of tests/architecture/rooms.ts gives it a room'),
    ]);
    expect(found({ 'bot/channel/connector.ts': `import { Agent } from 'undici';` })).toEqual([
      'bot/channel/connector.ts:1 imports undici: package.json does not list it',
    ]);
  });

  it('is a package installed for development only', () => {
    const devOnly = JSON.stringify({ devDependencies: { zod: '1' } });
    expect(found({ 'package.json': devOnly, 'bot/config.ts': `import { z } from 'zod';` })).toEqual([
      expect.stringContaining('it is a devDependency'),
    ]);
  });

  it('is a second file that opens the same store', () => {
    const source = `import { DatabaseSync } from 'node:sqlite';`;
    expect(found({ 'bot/storage/a.ts': source, 'bot/storage/b.ts': source })).toEqual([
      'bot/storage/b.ts:1 imports node:sqlite: one file may, and bot/storage/a.ts does',
    ]);
    expect(found({ 'bot/server/a.ts': source })).toEqual([expect.stringContaining('only bot/storage may')]);
  });

  it('is a machine touched from the conversation, or Node in the browser', () => {
    expect(found({ 'dialogs/areas/wales.ts': `import { readFileSync } from 'node:fs';` })).toHaveLength(1);
    expect(found({ 'dialogs/waterfall/walk.ts': `import { readFileSync } from 'fs';` })).toHaveLength(1);
    expect(found({ 'bot/console/page/main.ts': `import { join } from 'node:path';` })).toHaveLength(1);
    expect(found({ 'dialogs/record/asked.ts': `import { createHash } from 'node:crypto';` })).toEqual([]);
  });

  it.each([
    `export const port = process.env.PORT;`,
    `export const port = process.env['PORT'];`,
    `export const port = process['env'].PORT;`,
    `export const port = globalThis.process.env.PORT;`,
    `const { env } = process;`,
    `const { ...all } = process;`,
    `import { env } from 'node:process';`,
  ])('is a read of the environment outside bot/config.ts: %s', (source) => {
    expect(found({ 'bot/server/index.ts': source })).toEqual([expect.stringContaining('bot/server/index.ts:1')]);
  });

  it('is not a read of the environment in bot/config.ts', () => {
    expect(found({ 'bot/config.ts': `export const port = process.env['PORT'];` })).toEqual([]);
  });

  it('is an import whose name is worked out at run time', () => {
    expect(found({ 'bot/index.ts': 'export const open = (name: string) => import(`./${name}.ts`);' })).toEqual([
      expect.stringContaining('worked out at run time'),
    ]);
  });

  it('does not pass for a file that cannot be parsed', () => {
    expect(() => found({ 'bot/index.ts': 'import {' })).toThrow('bot/index.ts cannot be parsed');
  });
});
