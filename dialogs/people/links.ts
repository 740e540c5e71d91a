import { comparable } from '../question/index.ts';
import { matcherOf } from './names.ts';
import { everyName, primaryId, type Person } from './people.ts';

/** Two people on the map who are linked, whoever of them it was said of. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** A name that was given as a link and leads to nobody on the map, or to more than one. */
export interface LooseLink {
  readonly from: string;
  readonly name: string;
  readonly why: 'nobody' | 'either';
}

export interface Links {
  readonly links: readonly Link[];
  readonly loose: readonly LooseLink[];
}

/** What the main perpetrator is called where nobody uses the name. */
const thePrimary = new Set(
  ['perpetrator', 'the perpetrator', 'main perpetrator', 'the main perpetrator'].concat([
    'cyflawnwr',
    'y cyflawnwr',
    'prif gyflawnwr',
    'y prif gyflawnwr',
  ]),
);

/** Who is linked to whom. Each pair once; a link to oneself is none. */
export function linksAmong(people: readonly Person[]): Links {
  const links = new Map<string, Link>();
  const loose: LooseLink[] = [];
  const called = people.map((person) => ({ person, keys: everyName(person).map(comparable) }));
  for (const person of people)
    for (const name of person.linkedTo) {
      const found = namedBy(name, called, person);
      const [to] = found;
      if (found.length !== 1 || !to) loose.push({ from: person.id, name, why: to ? 'either' : 'nobody' });
      else if (to.id !== person.id) {
        const link = links.get(`${to.id} ${person.id}`) ?? { from: person.id, to: to.id };
        links.set(`${link.from} ${link.to}`, link);
      }
    }
  return { links: [...links.values()], loose };
}

/** Somebody, and every name they go by as it is compared. */
interface Called {
  readonly person: Person;
  readonly keys: readonly string[];
}

/** Whom a name means: those who go by just this, and otherwise those who may. Oneself only where nobody else fits. */
function namedBy(name: string, called: readonly Called[], by: Person): readonly Person[] {
  const key = comparable(name);
  const thoseOf = (found: readonly Called[]) => found.map(({ person }) => person);
  if (thePrimary.has(key)) return thoseOf(called.filter(({ person }) => person.id === primaryId));
  const others = called.filter(({ person }) => person.id !== by.id);
  const exact = others.filter(({ keys }) => keys.includes(key));
  if (exact.length > 0) return thoseOf(exact);
  const mayBeOne = matcherOf(name);
  const alike = others.filter(({ person }) => !person.described && everyName(person).some(mayBeOne));
  return alike.length > 0
    ? thoseOf(alike)
    : thoseOf(called.filter(({ person, keys }) => person.id === by.id && keys.includes(key)));
}
