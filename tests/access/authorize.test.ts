import { describe, expect, it } from 'vitest';
import { authorize, caseActions, type CaseAccess } from '../../dialogs/authorize.ts';
import { filesOf } from '../support/sources.ts';
import { roles, type Role, type Staff } from '../../dialogs/actor.ts';

const now = new Date('2026-11-22T12:00:00Z');
const me: Staff = { tenant: 'here', id: 'me', name: 'Me', roles: [], teams: ['north'] };
const nothing: CaseAccess['access'] = { namedOnly: false, shares: [], keptOut: [], brokenGlass: [] };

/** How somebody may stand to a case, each by itself: every set of them is tried. */
const standings = {
  owner: (of: CaseAccess): CaseAccess => ({ ...of, owner: me.id }),
  shared: (of: CaseAccess) => withAccess(of, { shares: [{ with: 'another' }, { with: me.id }] }),
  glass: (of: CaseAccess) => withAccess(of, { brokenGlass: [{ by: me.id, until: '2026-11-22T12:00:01Z' }] }),
  glassOver: (of: CaseAccess) => withAccess(of, { brokenGlass: [{ by: me.id, until: '2026-11-22T12:00:00Z' }] }),
  glassOfAnother: (of: CaseAccess) =>
    withAccess(of, { brokenGlass: [{ by: 'another', until: '2027-01-01T00:00:00Z' }] }),
  namedOnly: (of: CaseAccess) => withAccess(of, { namedOnly: true }),
  keptOut: (of: CaseAccess) => withAccess(of, { keptOut: [{ staff: me.id }] }),
  anotherKeptOut: (of: CaseAccess) => withAccess(of, { keptOut: [{ staff: 'another' }] }),
  otherTeam: (of: CaseAccess): CaseAccess => ({ ...of, team: 'south' }),
  otherTenant: (of: CaseAccess): CaseAccess => ({ ...of, tenant: 'there' }),
};
type Standing = keyof typeof standings;
const withAccess = (of: CaseAccess, access: Partial<CaseAccess['access']>): CaseAccess => ({
  ...of,
  access: {
    ...of.access,
    ...access,
    brokenGlass: [...of.access.brokenGlass, ...(access.brokenGlass ?? [])],
    keptOut: [...of.access.keptOut, ...(access.keptOut ?? [])],
  },
});

/** Every set of these, the empty one first. */
const setsOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** all.length }, (_, set) => all.filter((_one, at) => ((set >> at) & 1) === 1));
const cases = setsOf(roles).flatMap((held) =>
  setsOf(Object.keys(standings) as Standing[]).map((stands) => ({ held, stands })),
);
const ofCase = (stands: readonly Standing[]): CaseAccess =>
  stands.reduce((of, each) => standings[each](of), {
    tenant: 'here',
    owner: 'another',
    team: 'north',
    access: nothing,
  });
const rightsOf = (held: readonly Role[], stands: readonly Standing[]) =>
  caseActions.flatMap((action) => {
    const basis = authorize({ ...me, roles: held }, action, ofCase(stands), now);
    return basis === undefined ? [] : [`${action} as ${basis}`];
  });

/** The rules of docs/security.md, said once more in another way. */
function expected(held: readonly Role[], stands: readonly Standing[]): readonly string[] {
  const is = (standing: Standing) => stands.includes(standing);
  const works = held.includes('practitioner') || held.includes('supervisor');
  if (!works || is('otherTenant')) return [];
  if (is('owner')) return caseActions.map((action) => `${action} as owner`);
  if (is('keptOut')) return [];
  const work = (basis: string) => ['read', 'change', 'document'].map((action) => `${action} as ${basis}`);
  if (is('shared')) return work('shared');
  if (held.includes('supervisor') && !is('namedOnly') && !is('otherTeam'))
    return [...work('supervisor'), ...['share', 'handOver', 'close'].map((action) => `${action} as supervisor`)];
  return is('glass') ? work('breakGlass') : [];
}

describe('who may', () => {
  it(`is right for every set of roles and every way to stand to a case: ${cases.length} of them`, () => {
    expect(cases).toHaveLength(2 ** roles.length * 2 ** Object.keys(standings).length);
    const wrong = cases.filter(({ held, stands }) => rightsOf(held, stands).join() !== expected(held, stands).join());
    expect(wrong).toEqual([]);
  });

  it('is nobody who has no right, whatever they ask for', () => {
    for (const held of setsOf(roles)) {
      if (held.includes('supervisor')) continue;
      expect(rightsOf(held, [])).toEqual([]);
    }
    expect(rightsOf(['supervisor'], ['otherTeam'])).toEqual([]);
    expect(authorize({ ...me, roles: ['practitioner'] }, 'erase' as 'read', ofCase(['owner']), now)).toBeUndefined();
  });

  it('is asked in one place, which looks at names too', () => {
    const asking = [...filesOf(['bot', 'dialogs'], '.ts')].filter(([, source]) => /\bauthorize\(/.test(source));
    expect(asking.map(([file]) => file).toSorted()).toEqual(['dialogs/authorize.ts', 'dialogs/may-open.ts']);
  });
});
