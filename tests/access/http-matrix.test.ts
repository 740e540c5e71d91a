import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../bot/staff/register-file.ts';
import type { Role } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { Client, type Sent } from '../support/client.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { startStaffedApp, type StaffedApp } from './staffed-app.ts';

const now = new Date('2026-11-22T12:00:00Z');
const inAnHour = '2026-11-22T13:00:00.000Z';
const longAgo = '2026-11-01T12:00:00.000Z';
const justNow = '2026-11-22T11:59:59.000Z';

/**
 * By what right, if any. A case is of the team 'north'. Rows: who asks; columns: how they stand to the case. In the last
 * two they have every share there is, and are kept out, or have a name like somebody's in the case.
 */
const table = `
                  owner  shared  unshared    namedOnly  namedShared  glass       glassOver   keptOut  namesake
  practitioner    owner  shared  -           -          shared       breakGlass  -           -        -
  supervisor      owner  shared  supervisor  -          shared       supervisor  supervisor  -        -
  otherSupervisor owner  shared  -           -          shared       breakGlass  -           -        -
  both            owner  shared  supervisor  -          shared       supervisor  supervisor  -        -
  administrator   -      -       -           -          -            -           -           -        -
  noRole          -      -       -           -          -            -           -           -        -
  former          -      -       -           -          -            -           -           -        -
  unknown         -      -       -           -          -            -           -           -        -
`;

const people: Readonly<
  Record<string, { roles: readonly Role[]; teams: readonly string[]; left?: string } | undefined>
> = {
  practitioner: { roles: ['practitioner'], teams: ['north'] },
  supervisor: { roles: ['supervisor'], teams: ['east', 'north'] },
  otherSupervisor: { roles: ['practitioner', 'supervisor'], teams: ['south'] },
  both: { roles: ['practitioner', 'supervisor', 'administrator'], teams: ['north'] },
  administrator: { roles: ['administrator'], teams: ['north'] },
  noRole: { roles: [], teams: ['north'] },
  former: { roles: ['practitioner', 'supervisor'], teams: ['north'], left: '2026-11-22' },
  unknown: undefined,
};
const comesIn = (who: string): boolean => !['administrator', 'noRole', 'former', 'unknown'].includes(who);
const doorCodes: Readonly<Record<string, string>> = {
  administrator: 'noRole',
  noRole: 'noRole',
  former: 'left',
  unknown: 'notOnRegister',
};

const by = { by: 'somebody', at: longAgo };
const nobody = aRecord().access;
const relations: Readonly<Record<string, (id: string) => Partial<CaseRecord>>> = {
  owner: (id) => ({ owner: id }),
  shared: (id) => ({ access: { ...nobody, shares: [{ with: id, ...by }] } }),
  unshared: () => ({ access: { ...nobody, shares: [{ with: 'another', ...by }] } }),
  namedOnly: () => ({ access: { ...nobody, namedOnly: true, shares: [{ with: 'another', ...by }] } }),
  namedShared: (id) => ({ access: { ...nobody, namedOnly: true, shares: [{ with: id, ...by }] } }),
  glass: (id) => ({ access: { ...nobody, brokenGlass: [glass(id, inAnHour), glass('another', inAnHour)] } }),
  glassOver: (id) => ({ access: { ...nobody, brokenGlass: [glass(id, justNow), glass('another', inAnHour)] } }),
  keptOut: (id) => ({ access: { ...allTo(id), keptOut: [{ staff: id, ...by }] } }),
  namesake: (id) => ({ access: allTo(id), answers: { 'person.name': anAnswer(nameOf(id)) } }),
};
const glass = (id: string, until: string) => ({ by: id, at: longAgo, until, reason: 'A reason.' });
const allTo = (id: string) => ({ ...nobody, shares: [{ with: id, ...by }], brokenGlass: [glass(id, inAnHour)] });

interface Cell {
  readonly who: string;
  readonly relation: string;
  /** The right, or '-' for none. */
  readonly right: string;
}
const lines = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const columns = lines[0] ?? [];
const cells: readonly Cell[] = lines
  .slice(1)
  .flatMap(([who = '', ...rights]) => columns.map((relation, at) => ({ who, relation, right: rights[at] ?? '' })));

const idOf = ({ who, relation }: Cell): string => `${who}-${relation}`;
/** Letters alone, and no two alike: as names are. */
const nameOf = (id: string): string => `${id.replace(/\W/g, '')} Tester`;
const register = cells.flatMap((cell): Person[] => {
  const person = people[cell.who];
  return person ? [{ id: idOf(cell), name: nameOf(idOf(cell)), ...person }] : [];
});

let app: StaffedApp;
beforeAll(async () => {
  app = await startStaffedApp(register, now);
});
afterAll(async () => await app.close());

/** What there is to know, in whatever is answered. */
interface Answered {
  readonly gave: boolean;
  readonly all: unknown;
}
interface Target {
  readonly id: string;
  readonly reference: string;
}
type Route = (id: string, target: Target) => Promise<Answered>;

