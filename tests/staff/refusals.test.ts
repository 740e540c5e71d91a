import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Refused } from '../../bot/staff/admit.ts';
import { Refusals, refusalQuiet, unknownPerHour } from '../../bot/staff/refusals.ts';
import { StoreUnavailableError, type AuditEvent } from '../../dialogs/ports.ts';
import { CapturedLog } from '../support/server.ts';

const stranger = (by: string): Refused => ({ why: 'notOnRegister', by, known: false });
const minute = 60_000;

function refusals(note: () => Promise<void> = () => Promise.resolve(), patience?: number) {
  const written: AuditEvent[] = [];
  const captured = new CapturedLog();
  let now = Date.parse('2026-11-22T12:00:00Z');
  const audit = {
    note: async (_tenant: string, events: readonly AuditEvent[]) => {
      await note();
      written.push(...events);
    },
  };
  const clock = { now: () => new Date(now) };
  const noted = new Refusals({ audit, tenant: 't', clock, log: captured.log, ...(patience && { patience }) });
  return {
    written,
    captured,
    later: (ms: number) => (now += ms),
    note: async (each: Refused) => await noted.note(each),
  };
}

it('an attempt is noted with who, when and why', async () => {
  const { written, note } = refusals();
  await note(stranger('somebody'));
  expect(written).toEqual([
    { at: '2026-11-22T12:00:00.000Z', by: 'somebody', action: 'refused', basis: 'none', what: 'notOnRegister' },
  ]);
});

it('somebody who tries again and again is noted once in a quarter of an hour', async () => {
  const { written, note, later } = refusals();
  for (let tries = 0; tries < 15; tries++) {
    await note(stranger('one'));
    if (tries === 7) await note(stranger('two'));
    later(minute - 1);
  }
  await Promise.all([note(stranger('one')), note(stranger('one'))]);
  expect(written.map(({ by }) => by)).toEqual(['one', 'two']);
  later(refusalQuiet);
  await Promise.all([note(stranger('one')), note(stranger('one'))]);
  expect(written.map(({ by }) => by)).toEqual(['one', 'two', 'one']);
});

it('many whom nobody knows cannot fill the store: past a number in an hour one entry stands for the rest', async () => {
  const { written, note, later } = refusals();
  for (let one = 0; one < 3 * unknownPerHour; one++) await note(stranger(`stranger-${one}`));
  expect(written).toHaveLength(unknownPerHour + 1);
  expect(written.at(-1)).toMatchObject({ by: 'unknown', what: 'more' });
  await note({ why: 'left', by: 'former', known: true });
  expect(written.at(-1)).toMatchObject({ by: 'former', what: 'left' });
  later(60 * minute);
  await note(stranger('another'));
  expect(written.at(-1)).toMatchObject({ by: 'another' });
});

it('what is no id is not kept', async () => {
  const { written, note } = refusals();
  await note(stranger('x'.repeat(201)));
  await note({ why: 'nobody', by: '', known: false });
  expect(written.map(({ by }) => by)).toEqual(['unknown', 'unknown']);
});

it('where the audit cannot be written the refusal still goes out, the log says so, and the next attempt is noted', async () => {
  let broken = true;
  const { written, captured, note } = refusals(async () => {
    if (broken) throw new StoreUnavailableError('TEST');
  });
  await note(stranger('one'));
  expect(captured.first('audit.unwritten')).toMatchObject({ level: 'error', code: 'TEST' });
  broken = false;
  await note(stranger('one'));
  expect(written.map(({ by }) => by)).toEqual(['one']);
});

it('an audit that hangs does not hold the refusal up', async () => {
  const { captured, note } = refusals(async () => await wait(10_000, undefined, { ref: false }), 20);
  const begun = performance.now();
  await note(stranger('one'));
  expect(performance.now() - begun).toBeLessThan(8_000);
  expect(captured.events()).toEqual(['audit.late']);
});
