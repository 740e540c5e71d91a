import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Language } from '../../locales/index.ts';
import { intake, type Way } from '../support/teams/intake.ts';
import { draftsIn, saidInRecord } from '../support/teams/record-said.ts';
import { TeamsWorld } from '../support/teams/world.ts';

/** A whole intake in each of these languages and ways: each comes to the same record as the first. */
export function sameRecord(each: readonly { readonly language: Language; readonly way: Way }[]): void {
  let world: TeamsWorld;
  let first: Readonly<Record<string, unknown>> | undefined;
  beforeAll(async () => {
    world = await TeamsWorld.open();
  });
  afterAll(async () => await world.close());

  it.each(each)(
    'in $language, by $way: comes to the same record as every other',
    { timeout: 120_000 },
    async ({ language, way }) => {
      const { chat, record, pages } = await intake({ world, language, way });
      const said = saidInRecord(record);
      first ??= said;
      expect(said).toEqual(first);
      expect(Object.keys(record.answers).length).toBeGreaterThan(150);
      expect(new Set(pages).size).toBeGreaterThan(40);
      expect(draftsIn(record)).toEqual([]);
      expect(record.activities.filter(({ outcome }) => outcome === 'invalid' || outcome === 'refused')).toEqual([]);
      expect(chat.transcript.fromBot().length).toBeGreaterThan(0);
      // What Teams takes is known beforehand, so that nothing is refused for being too large.
      expect(world.teams.handled.filter(({ status }) => status < 200 || status >= 300)).toEqual([]);
      expect(world.teams.answers.filter(({ status }) => status !== 200)).toEqual([]);
    },
  );
}
