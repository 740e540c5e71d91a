import { describe, expect, test } from 'vitest';
import { longestSession, openSignOuts, type SignedIn, type SignOuts } from '../../bot/storage/sign-outs.ts';
import { flipped, putEnvelope, rowAt, type OpenedStores } from './opened-stores.ts';

export function signOutsHold(opened: () => OpenedStores): void {
  /** As a process has them. One that believes nothing it has read looks each time. */
  const signOuts = (freshFor = 0): SignOuts => {
    const { table, ring, clock } = opened();
    return openSignOuts(table, ring, { clock, freshFor });
  };
  const ann = { tenant: 'local', id: 'Canary-Ann' };
  const begun = (session: string, who = ann): SignedIn => ({
    ...who,
    session,
    issued: opened().clock.now().getTime(),
  });
  const whereAnnIs = () => opened().documents.filing.signOuts(ann);

  describe('signing out', () => {
    test('ends that session in every process, and no other of hers or of anybody else', async () => {
      const [one, two, others] = [begun('one'), begun('two'), begun('three', { ...ann, id: 'ben' })];
      const elsewhere = signOuts();
      expect(await elsewhere.isOver(one)).toBe(false);
      await signOuts().end(one);
      await signOuts().end(one);
      for (const each of [signOuts(), elsewhere]) {
        expect(await each.isOver(one)).toBe(true);
        expect(await each.isOver(two)).toBe(false);
        expect(await each.isOver(others)).toBe(false);
        expect(await each.isOver({ ...one, tenant: 'elsewhere' })).toBe(false);
      }
    });

    test('everywhere ends all that had begun, and what begins at the soonest lives, also by a clock that is behind', async () => {
      const [one, two] = [begun('one'), begun('two')];
      expect(await signOuts().soonest(ann)).toBe(0);
      await signOuts().endAll(ann);
      expect(await signOuts().isOver(one)).toBe(true);
      expect(await signOuts().isOver(two)).toBe(true);
      opened().pass(-60_000);
      const soonest = await signOuts().soonest(ann);
      expect(soonest).toBeGreaterThan(opened().clock.now().getTime());
      expect(await signOuts().isOver(begun('three'))).toBe(true);
      expect(await signOuts().isOver({ ...begun('three'), issued: soonest })).toBe(false);
    });

    test('of one session after all of them leaves all of them over', async () => {
      const [before, after] = [begun('before'), begun('after')];
      await signOuts().endAll(ann);
      const live = { ...after, issued: await signOuts().soonest(ann) };
      await signOuts().end(live);
      expect(await signOuts().isOver(before)).toBe(true);
      expect(await signOuts().isOver(live)).toBe(true);
    });

    test('in several processes at once loses none', { timeout: 30_000 }, async () => {
      const sessions = Array.from({ length: 4 }, (_, n) => begun(`session-${n}`));
      await Promise.all(sessions.map(async (session) => await signOuts().end(session)));
      const over = await Promise.all(sessions.map(async (session) => await signOuts().isOver(session)));
      expect(over).toEqual(sessions.map(() => true));
    });

    test('of more than are remembered one by one ends all of them', { timeout: 30_000 }, async () => {
      const other = begun('other');
      const process = signOuts();
      for (let n = 0; n < 50; n++) await process.end(begun(`session-${n}`));
      expect(await signOuts().isOver(other)).toBe(false);
      await process.end(begun('one-more'));
      expect(await signOuts().isOver(other)).toBe(true);
      expect(await signOuts().isOver(begun('session-0'))).toBe(true);
    });

    test('is believed for a while where it was looked at, and at once where it was done', async () => {
      const [one, two] = [begun('one'), begun('two')];
      const [here, elsewhere] = [signOuts(60_000), signOuts(60_000)];
      expect(await elsewhere.isOver(one)).toBe(false);
      await here.end(one);
      expect(await here.isOver(one)).toBe(true);
      expect(await elsewhere.isOver(one)).toBe(false);
      expect(await here.isOver(two)).toBe(false);
    });

    test('is forgotten when the last session would be over by itself', async () => {
      await signOuts().endAll(ann);
      opened().pass(longestSession - 1_000);
      expect(await opened().table.read(whereAnnIs())).toBeDefined();
      opened().pass(2_000);
      expect(await opened().table.read(whereAnnIs())).toBeUndefined();
      expect(await signOuts().soonest(ann)).toBe(0);
    });

    test('that cannot be read ends whatever had begun when it was written', async () => {
      const one = begun('one');
      opened().pass(1_000);
      await signOuts().end(begun('two'));
      const { envelope } = await rowAt(opened(), whereAnnIs());
      await putEnvelope(opened(), whereAnnIs(), { ...envelope, body: flipped(envelope.body, 20) });
      expect(await signOuts().isOver(one)).toBe(true);
      opened().pass(1_000);
      expect(await signOuts().isOver(begun('three'))).toBe(false);
    });

    test('says in its row nothing of who it was', async () => {
      await signOuts().end(begun('Canary-Session'));
      const { kind, partition, id, labels, envelope } = await rowAt(opened(), whereAnnIs());
      expect(kind).toBe('signOuts');
      expect(JSON.stringify([partition, id, labels])).not.toContain('Canary');
      expect(Buffer.from(envelope.body).toString('latin1')).not.toContain('Canary');
    });
  });
}
