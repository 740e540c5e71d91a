import { answerTo, canllaw, pageOf, said, typing } from '../canllaw.ts';
import { withRunning, type Turn } from '../drive.ts';
import { median } from '../measured.ts';
import { cosmosStore } from '../stores.ts';
import { aligned } from '../table.ts';
import type { Part } from './part.ts';

/** No intake takes as many turns. */
const mostTurns = 600;

/**
 * The request units of a whole intake, typed answer by answer until every page was gone through: each call that was made
 * and its size, by published figures (tests/support/cosmos/charges.ts). Only a real account says what it charges.
 */
export const units: Part = {
  name: 'units',
  title: 'Request units of a whole intake on Cosmos DB, from sizes and calls',
  run: async ({ short, print }) => {
    const store = await cosmosStore();
    try {
      await withRunning([canllaw(store)], async ([running]) => {
        if (!running) return;
        // A first case finds the preference, the trail of the service and what else is made once.
        await running.converse(1, 1, (index) => typing(index, 2));
        await store.calls();
        const { turns } = await running.converse(1, 1, (index) => intake(index, short ? 5 : mostTurns));
        const calls = await store.calls();
        const sum = (of: typeof calls): number => of.reduce((all, { charge }) => all + charge, 0);
        const groups = Map.groupBy(calls, ({ operation, container }) => `${operation} ${container}`);
        const rows = [...groups].map(([name, of]) => [
          name,
          String(of.length),
          sum(of).toFixed(0),
          median(of.map(({ charge }) => charge)).toFixed(1),
          Math.max(...of.map(({ charge }) => charge)).toFixed(1),
        ]);
        print(aligned([['', 'calls', 'RU', 'median', 'most'], ...rows]));
        print(
          `${turns} turns, ${calls.length} calls, ${sum(calls).toFixed(0)} RU: ${(sum(calls) / turns).toFixed(1)} RU and ${(calls.length / turns).toFixed(2)} calls a turn`,
        );
      });
    } finally {
      await store.stop();
    }
  },
};

/** What is offered beside the pages once the short path is done. */
const ways = ['handOff', 'check', 'access'];

/** The short path, and then every page that is offered, once. */
function intake(index: number, most: number): readonly Turn[] {
  const visited = new Set(ways);
  const answer: Turn = (replies) => {
    const page = pageOf(replies);
    if (page?.page !== 'next') return said(index, { text: answerTo(page) });
    const offered = page.questions[0]?.options ?? [];
    const place = offered.findIndex(({ value }) => !visited.has(value));
    const value = offered[place]?.value;
    if (value === undefined) return undefined;
    visited.add(value);
    return said(index, { text: String(place + 1) });
  };
  return [...typing(index, 0), ...Array.from({ length: most }, () => answer)];
}
