import { statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { runAudit } from '../../bot/commands/audit-command.ts';
import { csv } from '../../bot/commands/csv.ts';
import { runKeep } from '../../bot/commands/keep-command.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { TrailEntry } from '../../dialogs/record/trail.ts';
import { aGrownCase, canary, Installation, runAsProcess } from './installation.ts';

let here: Installation;
beforeEach(async () => {
  here = await Installation.open();
});
afterEach(async () => {
  await here.close();
});
const reference = 'K7-42QPAC';
const verify = async (...args: string[]) => {
  here.said.length = 0;
  const code = await runAudit(['verify', ...args], here.command());
  return { code, said: here.said.join('\n') };
};

/** Somebody who has the keys of the store writes a trail of their own into a case. */
async function tamper(change: (entries: TrailEntry[]) => TrailEntry[], end = true): Promise<void> {
  const { registry } = here.command();
  const found = await registry.findCase(reference);
  if (!found) throw new Error('there is no such case');
  const { row, record } = found;
  const entries = change(structuredClone(record.trail.entries));
  const last = entries.at(-1);
  const head = end && last ? { seq: last.seq, hash: last.hash } : {};
  const forged: CaseRecord = { ...record, trail: { ...record.trail, entries, ...head } };
  const { envelope } = await registry.documents.sealCase(forged, row.envelope);
  await here.table.replace(row, row.etag, { ...registry.documents.filing.caseLabels(forged), envelope });
}

describe('verifying the audit', () => {
  it('finds no fault in what nobody has touched, moved out or not', async () => {
    await aGrownCase(here);
    await here
      .stores()
      .audit.note('local', [{ at: '2026-11-02T09:00:00.000Z', by: 'x', action: 'refused', basis: 'none' }]);
    expect(await verify()).toEqual({ code: 0, said: 'Checked 2 chains with 77 entries. Faults: 0.' });
  });

  it('names the chain and the entry of a change, a gap and a cut', async () => {
    await aGrownCase(here);
    const { seq } = (await here.command().registry.findCase(reference))?.record.trail.entries[3] ?? { seq: 0 };
    await tamper((entries) => entries.map((entry) => (entry.seq === seq ? { ...entry, by: 'somebody else' } : entry)));
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringContaining(`FAULT case:case-1 seq ${seq}: an entry was changed.`) as string,
    });
    await tamper((entries) => entries.filter((entry) => entry.seq !== seq));
    expect((await verify()).said).toContain(`FAULT case:case-1 seq ${seq}: an entry is missing.`);
  });

  it('finds an end that was cut off where the document still says how long it was', async () => {
    await aGrownCase(here);
    await tamper((entries) => entries.slice(0, -1), false);
    expect((await verify()).said).toContain('FAULT case:case-1 seq 75: entries were cut off after this one.');
  });

  it('finds a clean cut, and a case that went without a trace, by heads kept elsewhere', async () => {
    await aGrownCase(here);
    await aGrownCase(here, { id: 'case-2', reference: 'M3-99TTTT' });
    expect(await runAudit(['heads', '--out', here.path('heads.json')], here.command())).toBe(0);
    expect(statSync(here.path('heads.json')).mode & 0o777).toBe(0o600);
    const heads = ['--heads', here.path('heads.json')];
    expect(await verify(...heads)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Compared with 2 heads') as string,
    });
    await tamper((entries) => entries.slice(0, -1));
    expect((await verify()).code).toBe(0);
    expect((await verify(...heads)).said).toContain('FAULT case:case-1 seq 75: entries were cut off');
    for (const { row } of [await here.command().registry.findCase('case-2')].flatMap((found) => found ?? []))
      await here.table.remove(row);
    expect((await verify()).code).toBe(0);
    expect((await verify(...heads)).said).toContain('FAULT case:case-2 seq 76: it is not there any more');
  });

  it('finds a segment that is gone', async () => {
    await aGrownCase(here);
    for (const row of await here.command().registry.segmentsOf('trail', 'case-1')) await here.table.remove(row);
    expect((await verify()).said).toMatch(/FAULT case:case-1 seq \d+: a part of it cannot be read or is missing/);
  });

  it('takes heads exported before an erasure, and finds what was put in their place', async () => {
    await aGrownCase(here);
    await runAudit(['heads', '--out', here.path('heads.json')], here.command());
    expect(await runKeep(['erase', '--case', reference, '--reason', 'test', '--yes'], here.command())).toBe(0);
    const heads = ['--heads', here.path('heads.json')];
    expect((await verify(...heads)).said).toBe(
      'Checked 1 chains with 77 entries. Compared with 1 heads exported before. Faults: 0.',
    );
    const {
      heads: [head],
    } = JSON.parse(here.read('heads.json')) as { heads: { hash: string }[] };
    writeFileSync(here.path('heads.json'), here.read('heads.json').replace(head?.hash ?? '', 'x'.repeat(43)));
    expect((await verify(...heads)).said).toContain('FAULT erased:case-1 seq 76: an entry was changed.');
  });
});

