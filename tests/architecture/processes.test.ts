import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { needsOwnProcess } from '../support/own-process.ts';
import { runProgram } from '../support/program.ts';

const needs = (path: string): boolean => needsOwnProcess(resolve(import.meta.dirname, '../..', path));

describe('a file of tests', () => {
  it('has a process of its own where it starts the product, a server, a store or a browser', () => {
    for (const path of [
      'tests/conversations/resume.test.ts',
      'tests/turn/access.test.ts',
      'tests/storage/sqlite.test.ts',
      'tests/storage/cosmos-faults.test.ts',
      'tests/teams-channel/intake-cards.test.ts',
      'tests/browser/intake.test.ts',
      'tests/areas/start.test.ts',
      'tests/server/limiter.test.ts',
    ])
      expect(needs(path), path).toBe(true);
  });

  it('shares one where it opens nothing, itself or by what it imports', () => {
    for (const path of ['tests/question/reach.test.ts', 'tests/people/people.test.ts', 'tests/locales/texts.test.ts'])
      expect(needs(path), path).toBe(false);
  });
});

describe('an older Node', () => {
  it('is told which one is needed, before anything it lacks is called', async () => {
    const older = `import fs from 'node:fs';
      Object.defineProperty(process.versions, 'node', { value: '20.20.2' });
      delete fs.globSync;`;
    const { status, out, err } = await runProgram('node_modules/vitest/vitest.mjs', ['list', '--filesOnly'], {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}`,
    });
    expect([status, out + err]).toEqual([1, expect.stringContaining('Canllaw needs Node 24')]);
  });
});