const turn =
  (sent: Sent, gave: (client: Client, target: Target) => boolean, named: (target: Target) => Sent = byId): Route =>
  async (practitioner, target) => {
    const client = new Client(app, { practitioner, conversation: randomUUID() });
    await client.send({ ...sent, ...named(target) });
    return { gave: gave(client, target), all: [client.view, client.words] };
  };
const byId = ({ id }: Target): Sent => ({ case: id });
const byReference = ({ reference }: Target): Sent => ({ reference });
const isShown = ({ view }: Client, { id }: Target): boolean => view.case === id;

/** What was entered on it is kept on it; the case in hand stays in hand. */
const cardBesideOwn: Route = async (practitioner, { id }) => {
  const client = new Client(app, { practitioner, conversation: randomUUID() });
  await client.send({ action: 'openCase', case: `own-${practitioner}` });
  await client.send({ action: 'submit', case: id, page: 'danger', answers: { 'where.place': 'kept beside' } });
  const drafts = (await app.stores.cases.load('local', id))?.value.drafts ?? [];
  return { gave: drafts.length > 0, all: [client.view, client.words] };
};

const fetched = async (url: string, method = 'GET'): Promise<Answered> => {
  const response = await fetch(url, { method });
  const { status, headers } = response;
  const type = headers.get('content-type');
  const gave = status === 200;
  return { gave, all: [status, type, gave && method === 'POST' ? 'a document' : await response.text()] };
};
const link = (practitioner: string, { id: caseId }: Target): string =>
  app.documentUrl({ practitioner, caseId, reference: 'K4-LINK', recipient: 'police', language: 'cy' });

/** Every way to a case. */
const routes: Readonly<Record<string, Route>> = {
  'opening it': turn({ action: 'openCase' }, isShown),
  'asking for it by its reference': turn({ action: 'openCase' }, isShown, byReference),
  'a card of it': turn({ action: 'submit', page: 'danger', answers: { 'where.place': 'a place' } }, isShown),
  'a card of it with another case in hand': cardBesideOwn,
  'the emergency of a card of it': turn({ action: 'emergency' }, isShown),
  'its address': async (id, target) => await fetched(`${app.url}/api/cases/${target.id}?practitioner=${id}`),
  'its document': async (id, target) => await fetched(link(id, target), 'POST'),
};

/** The case, as that person stands to it, and one of their own, so that they are not welcomed with a new one. */
async function casesFor(cell: Cell): Promise<CaseRecord> {
  const id = idOf(cell);
  const common = { team: 'north', created: { by: 'somebody', at: longAgo }, tenant: 'local' };
  const own = aRecord({ ...common, id: `own-${id}`, reference: 'K2-OWN', owner: id });
  const target = aRecord({
    ...common,
    id: randomUUID(),
    reference: `K3-${cells.indexOf(cell)}`,
    owner: 'somebody',
    ...relations[cell.relation]?.(id),
  });
  for (const record of [own, target]) await app.stores.cases.create(record, []);
  await app.stores.conversations.savePreference({ version: 1, tenant: 'local', practitioner: id, language: 'en' });
  return target;
}

describe('over HTTP', () => {
  it.each(cells)('$who, $relation: $right', async (cell) => {
    const id = idOf(cell);
    const target = await casesFor(cell);
    const none = { id: randomUUID(), reference: `K5-${cells.indexOf(cell)}` };
    for (const [name, route] of Object.entries(routes)) {
      const without = await route(id, none);
      const answered = await route(id, target);
      expect([name, answered.gave]).toEqual([name, cell.right !== '-']);
      if (cell.right === '-') expect([name, answered.all]).toEqual([name, without.all]);
    }
    // A link shows what it is for to whom it is for, and nothing of the case.
    const page = await fetched(link(id, target));
    expect([page.gave, page.all]).toEqual([comesIn(cell.who), (await fetched(link(id, none))).all]);

    const onCase = (await app.caseTrail(target.id)).filter((entry) => entry.by === id);
    const onService = (await app.serviceTrail()).filter((entry) => entry.by === id);
    const refused = onCase.filter(({ action }) => action === 'refused');
    if (!comesIn(cell.who)) {
      expect(onCase).toEqual([]);
      expect(onService.map(({ action, what }) => [action, what])).toEqual([['refused', doorCodes[cell.who]]]);
    } else if (cell.right === '-') {
      // However often they try in a quarter of an hour: once on the case, and once for all there is nothing of.
      expect(onService.map(({ action, what }) => [action, what])).toEqual([['refused', 'noSuchCase']]);
      expect(onCase).toEqual(refused);
      expect(refused).toHaveLength(1);
    } else {
      expect(refused).toEqual([]);
      expect(new Set(onCase.map(({ basis }) => basis))).toEqual(new Set([cell.right]));
      expect(onCase.map(({ action }) => action)).toEqual(expect.arrayContaining(['fetched']));
    }
  });

  it('covers every row and column', () => {
    expect(cells).toHaveLength(8 * 9);
    expect(columns.toSorted()).toEqual(Object.keys(relations).toSorted());
    expect([...new Set(cells.map(({ who }) => who))].toSorted()).toEqual(Object.keys(people).toSorted());
  });
});
