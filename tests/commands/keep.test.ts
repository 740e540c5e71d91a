import { readFileSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runKeep } from '../../bot/commands/keep-command.ts';
import { verifyChains } from '../../bot/storage/chains.ts';
import { placeOf } from '../../bot/storage/registry.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import { eraseIt, eraseKilledAtEveryStep, expectErased, reference } from './erasure.ts';
import { occurrences, readWord } from '../referral/word-text.ts';
import { aGrownCase, canary, Installation, runAsProcess } from './installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await Installation.open();
});
afterEach(async () => {
  await here.close();
});
const days = (count: number): Date => new Date(Date.UTC(2026, 10, 2, 9, 30) + count * 24 * 60 * 60_000);

describe('erasing a case', () => {
  it('takes away everything, wherever it lies, and keeps who did what', async () => {
    await aGrownCase(here);
    const before = (await here.contents()).filter(({ kind }) => kind === 'past' || kind === 'trail');
    expect(before.length).toBeGreaterThanOrEqual(2);
    expect(await runKeep(eraseIt, here.command())).toBe(0);
    await expectErased(here);
    const trail = (await here.contents()).find(({ id }) => id === 'erased')?.text ?? '';
    expect(trail).toContain('"action":"erased","basis":"operator","what":"request/');
    expect(trail).toContain('"by":"colleague"');
    expect(here.said).toEqual([`Erased ${reference}.`]);
  });

  it('says what it would do, and changes nothing, without --yes', async () => {
    await aGrownCase(here);
    const before = await here.contents();
    expect(await runKeep(eraseIt.slice(0, -1), here.command())).toBe(0);
    expect(await runKeep([...eraseIt, '--dry-run'], here.command())).toBe(0);
    expect(await here.contents()).toEqual(before);
    expect(here.said.join('\n')).toContain(`Would erase ${reference} for good`);
  });

  it('is refused while a hold stands, and goes on when it is released', async () => {
    await aGrownCase(here);
    expect(await runKeep(['hold', '--case', reference, '--reason', `court ${canary}`], here.command())).toBe(0);
    expect(await runKeep(eraseIt, here.command())).toBe(1);
    expect((await here.contents()).filter(({ kind }) => kind === 'case').length).toBe(1);
    expect(here.said.join('\n')).not.toContain(canary);
    expect(await runKeep(['release', '--case', reference], here.command())).toBe(0);
    expect(await runKeep(eraseIt, here.command())).toBe(0);
    await expectErased(here);
  });

  it('takes no reason but a code: words would outlive the case', async () => {
    await aGrownCase(here);
    const words = ['erase', '--case', reference, '--reason', canary, '--yes'];
    await expect(runKeep(words, here.command())).rejects.toThrow('--reason must be one of');
  });

  it('is decided again where somebody writes or puts it on hold meanwhile', async () => {
    const record = await aGrownCase(here);
    const { cases } = here.stores();
    /** Somebody is quicker: just before the case goes. */
    const raced = (change: (record: typeof given) => typeof given): SealedTable => {
      let done = false;
      return {
        ...here.table,
        remove: async (at, etag) => {
          if (at.kind === 'case' && !done) {
            done = true;
            const stored = await cases.load('local', record.id);
            if (stored) await cases.replace(change(stored.value), stored.etag, []);
          }
          return await here.table.remove(at, etag);
        },
      };
    };
    const given = record;
    const hold = { by: 'operator', at: record.created.at, reason: 'court' };
    expect(await runKeep(eraseIt, here.command({ table: raced((each) => ({ ...each, hold })) }))).toBe(1);
    expect((await here.contents()).some(({ id }) => id === 'erased')).toBe(false);
    expect(await runKeep(['release', '--case', reference], here.command())).toBe(0);
    const table = raced((each) => ({ ...each, revision: each.revision + 1 }));
    expect(await runKeep(eraseIt, here.command({ table }))).toBe(0);
    await expectErased(here);
  });

  it.each(['erase', 'sweep'] as const)(
    'killed at any step, is ended by the next %s',
    { timeout: 120_000 },
    async (next) => {
      const steps = await eraseKilledAtEveryStep(next, async () => {
        await here.close();
        here = await Installation.open();
        return here;
      });
      // The trail, the case, a segment of each kind, two conversations: before and after each.
      expect(steps).toBeGreaterThanOrEqual(12);
    },
  );

  it('leaves other cases as they are', async () => {
    await aGrownCase(here);
    const other = await aGrownCase(here, { id: 'case-2', reference: 'M3-99TTTT' });
    expect(await runKeep(eraseIt, here.command())).toBe(0);
    const { registry } = here.command();
    const found = await registry.findCase('m3-99tttt');
    expect(found?.record).toEqual(other);
    expect((await registry.past(other)).notes.length + other.notes.length).toBe(70);
    expect((await here.contents()).filter(({ text }) => text.includes('"caseId":"case-2"')).length).toBe(2);
  });
});

