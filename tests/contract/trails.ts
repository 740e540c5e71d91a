import { describe, expect, test } from 'vitest';
import { createSegments } from '../../bot/storage/segments.ts';
import type { AuditEvent } from '../../dialogs/ports.ts';
import { verifyTrail } from '../../dialogs/record/trail.ts';
import { builtAt } from '../support/record.ts';
import { rowAt, type OpenedStores } from './opened-stores.ts';

const refused = (what: string): AuditEvent => ({ at: builtAt, by: 'stranger', action: 'refused', basis: 'none', what });

export function trailsHold(opened: () => OpenedStores): void {
  describe('the service’s own trail', () => {
    async function entries(tenant = 'local') {
      const { table, documents, ring } = opened();
      const trail = await documents.openTrail(await rowAt(opened(), documents.filing.serviceTrail(tenant)));
      const segments = createSegments(table, documents, { now: () => new Date() });
      const all = await segments.entries(documents.filing.tenantHash(tenant), trail);
      expect(verifyTrail(all, 'service', ring.derive('audit'), trail)).toBeUndefined();
      return { all, trail };
    }

    test('holds what is noted, in order and chained', async () => {
      await opened().stores.audit.note('local', [refused('one'), refused('two')]);
      await opened().stores.audit.note('local', []);
      await opened().stores.audit.note('local', [refused('three')]);
      expect((await entries()).all.map(({ what }) => what)).toEqual(['one', 'two', 'three']);
    });

    test('has nothing more in it when nothing is noted, whether anything was or not', async () => {
      await opened().stores.audit.note('local', []);
      expect((await entries()).all).toEqual([]);
      await opened().stores.audit.note('local', [refused('one')]);
      const { trail } = await entries();
      await opened().stores.audit.note('local', []);
      expect((await entries()).trail).toEqual(trail);
    });

    test('is of one tenant', async () => {
      await opened().stores.audit.note('local', [refused('here')]);
      await opened().stores.audit.note('elsewhere', [refused('there')]);
      expect((await entries()).all.map(({ what }) => what)).toEqual(['here']);
      expect((await entries('elsewhere')).all.map(({ what }) => what)).toEqual(['there']);
    });

    test('takes what comes from outside, cut to a length that fits', async () => {
      await opened().stores.audit.note('local', [refused('x'.repeat(5000))]);
      expect((await entries()).all[0]?.what).toHaveLength(1000);
    });

    test('misses nothing and doubles nothing when two processes note at once', { timeout: 30_000 }, async () => {
      const processes = [opened().stores, await opened().another(), await opened().another()];
      const names = Array.from({ length: 60 }, (_, n) => `attempt ${n}`);
      await Promise.all(
        names.map(async (name, n) => {
          await new Promise((wake) => setTimeout(wake, Math.random() * 50));
          await processes[n % processes.length]?.audit.note('local', [refused(name)]);
        }),
      );
      expect((await entries()).all.map(({ what = '' }) => what).toSorted()).toEqual(names.toSorted());
    });

    test('stays small however long it grows, and whole', { timeout: 30_000 }, async () => {
      for (let n = 0; n < 30; n++)
        await opened().stores.audit.note(
          'local',
          Array.from({ length: 25 }, (_, each) => refused(`attempt ${n * 25 + each}`)),
        );
      const { all, trail } = await entries();
      expect(trail.entries.length).toBeLessThanOrEqual(200);
      expect(trail.segments.length).toBeGreaterThan(1);
      expect(all.map(({ what }) => what)).toEqual(Array.from({ length: 750 }, (_, n) => `attempt ${n}`));
    });
  });
}
