import { afterAll, describe, test } from 'vitest';
import { breakableCosmos, breakableSqlite } from './breakable.ts';
import { chanceOf } from './chance.ts';
import { suffer, type Got, type Suffered } from './scenario.ts';
import { inFull, seed } from './scale.ts';
import { faults, storeFaults, World, type Fault } from './world.ts';

/** How many worlds there are at a time: most of the time they wait. */
const together = inFull(6, 8);
const singles: readonly (readonly Fault[])[] = faults.map((fault) => [fault]);
const pairs = faults
  .flatMap((one, index) => faults.slice(index + 1).map((other) => [one, other] as const))
  .filter((pair) => !(pair.includes('clockBack') && pair.includes('clockOn')));

const what = 'nothing entered is lost or there twice, a sentence or the answer comes, and the work goes on';

describe.each([
  { name: 'SQLite', make: breakableSqlite },
  { name: 'Cosmos DB', make: breakableCosmos },
])('faults on $name', ({ name, make }) => {
  const all: Suffered[] = [];
  afterAll(() => printTable(name, all));

  /** Runs each in a world of its own, several at a time; answers what went wrong with which. */
  async function sufferAll(combinations: readonly (readonly Fault[])[]): Promise<string[]> {
    const waiting = combinations.flatMap((combination, index) =>
      inFull(['en', 'cy'] as const, [index % 2 === 0 ? 'en' : 'cy'] as const).map(
        (language) => [combination, language] as const,
      ),
    );
    const wrong: string[] = [];
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const world = await World.open(make);
        try {
          all.push(await suffer(world, next[0], next[1]));
        } catch (error) {
          wrong.push(`${next[0].join(' + ')}, ${next[1]}: ${error instanceof Error ? error.message : String(error)}`);
        } finally {
          await world.close();
        }
      }
    };
    await Promise.all(Array.from({ length: together }, worker));
    return wrong;
  }

  // They wait for the same things: one pair beside those by themselves.
  test.concurrent(`each by itself: ${what}`, { timeout: inFull(1_200_000, 120_000) }, async ({ expect }) => {
    // The channel and the clock are the same on both.
    const shortened = name === 'SQLite' ? singles : storeFaults.map((fault) => [fault]);
    expect(await sufferAll(inFull(singles, shortened))).toEqual([]);
  });

  test.concurrent(`in pairs: ${what}`, { timeout: inFull(3_600_000, 120_000) }, async ({ expect }) => {
    const chance = chanceOf(seed);
    expect(
      await sufferAll(
        inFull(
          pairs,
          Array.from({ length: 1 }, () => chance.one(pairs)),
        ),
      ),
    ).toEqual([]);
  });
});

/** What practitioners got under each fault, alone and with another. */
function printTable(name: string, all: readonly Suffered[]): void {
  const columns = ['times', 'answer', 'sentence', 'later', 'not ready', 'slowest (ms)'] as const;
  const rows = faults.map((fault) => {
    const those = all.filter((each) => each.faults.includes(fault));
    const got = those.flatMap((each) => each.got);
    const times = (wanted: Got) => got.filter((each) => each === wanted).length;
    const notReady = those.filter(({ ready }) => ready === 503).length;
    const slowest = Math.round(Math.max(0, ...those.map((each) => each.slowest)));
    return [fault, those.length, times('answer'), times('sentence'), times('later'), notReady, slowest];
  });
  const lines = [['', ...columns], ...rows].map(
    (cells) => `  ${cells.map((cell) => String(cell).padEnd(13)).join('')}`,
  );
  process.stdout.write(`\nFaults on ${name}, alone and in pairs, seed ${seed}\n${lines.join('\n')}\n\n`);
}
