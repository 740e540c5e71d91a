import { canllaw, typing } from '../canllaw.ts';
import { withRunning } from '../drive.ts';
import { withStores } from '../stores.ts';
import { aligned } from '../table.ts';
import type { Part } from './part.ts';

/** How much more memory is in use once many conversations are open, each with a case that has been begun. */
export const memory: Part = {
  name: 'memory',
  title: 'Memory with open conversations, after garbage collection',
  run: async ({ short, print }) =>
    await withStores(async (stores) => {
      const conversations = short ? 4 : 1_000;
      const answersEach = 4;
      await withRunning(stores.map(canllaw), async (running) => {
        const rows = [['', 'MB before', `MB with ${conversations} open`, 'KB each']];
        for (const { name, bot, converse } of running) {
          // What is compiled and cached once is there before.
          await converse(short ? 1 : 100, 16);
          const before = await bot.residentMb();
          await converse(conversations, 16, (index) => typing(index, answersEach));
          const after = await bot.residentMb();
          const each = Math.max(0, ((after - before) * 1_024) / conversations);
          rows.push([name, before.toFixed(0), after.toFixed(0), each.toFixed(1)]);
        }
        print(aligned(rows));
      });
    }),
};
