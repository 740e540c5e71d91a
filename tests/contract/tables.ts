import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Envelope } from '../../bot/storage/envelope.ts';
import type { FiledUnder, FindQuery, Found, RowWrite, SealedTable } from '../../bot/storage/table.ts';
import { ConflictError, StoreUnavailableError, type Clock } from '../../dialogs/ports.ts';

/** A database under test, with one table that is empty at first. */
export interface TableUnderTest {
  /** Another connection to the same table, by this clock. `done` closes those that are still open. */
  connect(clock?: Clock): Promise<SealedTable>;
  /** Everything that lies on the disk, or is seen by who runs the database. */
  allBytes(): Promise<Buffer>;
  /** Closes and takes everything away. */
  done(): Promise<void>;
}

const envelope = (body: string, keyId = 'key-1'): Envelope => ({
  format: 2,
  keyId,
  wrappedKey: Buffer.from([1, 2, 3]),
  body: Buffer.from(body),
});
const at = (id: string, overrides: Partial<FiledUnder> = {}): FiledUnder => ({
  kind: 'case',
  partition: 'tenant',
  id,
  ...overrides,
});
const bodyOf = (row: { envelope: Envelope } | undefined) => row && Buffer.from(row.envelope.body).toString();
const idsOf = ({ rows }: Found) => rows.map(({ id }) => id);
const minute = (n: number) => new Date(Date.UTC(2026, 10, 2, 9, n)).toISOString();

