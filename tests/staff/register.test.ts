import { describe, expect, it } from 'vitest';
import { admit } from '../../bot/staff/admit.ts';
import { everybody, registerOf } from '../../bot/staff/register.ts';
import type { Person } from '../../bot/staff/register-file.ts';
import type { Role } from '../../dialogs/ports.ts';

const tenant = 'tenant-1';
const person = (id: string, changes: Partial<Person> = {}): Person => ({
  id,
  name: id,
  roles: ['practitioner'],
  teams: ['north'],
  ...changes,
});
const at = (now: string) => ({ now: () => new Date(now) });
const noon = at('2026-11-22T12:00:00Z');
const one = { tenant, id: 'one' };

describe('the register', () => {
  it('finds who is on it, with their roles and teams, in their tenant only', () => {
    const register = registerOf([person('one', { alsoKnownAs: ['Uno'], teams: ['north', 'west'] })], tenant, noon);
    expect(register.find(one)).toEqual({
      ...one,
      name: 'one',
      alsoKnownAs: ['Uno'],
      roles: ['practitioner'],
      teams: ['north', 'west'],
    });
    expect(register.find({ tenant: 'tenant-2', id: 'one' })).toBeUndefined();
    expect(register.find({ tenant, id: 'two' })).toBeUndefined();
    expect(register.all('tenant-2')).toEqual([]);
  });

  it('names everybody who works here in the order of the Welsh alphabet', () => {
    const names = ['Ffion', 'Efa', 'elin', 'Fflur', 'Fred', 'Gwen', 'Dai', 'Ddu'];
    const people = [...names.map((name) => person(name)), person('Aled', { left: '2026-01-01' })];
    expect(
      registerOf(people, tenant, noon)
        .all(tenant)
        .map(({ name }) => name),
    ).toEqual(['Dai', 'Ddu', 'Efa', 'elin', 'Fred', 'Ffion', 'Fflur', 'Gwen']);
  });

  it.each([
    ['2026-11-21', '2026-11-22T12:00:00Z', false],
    ['2026-11-22', '2026-11-22T12:00:00Z', false],
    ['2026-11-23', '2026-11-22T23:59:59Z', true],
    ['2026-11-23', '2026-11-23T00:00:00Z', false],
    // In summer the day begins an hour earlier here than in Greenwich.
    ['2026-07-01', '2026-06-30T22:59:59Z', true],
    ['2026-07-01', '2026-06-30T23:00:00Z', false],
  ])('somebody who leaves on %s is there at %s: %s', (left, now, there) => {
    const register = registerOf([person('one', { left })], tenant, at(now));
    expect(register.find(one) !== undefined).toBe(there);
    expect(register.all(tenant)).toHaveLength(there ? 1 : 0);
    expect(register.hasLeft(one)).toBe(!there);
  });

  it('of local mode without a file has everybody as a practitioner of the one team', () => {
    expect(everybody('team-1').find(one)).toEqual({ ...one, name: 'one', roles: ['practitioner'], teams: ['team-1'] });
  });
});

describe('the door', () => {
  const withRoles = (...roles: Role[]) => registerOf([person('one', { roles })], tenant, noon);
  const why = (register: Parameters<typeof admit>[0], id: string) => {
    const admitted = admit(register, { ok: true, value: { tenant, id } }, id);
    return admitted.ok ? 'admitted' : [admitted.error.why, admitted.error.known];
  };

  it.each([
    [['practitioner'], 'admitted'],
    [['supervisor'], 'admitted'],
    [['practitioner', 'administrator'], 'admitted'],
    [['administrator'], ['noRole', true]],
    [[], ['noRole', true]],
  ] as const)('with the roles %j: %j', (roles, expected) => {
    expect(why(withRoles(...roles), 'one')).toEqual(expected);
  });

  it('is shut for whoever is not on the register, has left, or is not known at all', () => {
    expect(why(withRoles('practitioner'), 'two')).toEqual(['notOnRegister', false]);
    expect(why(registerOf([person('one', { left: '2026-01-01' })], tenant, noon), 'one')).toEqual(['left', true]);
    const guest = admit(withRoles('practitioner'), { ok: false, error: 'guest' }, '29:guest');
    expect(guest).toEqual({ ok: false, error: { why: 'guest', by: '29:guest', known: false } });
  });
});