describe('erasing a case that cannot be read', () => {
  const eraseUnread = ['erase', '--unreadable', 'case-1', '--reason', 'order', '--yes'];
  const spoil = async () => {
    const { registry } = here.command();
    const row = (await registry.findCase('case-1'))?.row;
    if (!row) throw new Error('no such case');
    const { etag, envelope, labels, status, createdAt } = row;
    const body = Buffer.from(envelope.body);
    body[30] = (body[30] ?? 0) ^ 1;
    await here.table.replace(placeOf(row), etag, { labels, status, createdAt, envelope: { ...envelope, body } });
  };

  it('takes away all of it by its id, which the sweep names, and keeps what can be read of who did what', async () => {
    await aGrownCase(here);
    await spoil();
    expect(await runKeep(['sweep'], here.command())).toBe(0);
    expect(here.said.join('\n')).toContain('Cases that cannot be read, and are left as they are: 1 (case-1).');
    await expect(runKeep(eraseIt, here.command())).rejects.toThrow('There is no such case, or it cannot be read.');
    expect(await runKeep(eraseUnread.slice(0, -1), here.command())).toBe(0);
    expect(here.said.join('\n')).toContain('a hold on it, if there is one, cannot be seen');
    expect(await runKeep(eraseUnread, here.command())).toBe(0);
    const contents = await here.contents();
    expect(contents.filter(({ kind }) => kind === 'case' || kind === 'past')).toEqual([]);
    const [trail, ...others] = contents.filter(({ kind, partition }) => kind === 'trail' && partition === 'case-1');
    expect([trail?.id, others]).toEqual(['erased', []]);
    expect(trail?.text).toContain('"action":"erased","basis":"operator","what":"order/');
    expect(trail?.text).toContain('"by":"practitioner"');
    for (const { text } of contents) for (const word of [canary, 'nephew']) expect(text).not.toContain(word);
    for (const { kind, text } of contents) if (kind === 'conversation') expect(text).not.toContain('case-1"');
    expect((await verifyChains(here.command().registry)).faults).toEqual([]);
    expect(await runKeep(eraseUnread, here.command())).toBe(0);
    expect(here.said.at(-1)).toContain('was erased before');
  });

  it('says in the audit that the newest entries went with it', async () => {
    await aGrownCase(here);
    const chain = (await here.command().registry.findCase('case-1'))?.record.trail;
    const heads = [{ chain: 'case:case-1', seq: chain?.seq ?? 0, hash: chain?.hash ?? '' }];
    await spoil();
    await runKeep(eraseUnread, here.command());
    expect((await verifyChains(here.command().registry, heads)).faults).toMatchObject([{ kind: 'cut' }]);
  });

  it('erases none that can be read, and none without an id or with both', async () => {
    await aGrownCase(here);
    await expect(runKeep(eraseUnread, here.command())).rejects.toThrow('This case can be read');
    expect(await runKeep(['erase', '--reason', 'order', '--yes'], here.command())).toBe(2);
    expect(await runKeep([...eraseIt, '--unreadable', 'case-1'], here.command())).toBe(2);
    expect((await here.contents()).some(({ kind }) => kind === 'case')).toBe(true);
  });
});

