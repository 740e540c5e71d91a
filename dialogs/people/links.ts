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
  for (const person of people)
    for (const name of person.linkedTo) {
      const found = namedBy(name, people, person);
      const [to] = found;
      if (found.length !== 1 || !to) loose.push({ from: person.id, name, why: to ? 'either' : 'nobody' });
      else if (to.id !== person.id) {
        const link = links.get(`${to.id} ${person.id}`) ?? { from: person.id, to: to.id };
        links.set(`${link.from} ${link.to}`, link);
      }
    }
  return { links: [...links.values()], loose };
}

/** Whom a name means: those who go by just this, and otherwise those who may. Oneself only where nobody else fits. */
function namedBy(name: string, people: readonly Person[], by: Person): readonly Person[] {
  const key = comparable(name);
  if (thePrimary.has(key)) return people.filter(({ id }) => id === primaryId);
  const others = people.filter(({ id }) => id !== by.id);
  const exact = others.filter((person) => everyName(person).some((each) => comparable(each) === key));
  if (exact.length > 0) return exact;
  const mayBeOne = matcherOf(name);
  const alike = others.filter((person) => !person.described && everyName(person).some(mayBeOne));
  return alike.length > 0 ? alike : everyName(by).some((each) => comparable(each) === key) ? [by] : [];
}
