import { randomUUID } from 'node:crypto';
import type { Stores } from '../../../dialogs/ports.ts';
import { canllaw, pageOf, said } from '../canllaw.ts';
import { withRunning, type Running, type Turn } from '../drive.ts';
import { grownCase, type Grown } from '../grown-case.ts';
import { median } from '../measured.ts';
import { withStores } from '../stores.ts';
import { aligned } from '../table.ts';
import type { Part } from './part.ts';

const sizes = [0, 100, 400];
/** How often the answer is given again in one conversation: as often as it takes until what was replaced moves out once. */
const turnsTaken = 41;
/** How many conversations there are in a stretch of one size, each with a case of its own. */
const together = 4;
/** How many rounds count. In each, every size has its stretch, and what is compared was measured next to it. */
const mostRounds = 15;
/** The most the last may cost, of what the first does (issue 3). */
const flat = 1.25;

/** What a turn costs in a case with 120 current answers, however many have been replaced. */
export const growth: Part = {
  name: 'growth',
  title: 'A turn that replaces an answer, with 120 current answers and 0, 100 and 400 replaced ones',
  run: async ({ short, print }) =>
    await withStores(async (stores) => {
      const [rounds, cases, warming] = short ? [1, 1, 0] : [mostRounds, together, 2];
      for (const store of stores) {
        const { stores: opened } = await store.open();
        const waiting = await Promise.all(
          sizes.map((replaced) => storeCases(opened, replaced, (rounds + warming) * cases)),
        );
        await opened.close();
        await withRunning([canllaw(store)], async ([running]) => {
          if (!running) return;
          for (const replaced of sizes)
            await running.converse(1, 1, () => [by(replaced, 'hello'), by(replaced, 'English')]);
          const all: number[][] = [];
          for (let round = 0; round < rounds + warming; round += 1) {
            const costs: number[] = [];
            for (const index of inTurn(round))
              costs[index] = await costOf(running, sizes[index] ?? 0, waiting[index]?.splice(0, cases) ?? []);
            all.push(costs);
          }
          print(rows(running.name, all.slice(warming)));
        });
      }
    }),
};

/** Each size comes first, second and last equally often. */
const inTurn = (round: number): readonly number[] => sizes.map((_, place) => (place + round) % sizes.length);

const owner = (replaced: number): string => `owner-${replaced}`;
const by = (replaced: number, text: string) => said(0, { from: { id: owner(replaced), name: '' }, text });

async function storeCases({ cases }: Stores, replaced: number, count: number): Promise<Grown[]> {
  const grown = grownCase(owner(replaced), replaced);
  const stored = Array.from({ length: count }, () => ({ ...grown, record: { ...grown.record, id: randomUUID() } }));
  for (const { record } of stored)
    await cases.create(record, [{ at: record.created.at, by: record.owner, action: 'began', basis: 'owner' }]);
  return stored;
}

/** Milliseconds of processor a turn. */
async function costOf(running: Running, replaced: number, cases: readonly Grown[]): Promise<number> {
  const left = [...cases];
  const { cpuMs, turns } = await running.converse(cases.length, cases.length, () => answering(left.pop(), replaced));
  return cpuMs / turns;
}

function answering(grown: Grown | undefined, replaced: number): readonly Turn[] {
  if (!grown) throw new Error('there are as many cases as conversations');
  const { record, page, question } = grown;
  const value = (canllaw: object) => said(0, { from: { id: owner(replaced), name: '' }, value: { canllaw } });
  const again =
    (time: number): Turn =>
    (replies) => {
      const shown = pageOf(replies);
      if (shown?.case !== record.id) throw new Error(`the case was not shown: ${shown?.notices.join(' ')}`);
      const answers = { [question]: `They came to the door and waited. ${time}` };
      return value({ action: 'submit', case: record.id, page, revision: shown.revision, answers });
    };
  const times = Array.from({ length: turnsTaken }, (_, time) => again(time));
  return [value({ action: 'openCase', case: record.id }), ...times];
}

/** @param rounds of each round what a turn cost, by size */
function rows(name: string, rounds: readonly (readonly number[])[]): string {
  const costs = sizes.map((_, index) => median(rounds.map((round) => round[index] ?? Number.NaN)));
  // Of one round, in which the machine did much the same for all of them.
  const ratios = sizes.map((_, index) =>
    median(rounds.map((round) => (round[index] ?? Number.NaN) / (round[0] ?? Number.NaN))),
  );
  const verdict = Math.max(...ratios) <= flat ? `flat: within x${flat}` : `not flat: more than x${flat}`;
  return `${aligned([
    [name, ...sizes.map((size) => `${size} replaced`)],
    ['CPU ms/turn', ...costs.map((cost) => cost.toFixed(2))],
    ['  ratio', ...ratios.map((ratio) => `x${ratio.toFixed(2)}`)],
  ])}\n${verdict}`;
}
