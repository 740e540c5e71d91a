import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConflictError, StoreUnavailableError, UnreadableError, type Stores } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { aRecord } from '../support/record.ts';
import { startStaffedApp, type StaffedApp } from './staffed-app.ts';

const now = new Date('2026-11-22T12:00:00Z');
const register = [
  { id: 'owner', name: 'Owen', roles: ['practitioner'], teams: ['north'] },
  { id: 'colleague', name: 'Cadi', roles: ['practitioner'], teams: ['north'] },
  { id: 'supervisor', name: 'Siân', roles: ['supervisor'], teams: ['north'] },
] as const;

/** What goes wrong now. */
let conflicts = 0;
let fault: 'none' | 'unavailable' | 'unreadable' = 'none';
const around = (stores: Stores): Stores => ({
  ...stores,
  cases: {
    ...stores.cases,
    load: async (tenant, id) => {
      if (fault === 'unreadable') throw new UnreadableError('case: unknownVersion');
      return await stores.cases.load(tenant, id);
    },
    replace: async (record, etag, events) => {
      if (conflicts-- > 0) throw new ConflictError('TEST');
      if (fault === 'unavailable') throw new StoreUnavailableError('TEST');
      return await stores.cases.replace(record, etag, events);
    },
  },
});

let app: StaffedApp;
beforeAll(async () => {
  app = await startStaffedApp(register, now, around);
});
afterAll(async () => await app.close());

const longAgo = '2026-11-01T12:00:00.000Z';
async function aCase(overrides: Partial<CaseRecord> = {}): Promise<string> {
  const id = randomUUID();
  const created = { by: 'owner', at: longAgo };
  const record = aRecord({ id, reference: id.slice(0, 8), owner: 'owner', team: 'north', created, ...overrides });
  await app.stores.cases.create(record, [{ at: longAgo, by: 'owner', action: 'began', basis: 'owner' }]);
  return id;
}
const get = async (id: string, practitioner: string) => {
  const response = await fetch(`${app.url}/api/cases/${encodeURIComponent(id)}?practitioner=${practitioner}`);
  return { status: response.status, body: (await response.json()) as Partial<CaseRecord> };
};
const trailOf = async (id: string) =>
  (await app.caseTrail(id)).slice(1).map(({ by, action, basis }) => [by, action, basis].join(' '));
const noSuchCase = { status: 404, body: { code: 'noSuchCase' } };

it('an owner’s sitting is one look, and it is on the record that is answered', async () => {
  const id = await aCase();
  const { status, body } = await get(id, 'owner');
  expect(status).toBe(200);
  expect(body.trail?.entries.at(-1)).toMatchObject({ by: 'owner', action: 'looked', basis: 'owner', what: 'api' });
  await get(id, 'owner');
  expect(await trailOf(id)).toEqual(['owner looked owner']);
});

it('anybody else’s look is put down each time, and the owner is told of a supervisor', async () => {
  const id = await aCase({
    access: { ...aRecord().access, shares: [{ with: 'colleague', by: 'owner', at: longAgo }] },
  });
  await get(id, 'colleague');
  expect((await get(id, 'colleague')).body.access?.notices).toEqual([]);
  expect((await get(id, 'supervisor')).body.access?.notices).toMatchObject([{ kind: 'opened', staff: 'supervisor' }]);
  expect(await trailOf(id)).toEqual([
    'colleague looked shared',
    'colleague looked shared',
    'supervisor looked supervisor',
  ]);
});

it('whoever writes first, the look is put down once', async () => {
  const id = await aCase();
  conflicts = 3;
  expect((await get(id, 'owner')).status).toBe(200);
  expect(await trailOf(id)).toEqual(['owner looked owner']);
});

it('a look that cannot be put down is not given', async () => {
  const id = await aCase();
  fault = 'unavailable';
  const { status, body } = await get(id, 'owner');
  fault = 'none';
  expect([status, Object.keys(body).toSorted()]).toEqual([500, ['code', 'message', 'reference']]);
  expect(await trailOf(id)).toEqual([]);
});

it('a refusal that cannot be put down is one all the same, as of a case that is not there', async () => {
  const id = await aCase();
  fault = 'unavailable';
  expect(await get(id, 'colleague')).toEqual(noSuchCase);
  fault = 'none';
  expect(app.log.first('audit.unwritten')).toMatchObject({ action: 'refused', code: 'TEST' });
});

it('a case that cannot be read is as one that is not there, for its owner too', async () => {
  const id = await aCase();
  fault = 'unreadable';
  expect(await get(id, 'owner')).toEqual(noSuchCase);
  fault = 'none';
});

it('an attempt is on the trail of the case, or of the service where there is none', async () => {
  const id = await aCase();
  for (const asked of [id, randomUUID(), 'a/b', 'x'.repeat(1_000)])
    expect(await get(asked, 'colleague')).toEqual(noSuchCase);
  expect(await trailOf(id)).toEqual(['colleague refused none']);
  expect((await app.serviceTrail()).filter(({ by }) => by === 'colleague')).toHaveLength(1);
});

it.each(['', 'nobody', 'OWNER', 'owner%20'])('nobody is "%s"', async (practitioner) => {
  expect(await get(await aCase(), practitioner)).toEqual(noSuchCase);
});