describe('exporting the audit', () => {
  it('of one case says who did what with it, and is itself on record', async () => {
    await aGrownCase(here);
    await aGrownCase(here, { id: 'case-2', reference: 'M3-99TTTT' });
    expect(
      await runAudit(['export', '--case', reference.toLowerCase(), '--out', here.path('one.jsonl')], here.command()),
    ).toBe(0);
    const lines = here
      .read('one.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBe(77);
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 77 }, (_, n) => n + 1));
    expect(new Set(lines.map(({ chain }) => chain))).toEqual(new Set(['case:case-1']));
    expect(lines.at(-1)).toMatchObject({ by: 'operator', action: 'exported', basis: 'operator', what: 'audit' });
    expect(here.read('one.jsonl')).not.toContain(canary);
  });

  it('of one member of staff takes in every case and the service', async () => {
    await aGrownCase(here);
    await aGrownCase(here, { id: 'case-2', reference: 'M3-99TTTT' });
    const { audit } = here.stores();
    await audit.note('local', [{ at: '2026-11-02T09:00:00.000Z', by: 'colleague', action: 'refused', basis: 'none' }]);
    expect(await runAudit(['export', '--staff', 'colleague', '--out', here.path('staff.csv')], here.command())).toBe(0);
    const rows = here.read('staff.csv').trim().split('\r\n');
    // Shared with and looked, in two cases; refused by the service; and this export.
    expect(rows.length).toBe(1 + 2 * 2 + 2);
    expect(rows[0]).toBe('"chain","reference","seq","at","by","action","basis","what","hash"');
    expect(rows.at(-1)).toContain('"operator","exported","operator","audit/colleague"');
  });

  it('of a case that was erased still says who did what', async () => {
    await aGrownCase(here);
    await runKeep(['erase', '--case', reference, '--reason', 'test', '--yes'], here.command());
    expect(await runAudit(['export', '--case', reference, '--out', here.path('gone.jsonl')], here.command())).toBe(0);
    expect(here.read('gone.jsonl')).toContain('"action":"erased"');
    expect((await here.contents()).find(({ id }) => id === 'service')?.text).toContain('"what":"audit/case-1"');
  });

  it('does not happen where the file is there already, or the case is not', async () => {
    await aGrownCase(here);
    await runAudit(['heads', '--out', here.path('there')], here.command());
    const run = async (...args: string[]) => await runAudit(['export', ...args], here.command());
    await expect(run('--case', reference, '--out', here.path('there'))).rejects.toThrow('is there already');
    await expect(run('--case', 'K7-NOBODY', '--out', here.path('x'))).rejects.toThrow('There is no such case');
    expect(await run('--out', here.path('x'))).toBe(2);
    expect(await run('--case', reference, '--staff', 'x', '--out', here.path('x'))).toBe(2);
    expect((await here.command().registry.findCase(reference))?.record.trail.seq).toBe(76);
  });
});

describe('as a process of its own', () => {
  it('verifies, says what is wrong, and tells by its exit code', { timeout: 60_000 }, async () => {
    await aGrownCase(here);
    const good = await runAsProcess(here, 'audit', ['verify']);
    expect(good).toEqual({ status: 0, out: 'Checked 1 chains with 76 entries. Faults: 0.\n', err: '' });
    await tamper((entries) => entries.slice(1));
    expect((await runAsProcess(here, 'audit', ['verify'])).status).toBe(1);
    expect((await runAsProcess(here, 'audit', [])).status).toBe(2);
    const spoilt = await runAsProcess(here, 'audit', ['verify'], { KEY_FILE: here.path('other.json') });
    expect([spoilt.status, spoilt.out]).toEqual([1, '']);
    expect(spoilt.err).toContain('key');
    expect(spoilt.err).not.toMatch(/^ +at /m);
  });
});

test('no cell of a table is a formula, and none ends early', () => {
  expect(csv([['=1+1', '+1', '-1', '@x', '\t=1', 'a"b', 'a,b\nc', '']])).toBe(
    `"'=1+1","'+1","'-1","'@x","'\t=1","a""b","a,b\nc",""\r\n`,
  );
});
