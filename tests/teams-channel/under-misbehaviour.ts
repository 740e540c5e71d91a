import { beforeAll, describe, it } from 'vitest';
import { languages } from '../../locales/index.ts';
import { draftsIn, saidInRecord } from '../support/teams/record-said.ts';
import { intake, type Way } from '../support/teams/intake.ts';
import { misbehaviours, type MisbehaviourName } from '../support/teams/misbehaviour.ts';
import { TeamsWorld } from '../support/teams/world.ts';

const names = Object.keys(misbehaviours).filter((name) => name !== 'none') as MisbehaviourName[];
/** What of a bad day is seen in the calls; the others change what is delivered, or when. */
const seenIn: Partial<Record<MisbehaviourName, readonly number[]>> = {
  throttled: [429],
  repliesLost: [0],
  unsteady: [404, 412, 500, 502, 504],
  blocked: [403],
  updatesRefused: [403],
};

/** Every page, in both languages, as `npm run teams:full` asks; or shortened, as with every other test. */
const full = process.env['TEAMS'] === 'full';
const minutes = full ? 10 : 1;

/** An intake under each misbehaviour of Teams: it comes to the record that it comes to on a good day. */
export function underMisbehaviour(ways: readonly Way[], shortened: readonly string[]): void {
  const afterwards = full ? undefined : shortened;
  const said = ways.flatMap((way) =>
    (full ? languages : ([way === 'mixed' ? 'cy' : 'en'] as const)).map((language) => ({ way, language })),
  );
  let undisturbed: Readonly<Record<string, unknown>>;
  beforeAll(async () => {
    undisturbed = await inItsWorld(async (world) => {
      const { record } = await intake({ world, language: 'en', way: 'cards', afterwards });
      return saidInRecord(record);
    });
  }, minutes * 60_000);

  // Under most of these one waits more than one does: several at a time, each in a world of its own.
  describe.concurrent.each(names)('while Teams misbehaves (%s)', (misbehaviour) => {
    it.for(said)(
      'an intake by $way in $language comes to the same record',
      { timeout: minutes * 60_000 },
      async ({ way, language }, { expect }) => {
        await inItsWorld(async (world) => {
          const { record } = await intake({ world, language, way, misbehaviour, afterwards });
          expect(saidInRecord(record)).toEqual(undisturbed);
          // Only words that came when nobody could have seen the question are kept beside it.
          expect(draftsIn(record).filter((draft) => (draft as { why: string }).why !== 'unseen')).toEqual([]);
          const statuses = world.teams.handled.map(({ status }) => status);
          const expected = seenIn[misbehaviour] ?? [];
          expect(statuses.filter((status) => ![200, 201, ...expected].includes(status))).toEqual([]);
          if (expected.length > 0) expect(statuses.some((status) => expected.includes(status))).toBe(true);
          expect(world.teams.answers.filter(({ status }) => status !== 200)).toEqual([]);
        });
      },
    );
  });
}

async function inItsWorld<T>(work: (world: TeamsWorld) => Promise<T>): Promise<T> {
  const world = await TeamsWorld.open();
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}
