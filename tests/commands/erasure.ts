import { expect } from 'vitest';
import { runKeep } from '../../bot/commands/keep-command.ts';
import { verifyChains } from '../../bot/storage/chains.ts';
import { aGrownCase, canary, type Installation } from './installation.ts';
import { Killed, stoppingTable } from './stopping-table.ts';

export const reference = 'K7-42QPAC';
export const eraseIt: readonly string[] = ['erase', '--case', reference, '--reason', 'request', '--yes'];

/** Nothing is left of the case but its trail, which says nothing of anybody but those who work here. */
export async function expectErased(here: Installation): Promise<void> {
  const contents = await here.contents();
  expect(contents.filter(({ kind }) => kind === 'case' || kind === 'past')).toEqual([]);
  const trails = contents.filter(({ kind, partition }) => kind === 'trail' && partition === 'case-1');
  expect(trails.map(({ id }) => id)).toEqual(['erased']);
  for (const { text } of contents) {
    expect(text).not.toContain(canary);
    expect(text).not.toContain('sexualAssault');
    expect(text).not.toContain('nephew');
  }
  const conversations = contents.filter(({ kind }) => kind === 'conversation');
  expect(conversations.length).toBe(3);
  for (const { text } of conversations) expect(text).not.toContain('case-1"');
  const { faults, entries } = await verifyChains(here.command().registry);
  expect(faults).toEqual([]);
  expect(entries).toBeGreaterThan(76);
}

/**
 * Erases a case again and again, killed at its first write, then at its second, and so on, until it gets through; and
 * ends each by another run.
 * @param fresh an installation with nothing in it
 * @returns how many runs there were
 */
export async function eraseKilledAtEveryStep(
  next: 'erase' | 'sweep',
  fresh: () => Promise<Installation>,
): Promise<number> {
  let runs = 0;
  for (let at = 1, killed = true; killed; at++) {
    for (const when of ['before', 'after'] as const) {
      const here = await fresh();
      await aGrownCase(here);
      killed = await isKilled(runKeep(eraseIt, here.command({ table: stoppingTable(here.table, at, when) })));
      const kinds = (await here.contents()).map(({ kind }) => kind);
      // While the case is there it is whole, and its trail holds.
      expect((await verifyChains(here.command().registry)).faults).toEqual([]);
      if (kinds.includes('case')) expect(kinds).toContain('past');
      const again = next === 'erase' || kinds.includes('case') ? eraseIt : ['sweep', '--yes'];
      expect(await runKeep(again, here.command())).toBe(0);
      await expectErased(here);
      runs++;
    }
  }
  return runs;
}

const isKilled = async (run: Promise<unknown>): Promise<boolean> =>
  await run.then(
    () => false,
    (error: unknown) => {
      if (error instanceof Killed) return true;
      throw error;
    },
  );
