import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
// vitest's own reports fail on an older Node before they can say why.
import './tests/support/node-version.ts';

// What Node has made of a source is kept for the next process: each file of tests, and each server they start, is one.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // A process for each file: servers, key files and SQLite handles of one file cannot leak into another.
    pool: 'forks',
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 20_000,
    retry: 0,
    // Node runs the sources as it does the product: nothing is transformed, and hot loops run as fast as there.
    experimental: { viteModuleRunner: false },
    // A test that checks nothing fails.
    expect: { requireAssertions: true },
    allowOnly: false,
    passWithNoTests: false,
  },
});