describe('a sweep', () => {
  const retention = { closeDays: 30, eraseDays: 10 };

  it('does nothing where nothing is configured, and says so', async () => {
    await aGrownCase(here);
    here.clock.at = days(10_000);
    expect(await runKeep(['sweep', '--yes'], here.command())).toBe(0);
    expect(here.said.join('\n')).toContain('RETENTION_CLOSE_DAYS is not set');
    expect((await here.contents()).some(({ kind }) => kind === 'case')).toBe(true);
  });

  it('closes what was left alone, erases what was closed long enough, and only with --yes', async () => {
    await aGrownCase(here);
    const sweep = async (day: number, ...flags: string[]) => {
      here.clock.at = days(day);
      expect(await runKeep(['sweep', ...flags], here.command({ retention }))).toBe(0);
      return (await here.stores().cases.load('local', 'case-1'))?.value.status;
    };
    expect(await sweep(29, '--yes')).toBe('open');
    expect(await sweep(31)).toBe('open');
    expect(await sweep(31, '--yes')).toBe('closed');
    expect(await sweep(40, '--yes')).toBe('closed');
    expect(await sweep(42)).toBe('closed');
    // Conversations went by themselves long before; here they have 90 days.
    expect(await sweep(42, '--yes')).toBeUndefined();
    await expectErased(here);
  });

  it('erases nothing that is on hold', async () => {
    await aGrownCase(here);
    await runKeep(['hold', '--case', reference, '--reason', 'court'], here.command());
    here.clock.at = days(40);
    await runKeep(['sweep', '--yes'], here.command({ retention }));
    here.clock.at = days(80);
    expect(await runKeep(['sweep', '--yes'], here.command({ retention }))).toBe(0);
    expect(here.said.join('\n')).toContain(`On hold, and not erased: 1 (${reference})`);
    expect((await here.stores().cases.load('local', 'case-1'))?.value.status).toBe('closed');
  });

  it('removes segments that nothing names once they are a day old, and no others', async () => {
    const record = await aGrownCase(here);
    // A write that fails after its segment was written, as when somebody else wrote first.
    const { cases } = here.stores();
    const again = { ...record, notes: [...record.notes, ...record.notes, ...record.notes, ...record.notes] };
    const old = (await cases.load('local', 'case-1'))?.etag ?? '';
    await cases.replace(record, old, []);
    await expect(cases.replace(again, old, [])).rejects.toThrow('changed');
    const pasts = async () => (await here.contents()).filter(({ kind }) => kind === 'past').length;
    expect(await pasts()).toBe(2);
    await runKeep(['sweep', '--yes'], here.command());
    expect(await pasts()).toBe(2);
    here.clock.at = days(2);
    await runKeep(['sweep', '--yes'], here.command());
    expect(await pasts()).toBe(1);
    expect((await here.command().registry.past(record)).notes.length + record.notes.length).toBe(70);
  });
});

describe('an export for a subject access request', () => {
  it('holds all there is, marked for review, in files for their owner alone', { timeout: 60_000 }, async () => {
    await aGrownCase(here);
    const ran = await runAsProcess(here, 'keep', ['export', '--case', reference, '--out', here.path('sar')]);
    expect(ran.err).toBe('');
    expect(ran.status).toBe(0);
    expect(ran.out).not.toContain(canary);
    const files = here.files('sar');
    expect(files).toEqual(
      ['conversations.json', 'cover.txt', 'record-cy.docx', 'record-en.docx', 'record.json', 'trail.json'].map(
        (name) => `REVIEW-BEFORE-RELEASE-${reference}-${name}`,
      ),
    );
    for (const file of files) expect(statSync(here.path(`sar/${file}`)).mode & 0o777).toBe(0o600);
    const read = (name: string) => here.read(`sar/REVIEW-BEFORE-RELEASE-${reference}-${name}`);
    const record = JSON.parse(read('record.json')) as { notes: unknown[]; replaced: unknown[] };
    expect([record.notes.length, record.replaced.length]).toEqual([70, 70]);
    expect((JSON.parse(read('trail.json')) as { action: string }[]).at(-1)?.action).toBe('exported');
    expect((JSON.parse(read('conversations.json')) as unknown[]).length).toBe(2);
    expect(read('cover.txt')).toContain('NOT FOR RELEASE');
    const word = readWord(readFileSync(here.path(`sar/REVIEW-BEFORE-RELEASE-${reference}-record-cy.docx`)));
    // The first note had moved out; the last had not.
    for (const n of [0, 69]) expect(occurrences(JSON.stringify(word), `${canary} ${n}`)).toBeGreaterThan(0);
    const again = await runAsProcess(here, 'keep', ['export', '--case', reference, '--out', here.path('sar')]);
    expect(again.status).toBe(1);
    expect(again.err).toContain('is there already');
  });
});

describe('as processes of their own', () => {
  it('hold, erase and sweep do the same', { timeout: 60_000 }, async () => {
    await aGrownCase(here);
    const keep = async (...args: string[]) => await runAsProcess(here, 'keep', args);
    expect((await keep('hold', '--case', reference, '--reason', 'court order')).status).toBe(0);
    expect((await keep(...eraseIt)).status).toBe(1);
    expect((await keep('release', '--case', reference)).status).toBe(0);
    const erased = await keep(...eraseIt);
    expect([erased.status, erased.out, erased.err]).toEqual([0, `Erased ${reference}.\n`, '']);
    await expectErased(here);
    expect((await keep('sweep', '--yes')).out).toContain('Cleared up 0 rows');
    const nobody = await keep(...eraseIt.map((word) => (word === reference ? 'K7-NOBODY' : word)));
    expect([nobody.status, nobody.err]).toEqual([1, 'There is no such case, or it cannot be read.\n']);
    expect((await keep('erase')).status).toBe(2);
    expect((await keep('sweep', '--everything')).out).toContain('npm run keep -- sweep');
  });

  it('make no database where there is none', { timeout: 60_000 }, async () => {
    const ran = await runAsProcess(here, 'keep', ['sweep'], { DATA_DIR: here.path('nowhere') });
    expect([ran.status, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('There is no database in');
  });
});
