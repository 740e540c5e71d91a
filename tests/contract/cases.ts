import { describe, expect, test } from 'vitest';
import { ConflictError, UnreadableError, type AuditEvent } from '../../dialogs/ports.ts';
import { nothingPast } from '../../dialogs/record/spill.ts';
import { verifyTrail } from '../../dialogs/record/trail.ts';
import { createSegments } from '../../bot/storage/segments.ts';
import { aRecord, anAnswer, builtAt } from '../support/record.ts';
import { rowAt, type OpenedStores } from './opened-stores.ts';

const changed = (what: string): AuditEvent => ({
  at: builtAt,
  by: 'practitioner',
  action: 'changed',
  basis: 'owner',
  what,
});

export function casesHold(opened: () => OpenedStores): void {
  const cases = () => opened().stores.cases;

  describe('a case', () => {
    test('that is not there is undefined, whatever its id', async () => {
      for (const id of ['case-1', '', '../case-1', 'x'.repeat(3000), "' OR 1=1 --"])
        expect(await cases().load('local', id)).toBeUndefined();
    });

    test('comes back as it was saved, with the etag it was given', async () => {
      const record = aRecord({ answers: { 'stage1.known': anAnswer('“Dw i’n iawn” 🙂 \u0000 \u202E \uD800') } });
      const created = await cases().create(record, []);
      expect(created.value).toEqual(record);
      expect(await cases().load('local', 'case-1')).toEqual(created);
      const elsewhere = await opened().another();
      expect(await elsewhere.cases.load('local', 'case-1')).toEqual(created);
    });

    test('created twice is a conflict, and the first stays as it was', async () => {
      await cases().create(aRecord(), []);
      await expect(cases().create(aRecord({ reference: 'CW-0002' }), [])).rejects.toThrow(ConflictError);
      expect((await cases().load('local', 'case-1'))?.value.reference).toBe('CW-0001');
    });

    test('is replaced with the current etag, which answers a new one', async () => {
      const first = await cases().create(aRecord(), []);
      const second = await cases().replace(aRecord({ revision: 1 }), first.etag, []);
      expect(second.etag).not.toBe(first.etag);
      await expect(cases().replace(aRecord({ revision: 2 }), first.etag, [])).rejects.toThrow(ConflictError);
      expect(await cases().load('local', 'case-1')).toEqual({ value: aRecord({ revision: 1 }), etag: second.etag });
    });

    test('that is not there is not replaced, and none is made', async () => {
      const { etag } = await cases().create(aRecord({ id: 'case-2' }), []);
      for (const known of ['made-up', '', '[]'])
        await expect(cases().replace(aRecord(), known, [])).rejects.toThrow(ConflictError);
      // Its data key is of another place.
      await expect(cases().replace(aRecord(), etag, [])).rejects.toThrow(UnreadableError);
      expect(await cases().load('local', 'case-1')).toBeUndefined();
    });

    test('of one tenant is not that of another with the same id', async () => {
      const one = await cases().create(aRecord({ tenant: 'one', reference: 'CW-0001' }), []);
      await cases().create(aRecord({ tenant: 'two', reference: 'CW-0002' }), []);
      await cases().replace(aRecord({ tenant: 'one', reference: 'CW-0001', revision: 1 }), one.etag, []);
      expect((await cases().load('one', 'case-1'))?.value).toMatchObject({ reference: 'CW-0001', revision: 1 });
      expect((await cases().load('two', 'case-1'))?.value).toMatchObject({ reference: 'CW-0002', revision: 0 });
      await expect(cases().replace(aRecord({ tenant: 'two', revision: 1 }), one.etag, [])).rejects.toThrow(
        UnreadableError,
      );
      expect((await cases().load('two', 'case-1'))?.value.revision).toBe(0);
    });

    test('written by two connections with the same etag is one of the two', async () => {
      const other = await opened().another();
      const { etag } = await cases().create(aRecord(), []);
      expect((await other.cases.load('local', 'case-1'))?.etag).toBe(etag);
      const outcomes = await Promise.allSettled([
        cases().replace(aRecord({ revision: 1, team: 'first' }), etag, []),
        other.cases.replace(aRecord({ revision: 1, team: 'second' }), etag, []),
      ]);
      const won = outcomes.findIndex(({ status }) => status === 'fulfilled');
      const lost = outcomes.find((outcome) => outcome.status === 'rejected');
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(lost?.reason).toBeInstanceOf(ConflictError);
      for (const stores of [opened().stores, other])
        expect((await stores.cases.load('local', 'case-1'))?.value.team).toBe(['first', 'second'][won]);
    });

    test('changed by another process is not answered from memory', async () => {
      const other = await opened().another();
      const { etag } = await cases().create(aRecord(), []);
      expect((await cases().load('local', 'case-1'))?.value.revision).toBe(0);
      await other.cases.replace(aRecord({ revision: 1 }), etag, []);
      expect((await cases().load('local', 'case-1'))?.value.revision).toBe(1);
    });

    test('that was given out cannot be changed by who got it, and does not follow what was handed in', async () => {
      const record = aRecord({ answers: { 'who.main': anAnswer('a') } });
      await cases().create(record, []);
      record.answers['who.main'] = anAnswer('b');
      const value = (await cases().load('local', 'case-1'))?.value;
      expect(value?.answers['who.main']?.value).toBe('a');
      expect(() => value && (value.answers['who.main'] = anAnswer('c'))).toThrow(TypeError);
    });

    test('that could not be read back is not written', async () => {
      const unfit = aRecord({ created: { by: 'practitioner', at: 'yesterday' } });
      await expect(cases().create(unfit, [])).rejects.toThrow('not fit to be stored');
      expect(await cases().load('local', 'case-1')).toBeUndefined();
    });

    test('of 100 answers of 8,000 characters comes back whole, and takes less room than it says', async () => {
      const answers = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`q${n}`, anAnswer('x'.repeat(8000))]));
      await cases().create(aRecord({ answers }), []);
      const elsewhere = await opened().another();
      expect((await elsewhere.cases.load('local', 'case-1'))?.value.answers).toEqual(answers);
      const { envelope } = await rowAt(opened(), opened().documents.filing.case('local', 'case-1'));
      expect(envelope.body.length).toBeLessThan(100_000);
    });
  });

  describe('what a case is written with', () => {
    test('is chained onto its trail in the same write', async () => {
      const first = await cases().create(aRecord(), [{ ...changed(''), action: 'began' }]);
      const second = await cases().replace({ ...first.value, revision: 1 }, first.etag, [changed('a'), changed('b')]);
      const { trail } = (await cases().load('local', 'case-1'))?.value ?? second.value;
      expect(trail.entries.map(({ seq, action, what }) => [seq, action, what])).toEqual([
        [1, 'began', ''],
        [2, 'changed', 'a'],
        [3, 'changed', 'b'],
      ]);
      const key = opened().ring.derive('audit');
      expect(verifyTrail(trail.entries, 'case:case-1', key, trail)).toBeUndefined();
      expect(verifyTrail(trail.entries, 'case:case-2', key, trail)).toEqual({ kind: 'changed', seq: 1 });
    });

    test('is lost together with a write that came too late', async () => {
      const { value, etag } = await cases().create(aRecord(), []);
      await cases().replace({ ...value, revision: 1 }, etag, [changed('first')]);
      await expect(cases().replace({ ...value, revision: 1 }, etag, [changed('late')])).rejects.toThrow(ConflictError);
      expect((await cases().load('local', 'case-1'))?.value.trail.entries.map(({ what }) => what)).toEqual(['first']);
    });
  });

  describe('what a case grows by', () => {
    /** So many answers given and replaced, as many notes and events, one write for each. */
    async function grown(times: number) {
      let stored = await cases().create(aRecord(), []);
      for (let n = 1; n <= times; n++) {
        const record = {
          ...stored.value,
          revision: n,
          replaced: [...stored.value.replaced, { ...anAnswer(`answer ${n}`), question: 'who.main' }],
          notes: [
            ...stored.value.notes,
            { id: `n${n}`, text: `note ${n}`, by: 'practitioner', at: builtAt, revision: n },
          ],
        };
        stored = await cases().replace(record, stored.etag, [changed(`turn ${n}`)]);
      }
      return stored.value;
    }
    const counted = (name: string, times: number) => Array.from({ length: times }, (_, n) => `${name} ${n + 1}`);

    test('moves out before it gets large, and comes back whole and in order', { timeout: 30_000 }, async () => {
      const record = await grown(200);
      expect(record.replaced.length).toBeLessThan(100);
      expect(record.moved.segments.length).toBeGreaterThan(0);
      expect(record.trail.segments.length).toBeGreaterThan(0);
      const past = await cases().past(record);
      expect([...past.replaced, ...record.replaced].map(({ value }) => value)).toEqual(counted('answer', 200));
      expect([...past.notes, ...record.notes].map(({ text }) => text)).toEqual(counted('note', 200));
      expect(record.moved.counts['replaced']).toBe(past.replaced.length);
      const { table, documents } = opened();
      const entries = await createSegments(table, documents, { now: () => new Date() }).entries('case-1', record.trail);
      expect(entries.map(({ what }) => what)).toEqual(counted('turn', 200));
      expect(verifyTrail(entries, 'case:case-1', opened().ring.derive('audit'), record.trail)).toBeUndefined();
    });

    test('stays where it is while it is little', async () => {
      const record = await grown(3);
      expect(record.moved.segments).toEqual([]);
      expect(await cases().past(record)).toEqual(nothingPast());
    });

    test('lies in rows of the case, labelled with its tenant, so that nothing is left when it is erased', async () => {
      const record = await grown(100);
      const { table, documents } = opened();
      const label = documents.filing.label.tenant('local');
      for (const [kind, ids] of [
        ['past', record.moved.segments],
        ['trail', record.trail.segments.map(({ id }) => id)],
      ] as const) {
        const found = await table.find({ kind, partition: 'case-1', label, most: 100 });
        expect(found.rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      }
    });
  });
}
