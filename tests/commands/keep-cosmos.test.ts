import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { runAudit } from '../../bot/commands/audit-command.ts';
import { runKeep } from '../../bot/commands/keep-command.ts';
import { openCosmosTable } from '../../bot/storage/cosmos/table.ts';
import { startCosmos, type RunningCosmos } from '../support/cosmos.ts';
import { dropDatabase, freshDatabase } from '../support/cosmos-table.ts';
import { eraseIt, eraseKilledAtEveryStep, expectErased, reference } from './erasure.ts';
import { aGrownCase, Installation } from './installation.ts';

/** The same commands on Cosmos DB, over HTTP with the real client. */

let cosmos: RunningCosmos;
let here: Installation;
let address: Awaited<ReturnType<typeof freshDatabase>>;
const open = async (): Promise<Installation> => {
  address = await freshDatabase(cosmos);
  here = await Installation.open((clock) => openCosmosTable({ ...address, clock }));
  return here;
};
const drop = async (): Promise<void> => {
  await here.close();
  await dropDatabase(address);
};
beforeAll(async () => {
  cosmos = await startCosmos();
});
afterAll(() => cosmos.stop());
beforeEach(open);
afterEach(drop);

it('erases a case from every container', async () => {
  await aGrownCase(here);
  expect(await runKeep(eraseIt, here.command())).toBe(0);
  await expectErased(here);
});

it.each(['erase', 'sweep'] as const)(
  'ends an erasure killed at any step by the next %s',
  { timeout: 240_000 },
  async (next) => {
    const runs = await eraseKilledAtEveryStep(next, async () => {
      await drop();
      return await open();
    });
    expect(runs).toBeGreaterThanOrEqual(12);
  },
);

it('verifies and exports the audit, exports a case, holds and sweeps', async () => {
  await aGrownCase(here);
  const retention = { closeDays: 30, eraseDays: 10 };
  expect(await runAudit(['heads', '--out', here.path('heads.json')], here.command())).toBe(0);
  expect(await runKeep(['hold', '--case', reference, '--reason', 'court'], here.command())).toBe(0);
  expect(await runKeep(['export', '--case', reference, '--out', here.path('sar')], here.command())).toBe(0);
  expect(here.files('sar').length).toBe(6);
  expect(await runAudit(['export', '--case', reference, '--out', here.path('case.csv')], here.command())).toBe(0);
  expect(await runAudit(['verify', '--heads', here.path('heads.json')], here.command())).toBe(0);
  for (const [days, ...release] of [[40], [60, 'release', '--case', reference], [61]] as const) {
    here.clock.at = new Date(Date.UTC(2026, 10, 2 + days));
    if (release.length > 0) expect(await runKeep(release, here.command())).toBe(0);
    expect(await runKeep(['sweep', '--yes'], here.command({ retention }))).toBe(0);
  }
  await expectErased(here);
  expect(await runAudit(['verify', '--heads', here.path('heads.json')], here.command())).toBe(0);
});
