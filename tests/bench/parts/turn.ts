import { canllaw } from '../canllaw.ts';
import { withRunning, type Round } from '../drive.ts';
import { summary } from '../measured.ts';
import { stock } from '../stock/script.ts';
import { withStores } from '../stores.ts';
import { table } from '../table.ts';
import type { Part } from './part.ts';

/**
 * What a turn costs, and how long it takes at 1, 16 and 64 at a time, beside the stock sample. All of them are started
 * once and take turns in short rounds, so that what else the machine does is shared by all.
 */
export const turn: Part = {
  name: 'turn',
  title: 'A turn over HTTP, beside the stock sample',
  run: async ({ short, print }) =>
    await withStores(async (stores) => {
      await withRunning([stock, ...stores.map(canllaw)], async (running) => {
        const loads = short ? [{ concurrency: 2, conversations: 2, rounds: 1 }] : full;
        // As many turns of each, though a conversation with the sample is short.
        const asMany = (name: string): number => (name === stock.name ? 7 : 1);
        for (const { name, converse } of running) await converse((short ? 1 : 30) * asMany(name), short ? 1 : 16);
        for (const { concurrency, conversations, rounds: times } of loads) {
          const rounds = running.map((): Round[] => []);
          for (let round = 0; round < times; round += 1)
            for (const [index, { name, converse }] of running.entries())
              rounds[index]?.push(await converse(conversations * asMany(name), concurrency));
          const measured = running.map(({ name }, index) => summary(name, rounds[index] ?? []));
          print(`${concurrency} at a time\n${table(measured)}`);
        }
      });
    }),
};

const full = [
  { concurrency: 1, conversations: 2, rounds: 3 },
  { concurrency: 16, conversations: 16, rounds: 3 },
  { concurrency: 64, conversations: 64, rounds: 1 },
];
