import type { Actor, Clock, Staff, StaffRegister } from '../../dialogs/ports.ts';
import type { Person } from './register-file.ts';

/** A register that can also tell somebody who has left from somebody who never was here. */
export interface NamedStaff extends StaffRegister {
  readonly hasLeft?: (actor: Actor) => boolean;
}

/** The register of these people, all of one tenant. Whoever has left today or before is not found. */
export function registerOf(people: readonly Person[], tenant: string, clock: Clock): Required<NamedStaff> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const inOrder = people.toSorted((one, other) => collator.compare(one.name, other.name));
  const personOf = (actor: Actor) => (actor.tenant === tenant ? byId.get(actor.id) : undefined);
  const gone = ({ left }: Person): boolean => left !== undefined && left <= today(clock);
  return {
    find: (actor) => {
      const person = personOf(actor);
      return person && !gone(person) ? staffOf(person, tenant) : undefined;
    },
    hasLeft: (actor) => {
      const person = personOf(actor);
      return person !== undefined && gone(person);
    },
    all: (of) => (of === tenant ? inOrder.filter((person) => !gone(person)).map((each) => staffOf(each, tenant)) : []),
  };
}

/** Local mode without a staff file, where nobody proves who they are: everybody is a practitioner of the one team. */
export const everybody = (team: string): NamedStaff => ({
  find: (actor) => ({ ...actor, name: actor.id, roles: ['practitioner'], teams: [team] }),
  all: () => [],
});

const staffOf = ({ id, name, alsoKnownAs, roles, teams }: Person, tenant: string): Staff => ({
  tenant,
  id,
  name,
  ...(alsoKnownAs && { alsoKnownAs }),
  roles,
  teams,
});

const collator = new Intl.Collator('cy', { sensitivity: 'base' });

const dayHere = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
/** Today in England and Wales, as '2026-11-30'. */
const today = (clock: Clock): string => dayHere.format(clock.now());
