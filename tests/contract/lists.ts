import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseList } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { aRecord, builtAt } from '../support/record.ts';
import { rowAt, type OpenedStores } from './opened-stores.ts';

const shares = (...people: string[]): CaseRecord['access'] => ({
  ...aRecord().access,
  shares: people.map((each) => ({ with: each, by: 'practitioner', at: builtAt })),
});

export function listsHold(opened: () => OpenedStores): void {
  const cases = () => opened().stores.cases;
  const made = async (id: string, at: string = builtAt, overrides: Partial<CaseRecord> = {}) =>
    await cases().create(aRecord({ id, reference: `CW-${id}`, created: { by: 'practitioner', at }, ...overrides }), []);
  const listed = async (which: CaseList = { owner: 'practitioner' }, tenant = 'local') =>
    (await cases().list(tenant, which)).map(({ id }) => id);

  describe('the cases of a member of staff', () => {
    test('are listed newest first, whatever the precision of their times', async () => {
      await made('b', '2026-11-02T09:30:00.500Z');
      await made('a', '2026-11-02T09:30:00Z');
      await made('c', '2026-11-03T09:30:00Z');
      expect(await listed()).toEqual(['c', 'b', 'a']);
    });

    test('are given with their reference, owner and times', async () => {
      await cases().create(aRecord(), []);
      for (const stores of [opened().stores, await opened().another()]) {
        const [summary] = await stores.cases.list('local', { owner: 'practitioner' });
        expect(summary).toMatchObject({
          id: 'case-1',
          reference: 'CW-0001',
          owner: 'practitioner',
          createdAt: builtAt,
        });
        expect(Date.parse(summary?.changedAt ?? '')).toBeGreaterThan(0);
      }
    });

    test('are those of that person in that tenant alone', async () => {
      await made('mine');
      await made('theirs', builtAt, { owner: 'another' });
      await made('elsewhere', builtAt, { tenant: 'elsewhere' });
      expect(await listed()).toEqual(['mine']);
      expect(await listed({ owner: 'another' })).toEqual(['theirs']);
      expect(await listed(undefined, 'elsewhere')).toEqual(['elsewhere']);
      expect(await listed({ owner: 'nobody' })).toEqual([]);
      expect(await listed({ sharedWith: 'practitioner' })).toEqual([]);
    });

    test('hold the paused ones and not the closed, and follow a case to its new owner', async () => {
      const { etag, value } = await made('passed-on');
      await made('paused', builtAt, { status: 'paused' });
      await made('closed', builtAt, { status: 'closed' });
      await cases().replace({ ...value, owner: 'another', revision: 1 }, etag, []);
      expect(await listed()).toEqual(['paused']);
      expect(await listed({ owner: 'another' })).toEqual(['passed-on']);
    });

    test('that are closed are listed when asked for, and as many as asked for', async () => {
      await made('open');
      await made('closed', builtAt, { status: 'closed' });
      await made('later', '2026-11-05T09:30:00Z', { status: 'closed' });
      await made('theirs', builtAt, { owner: 'another', status: 'closed' });
      expect(await listed({ owner: 'practitioner', closed: true })).toEqual(['later', 'closed']);
      expect(await listed({ owner: 'practitioner', closed: true, most: 1 })).toEqual(['later']);
      expect(await listed({ owner: 'practitioner', most: 1 })).toEqual(['open']);
    });

    test('are at most 100', { timeout: 30_000 }, async () => {
      const at = (n: number) => new Date(Date.parse(builtAt) + n * 1000).toISOString();
      await Promise.all(Array.from({ length: 101 }, async (_, n) => await made(`case-${n}`, at(n))));
      const ids = await listed();
      expect(ids).toHaveLength(100);
      expect(ids[0]).toBe('case-100');
      expect(ids).not.toContain('case-0');
    });
  });

  describe('what is said of a case in a list', () => {
    test('is whether something waits for its owner, and since when it is shared, also to a process that has not read it', async () => {
      const waits = { id: 'n', kind: 'opened', staff: 'colleague', by: 'colleague', at: builtAt } as const;
      const { etag, value } = await made('shared', builtAt, { access: { ...shares('colleague'), notices: [waits] } });
      const said = async () =>
        await Promise.all(
          [opened().stores, await opened().another()].map(async ({ cases: of }) => [
            (await of.list('local', { owner: 'practitioner' })).map(({ news, sharedAt }) => [news, sharedAt]),
            (await of.list('local', { sharedWith: 'colleague' })).map(({ sharedAt }) => sharedAt),
          ]),
        );
      for (const each of await said()) expect(each).toEqual([[[true, undefined]], [builtAt]]);
      await cases().replace({ ...value, access: shares('colleague') }, etag, []);
      for (const each of await said()) expect(each).toEqual([[[false, undefined]], [builtAt]]);
    });
  });

  describe('cases that were taken from somebody who is still to be told', () => {
    test('are listed for them alone, closed ones too, until they are told', async () => {
      const untold = [{ staff: 'practitioner', by: 'supervisor', at: builtAt }];
      const overrides = { owner: 'another', access: { ...aRecord().access, untold } };
      const { etag, value } = await made('taken', builtAt, overrides);
      await made('closed', '2026-11-05T09:30:00Z', { ...overrides, status: 'closed' });
      await made('mine');
      expect(await listed({ untold: 'practitioner' })).toEqual(['closed', 'taken']);
      expect(await listed({ untold: 'another' })).toEqual([]);
      await cases().replace({ ...value, access: aRecord().access }, etag, []);
      expect(await listed({ untold: 'practitioner' })).toEqual(['closed']);
    });
  });

  describe('shared cases', () => {
    test('are listed for whom they are shared with, until they are not', async () => {
      const { etag, value } = await made('shared', builtAt, { access: shares('colleague', 'another') });
      await made('kept');
      expect(await listed({ sharedWith: 'colleague' })).toEqual(['shared']);
      expect(await listed({ sharedWith: 'another' })).toEqual(['shared']);
      expect(await listed({ owner: 'colleague' })).toEqual([]);
      await cases().replace({ ...value, access: shares('another'), revision: 1 }, etag, []);
      expect(await listed({ sharedWith: 'colleague' })).toEqual([]);
      expect(await listed({ sharedWith: 'another' })).toEqual(['shared']);
    });
  });

  describe('cases that are offered', () => {
    test('are listed for whom they are offered to, since when, until that is over', async () => {
      const offer = { to: 'colleague', by: 'practitioner', at: builtAt };
      const { etag, value } = await made('offered', builtAt, { access: { ...aRecord().access, offer } });
      await made('kept');
      const said = async () =>
        await Promise.all(
          [opened().stores, await opened().another()].map(async ({ cases: of }) =>
            (await of.list('local', { offeredTo: 'colleague' })).map(({ id, offeredAt }) => [id, offeredAt]),
          ),
        );
      for (const each of await said()) expect(each).toEqual([['offered', builtAt]]);
      expect(await listed({ sharedWith: 'colleague' })).toEqual([]);
      expect(await listed({ offeredTo: 'practitioner' })).toEqual([]);
      await cases().replace({ ...value, access: aRecord().access, revision: 1 }, etag, []);
      for (const each of await said()) expect(each).toEqual([]);
    });
  });

  describe('the cases of a team', () => {
    test('are all that are not for named people only', async () => {
      const named = { ...aRecord().access, namedOnly: true };
      await made('open', builtAt, { team: 'east' });
      const { etag, value } = await made('named', builtAt, { team: 'east', access: named });
      await made('west', builtAt, { team: 'west' });
      expect(await listed({ team: 'east' })).toEqual(['open']);
      expect(await listed()).toHaveLength(3);
      await cases().replace({ ...value, access: shares(), revision: 1 }, etag, []);
      expect((await listed({ team: 'east' })).toSorted()).toEqual(['named', 'open']);
    });

    test('are only those that may be shown, asked of each record, also by a process that has not read them', async () => {
      await made('one', builtAt, { team: 'east' });
      await made('two', builtAt, { team: 'east' });
      for (const stores of [opened().stores, await opened().another()]) {
        const shown = await stores.cases.list('local', { team: 'east' }, ({ id }) => id === 'two');
        expect(shown.map(({ id }) => id)).toEqual(['two']);
      }
    });
  });

  describe('a case is found by its reference', () => {
    beforeEach(async () => {
      await made('one', builtAt, { reference: 'K7-42QPAC' });
      await made('closed', builtAt, { reference: 'K7-CLOSED', status: 'closed' });
    });

    test('in its tenant, closed ones too', async () => {
      expect(await cases().find('local', 'K7-42QPAC')).toBe('one');
      expect(await cases().find('local', 'K7-CLOSED')).toBe('closed');
      expect(await (await opened().another()).cases.find('local', 'K7-42QPAC')).toBe('one');
      expect(await cases().find('elsewhere', 'K7-42QPAC')).toBeUndefined();
      expect(await cases().find('local', 'K7-OTHER')).toBeUndefined();
    });
  });

  test('a label that was moved lists a case for nobody it does not belong to', async () => {
    await made('mine', builtAt, { access: shares('colleague'), team: 'east' });
    await made('theirs', builtAt, { owner: 'another', team: 'west' });
    const { table, documents } = opened();
    const [mine, theirs] = [documents.filing.case('local', 'mine'), documents.filing.case('local', 'theirs')];
    const { labels } = await rowAt(opened(), mine);
    const { etag, envelope, status } = await rowAt(opened(), theirs);
    await table.replace(theirs, etag, { labels, status, envelope });
    expect(await listed()).toEqual(['mine']);
    expect(await listed({ sharedWith: 'colleague' })).toEqual(['mine']);
    expect(await listed({ team: 'east' })).toEqual(['mine']);
    expect(await cases().find('local', 'CW-mine')).toBe('mine');
  });
}
