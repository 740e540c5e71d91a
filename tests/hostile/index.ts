import { startVitest } from 'vitest/node';

/** The long run, as `npm run hostile`: 100,000 tries, others each time. `HOSTILE_RUNS` says how many otherwise. */
process.env['HOSTILE_RUNS'] ??= '100000';
const vitest = await startVitest('test', ['tests/hostile'], { watch: false });
await vitest.close();
