// All of it by one name: an older Node lacks some of it, and would say so before the check below can say why.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
// vitest's own reports fail on an older Node before they can say why.
import './tests/support/node-version.ts';
import { LongestFirst } from './tests/support/longest-first.ts';
import { needsOwnProcess } from './tests/support/own-process.ts';
import { scratchFolder } from './tests/support/scratch.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

// What Node has made of a source is kept for the next process: each file of tests, and each server they start, is one.
process.env['NODE_COMPILE_CACHE'] ??= `${root}node_modules/.cache/compiled`;
process.env['TMPDIR'] ??= scratchFolder();

// With slashes on every system: vitest takes a backslash for something else.
const files = fs.globSync('tests/**/*.test.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
const alone = files.filter((path) => needsOwnProcess(`${root}${path}`));

export default defineConfig({
  test: {
    environment: 'node',
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    pool: 'forks',
    maxWorkers: '100%',
    // Far beyond what any takes on a quiet machine: a busy one is no fault of the product.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    retry: 0,
    // Node runs the sources as it does the product: nothing is transformed, and hot loops run as fast as there.
    experimental: { viteModuleRunner: false },
    sequence: { sequencer: LongestFirst },
    // A test that checks nothing fails.
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      // A process for each file: servers, key files and SQLite handles of one file cannot leak into another.
      { extends: true, test: { name: 'alone', include: alone } },
      // Nothing here opens anything, so nothing is left for the next file; starting and importing are most of the time.
      {
        extends: true,
        test: {
          name: 'shared',
          include: files.filter((path) => !alone.includes(path)),
          setupFiles: ['tests/support/leaves-nothing.ts'],
          isolate: false,
        },
      },
    ],
  },
});