/** What holds for every table of sealed rows. `open` answers an empty one. */
export function describeTable(name: string, open: () => Promise<TableUnderTest>): void {
  describe(name, () => {
    let its: TableUnderTest;
    let table: SealedTable;
    let now: Date;
    const clock: Clock = { now: () => now };
    beforeEach(async () => {
      now = new Date();
      its = await open();
      table = await its.connect(clock);
    });
    afterEach(() => its.done());
    const put = (id: string, write: Partial<RowWrite> = {}, overrides: Partial<FiledUnder> = {}) =>
      table.insert(at(id, overrides), { envelope: envelope(id), ...write });

    describe('a row', () => {
      test('that is not there is undefined', async () => {
        expect(await table.read(at('none'))).toBeUndefined();
      });

      test('comes back as it was written', async () => {
        const write = {
          labels: ['one', 'two'],
          status: 'open',
          createdAt: minute(1),
          envelope: envelope('\u0000\u00FF'),
        };
        const etag = await table.insert(at('a'), write);
        const row = await table.read(at('a'));
        expect(row).toMatchObject({ ...at('a'), labels: ['one', 'two'], status: 'open', createdAt: minute(1), etag });
        expect(row?.expiresAt).toBeUndefined();
        expect(row?.envelope).toMatchObject({ format: 2, keyId: 'key-1' });
        expect([...(row?.envelope.body ?? [])]).toEqual([...write.envelope.body]);
        expect([...(row?.envelope.wrappedKey ?? [])]).toEqual([1, 2, 3]);
        expect(Date.parse(row?.changedAt ?? '')).toBe(now.getTime());
      });

      test('is created when it is written where nobody says', async () => {
        await put('a');
        expect((await table.read(at('a')))?.createdAt).toBe(now.toISOString());
      });

      test('is one by its kind, partition and id together', async () => {
        await put('a');
        await put('a', { envelope: envelope('other partition') }, { partition: 'elsewhere' });
        await put('a', { envelope: envelope('other kind') }, { kind: 'past' });
        expect(bodyOf(await table.read(at('a')))).toBe('a');
        expect(bodyOf(await table.read(at('a', { partition: 'elsewhere' })))).toBe('other partition');
        expect(bodyOf(await table.read(at('a', { kind: 'past' })))).toBe('other kind');
      });

      test('is not written where there is one', async () => {
        await put('a');
        await expect(put('a', { envelope: envelope('b') })).rejects.toThrow(ConflictError);
        expect(bodyOf(await table.read(at('a')))).toBe('a');
      });

      test('of a megabyte comes back whole', async () => {
        const body = 'x'.repeat(1_000_000);
        await put('a', { envelope: envelope(body) });
        expect(bodyOf(await table.read(at('a')))).toBe(body);
      });
    });

    describe('replacing', () => {
      test('needs the current etag, and answers a new one', async () => {
        const first = await put('a');
        const second = await table.replace(at('a'), first, { envelope: envelope('b') });
        expect(second).not.toBe(first);
        await expect(table.replace(at('a'), first, { envelope: envelope('c') })).rejects.toThrow(ConflictError);
        expect(await table.read(at('a'))).toMatchObject({ etag: second });
        expect(bodyOf(await table.read(at('a')))).toBe('b');
      });

      test('what is not there is a conflict and makes none', async () => {
        const etag = await put('a');
        for (const known of [etag, 'made up'])
          await expect(table.replace(at('b'), known, { envelope: envelope('b') })).rejects.toThrow(ConflictError);
        expect(await table.read(at('b'))).toBeUndefined();
      });

      test('takes labels and status away that are not given, and keeps when it was created', async () => {
        const etag = await put('a', { labels: ['one'], status: 'open', createdAt: minute(1) });
        await table.replace(at('a'), etag, { envelope: envelope('b') });
        const row = await table.read(at('a'));
        expect(row).toMatchObject({ labels: [], createdAt: minute(1) });
        expect(row?.status).toBeUndefined();
      });

      test('says when it was changed: now, or what it is told', async () => {
        const first = await put('a');
        now = new Date(now.getTime() + 1000);
        const second = await table.replace(at('a'), first, { envelope: envelope('b') });
        expect((await table.read(at('a')))?.changedAt).toBe(now.toISOString());
        await table.replace(at('a'), second, { envelope: envelope('b'), changedAt: minute(1) });
        expect((await table.read(at('a')))?.changedAt).toBe(minute(1));
      });

      test('from two connections at the same moment, one wins', async () => {
        const other = await its.connect(clock);
        const etag = await put('a');
        const outcomes = await Promise.allSettled([
          table.replace(at('a'), etag, { envelope: envelope('first') }),
          other.replace(at('a'), etag, { envelope: envelope('second') }),
        ]);
        expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
        expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toBeInstanceOf(ConflictError);
      });

      test('many rows at once gives each its own outcome', async () => {
        const etags = await Promise.all(Array.from({ length: 30 }, (_, n) => put(`row-${n}`)));
        const outcomes = await Promise.allSettled(
          etags.map((etag, n) =>
            table.replace(at(`row-${n}`), n % 3 === 0 ? 'old' : etag, { envelope: envelope(`new-${n}`) }),
          ),
        );
        expect(outcomes.map(({ status }) => status)).toEqual(
          etags.map((_, n) => (n % 3 === 0 ? 'rejected' : 'fulfilled')),
        );
        const bodies = await Promise.all(etags.map(async (_, n) => bodyOf(await table.read(at(`row-${n}`)))));
        expect(bodies).toEqual(etags.map((_, n) => (n % 3 === 0 ? `row-${n}` : `new-${n}`)));
      });
    });

    describe('removing', () => {
      test('answers whether there was one, and it is gone', async () => {
        await put('a', { labels: ['one'] });
        expect(await table.remove(at('a'))).toBe(true);
        expect(await table.remove(at('a'))).toBe(false);
        expect(await table.read(at('a'))).toBeUndefined();
        expect(idsOf(await table.find({ kind: 'case', partition: 'tenant', label: 'one', most: 10 }))).toEqual([]);
        await put('a');
      });

      test('with an etag takes away only what has it', async () => {
        const first = await put('a');
        const second = await table.replace(at('a'), first, { envelope: envelope('b') });
        await expect(table.remove(at('a'), first)).rejects.toThrow(ConflictError);
        expect(await table.remove(at('b'), first)).toBe(false);
        expect(await table.remove(at('a'), second)).toBe(true);
      });
    });

    describe('finding', () => {
      const find = async (query: Partial<FindQuery> = {}) =>
        await table.find({ kind: 'case', partition: 'tenant', most: 10, ...query });

      test('answers the rows of a kind in a partition, newest first and then by id', async () => {
        await put('b', { createdAt: minute(1) });
        await put('a', { createdAt: minute(1) });
        await put('c', { createdAt: minute(2) });
        await put('other', {}, { partition: 'elsewhere' });
        await put('past', {}, { kind: 'past' });
        expect(idsOf(await find())).toEqual(['c', 'a', 'b']);
      });

      test('by a label, by statuses, and by when it was last changed', async () => {
        await put('a', { labels: ['me', 'team'], status: 'open', createdAt: minute(1) });
        await put('b', { labels: ['me'], status: 'closed', createdAt: minute(2) });
        await put('c', { labels: ['you', 'team'], status: 'paused', createdAt: minute(3) });
        now = new Date(now.getTime() + 60_000);
        await put('d', { labels: ['me'], status: 'paused', createdAt: minute(4) });
        expect(idsOf(await find({ label: 'me' }))).toEqual(['d', 'b', 'a']);
        expect(idsOf(await find({ label: 'team' }))).toEqual(['c', 'a']);
        expect(idsOf(await find({ label: 'nobody' }))).toEqual([]);
        expect(idsOf(await find({ label: 'me', statuses: ['open', 'paused'] }))).toEqual(['d', 'a']);
        expect(idsOf(await find({ statuses: [] }))).toEqual([]);
        expect(idsOf(await find({ changedBefore: now.toISOString() }))).toEqual(['c', 'b', 'a']);
      });

      test('follows the labels of a row as they are replaced', async () => {
        const first = await put('a', { labels: ['me', 'team'] });
        const second = await table.replace(at('a'), first, { envelope: envelope('a'), labels: ['you', 'team'] });
        expect(idsOf(await find({ label: 'me' }))).toEqual([]);
        expect(idsOf(await find({ label: 'you' }))).toEqual(['a']);
        expect(idsOf(await find({ label: 'team' }))).toEqual(['a']);
        await table.replace(at('a'), second, { envelope: envelope('a') });
        expect(idsOf(await find({ label: 'you' }))).toEqual([]);
      });

      test('goes on where it left off, and ends', async () => {
        for (let n = 0; n < 7; n++) await put(`row-${n}`, { labels: ['me'], createdAt: minute(n < 5 ? 1 : 0) });
        const seen: string[] = [];
        let after: string | undefined;
        let pages = 0;
        do {
          const found = await find({ label: 'me', most: 3, ...(after !== undefined && { after }) });
          expect(found.rows.length).toBeLessThanOrEqual(3);
          seen.push(...idsOf(found));
          after = found.next;
          pages++;
        } while (after !== undefined && pages < 10);
        expect(seen).toEqual(['row-0', 'row-1', 'row-2', 'row-3', 'row-4', 'row-5', 'row-6']);
      });

      test('a row may have 200 labels', async () => {
        const labels = Array.from({ length: 200 }, (_, n) => `label-${n}`);
        await put('a', { labels });
        expect(idsOf(await find({ label: 'label-199' }))).toEqual(['a']);
        expect((await table.read(at('a')))?.labels.toSorted()).toEqual(labels.toSorted());
      });
    });

    describe('going through everything', () => {
      test('meets every row of a kind once, in all partitions, while they are being replaced', async () => {
        for (let n = 0; n < 9; n++) await put(`row-${n}`, {}, { partition: `tenant-${n % 3}` });
        await put('past', {}, { kind: 'past' });
        const seen: string[] = [];
        let after: string | undefined;
        let pages = 0;
        do {
          const found = await table.scan({ kind: 'case', most: 4, ...(after !== undefined && { after }) });
          for (const row of found.rows) {
            seen.push(row.id);
            const { kind, partition, id } = row;
            await table.replace({ kind, partition, id }, row.etag, { envelope: row.envelope });
          }
          after = found.next;
          pages++;
        } while (after !== undefined && pages < 20);
        expect(seen.toSorted()).toEqual(Array.from({ length: 9 }, (_, n) => `row-${n}`));
      });

      test('or only those whose data key is not wrapped under a key', async () => {
        await put('old', { envelope: envelope('a', 'key-1') });
        await put('new', { envelope: envelope('b', 'key-2') });
        expect(idsOf(await table.scan({ kind: 'case', keyIdNot: 'key-2', most: 10 }))).toEqual(['old']);
        expect(idsOf(await table.scan({ kind: 'case', keyIdNot: 'key-3', most: 10 })).toSorted()).toEqual([
          'new',
          'old',
        ]);
      });
    });

    describe('a row whose time has run out', () => {
      const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
      let etag: string;
      beforeEach(async () => {
        etag = await put('a', { labels: ['me'], expiresAt: later(60).toISOString() });
      });

      test('is there until then, and says when', async () => {
        expect(await table.read(at('a'))).toMatchObject({ expiresAt: later(60).toISOString() });
        now = later(59);
        expect(bodyOf(await table.read(at('a')))).toBe('a');
      });

      test('is as if it were not there', async () => {
        now = later(61);
        expect(await table.read(at('a'))).toBeUndefined();
        expect(idsOf(await table.find({ kind: 'case', partition: 'tenant', label: 'me', most: 10 }))).toEqual([]);
        expect(idsOf(await table.scan({ kind: 'case', most: 10 }))).toEqual([]);
        await expect(table.replace(at('a'), etag, { envelope: envelope('b') })).rejects.toThrow(ConflictError);
        expect(await table.remove(at('a'))).toBe(false);
      });

      test('makes place for another, which has its own labels and time', async () => {
        now = later(61);
        await put('a', { labels: ['you'], createdAt: minute(5), envelope: envelope('b') });
        expect(bodyOf(await table.read(at('a')))).toBe('b');
        expect(await table.read(at('a'))).toMatchObject({ labels: ['you'], createdAt: minute(5) });
        expect(idsOf(await table.find({ kind: 'case', partition: 'tenant', label: 'me', most: 10 }))).toEqual([]);
        expect(idsOf(await table.find({ kind: 'case', partition: 'tenant', label: 'you', most: 10 }))).toEqual(['a']);
        now = later(600);
        expect(bodyOf(await table.read(at('a')))).toBe('b');
      });

      test('lives on where it was given more', async () => {
        await table.replace(at('a'), etag, { envelope: envelope('b'), expiresAt: later(600).toISOString() });
        now = later(61);
        expect(bodyOf(await table.read(at('a')))).toBe('b');
      });
    });

    test('a second connection sees what the first has written', async () => {
      const other = await its.connect(clock);
      const etag = await put('a');
      expect(await other.read(at('a'))).toMatchObject({ etag });
      await other.replace(at('a'), etag, { envelope: envelope('b') });
      expect(bodyOf(await table.read(at('a')))).toBe('b');
    });

    test('a check passes while it is open; afterwards everything says that it is unavailable', async () => {
      await expect(table.check()).resolves.toBeUndefined();
      await table.close();
      await table.close();
      await expect(table.check()).rejects.toThrow(StoreUnavailableError);
      await expect(table.read(at('a'))).rejects.toThrow(StoreUnavailableError);
      await expect(put('a')).rejects.toThrow(StoreUnavailableError);
      await expect(table.find({ kind: 'case', partition: 'tenant', most: 1 })).rejects.toThrow(StoreUnavailableError);
    });
  });
}
