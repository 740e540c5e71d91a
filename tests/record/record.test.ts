import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { currentVersion, readRecord } from '../../dialogs/record/index.ts';
import { newCase } from '../../dialogs/record/new-case.ts';
import { aRecord } from '../support/record.ts';

const frozen = (version: number): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/v${version}.json`, import.meta.url), 'utf8'));

it('reads a record of every version there has been, whole', () => {
  for (let version = 1; version <= currentVersion; version++) {
    const read = readRecord(frozen(version));
    expect(read.ok && read.value.version).toBe(currentVersion);
    expect(read.ok && Object.keys(read.value.answers).length).toBe(8);
  }
});

it('gives back the current version as it was stored', () => {
  const stored = frozen(currentVersion);
  const read = readRecord(stored);
  expect(read.ok && read.value).toEqual(stored);
});

it.each([3, 0, -1, 1.5, '1', undefined, null])('refuses a record of version %s and says so', (version) => {
  expect(readRecord({ ...aRecord(), version })).toEqual({ ok: false, error: { kind: 'unknownVersion', version } });
});

it('refuses what is no record at all', () => {
  for (const stored of [undefined, null, 'record', 1, []]) expect(readRecord(stored).ok).toBe(false);
});

it('names the places that do not fit, and none of what stands there', () => {
  const read = readRecord({ ...aRecord(), notes: [{ id: 'n', text: 5 }], status: 'graded' });
  expect(read).toEqual({
    ok: false,
    error: { kind: 'malformed', places: expect.arrayContaining(['status', 'notes.0.text']) as unknown },
  });
});

it('begins a case with a reference that can be read out and says nothing', () => {
  const at = '2026-11-21T10:00:00.000Z';
  const record = newCase({
    id: 'c',
    actor: { tenant: 't', id: 'p' },
    team: 'x',
    area: 'wales',
    journey: 'disclosure',
    at,
    random: new Uint8Array([0, 1, 2, 3, 4, 5, 6, 255]),
  });
  expect(record.reference).toMatch(/^[234679ACDEFGHJKMNPQRTUVWXY]{2}-[234679ACDEFGHJKMNPQRTUVWXY]{6}$/);
  expect(readRecord(record).ok).toBe(true);
});
