import type { AnswerView } from '../question/model.ts';
import { linksAmong, type Links } from './links.ts';
import { personsOf, type Person } from './people.ts';

/** The people around the abuse, as data: the primary, the associates, who is linked to whom. Pure. */
export interface PeopleMap extends Links {
  /** The primary first; empty where nobody is known. */
  readonly people: readonly Person[];
}

/**
 * The map as it follows from the answers; `viewOfAll(record.answers)` for everything a case holds. Who is linked to whom is
 * found out when it is asked for: conditions ask several times a turn whether anybody is there, and nothing else.
 */
export function peopleOf(answers: AnswerView): PeopleMap {
  const people = personsOf(answers);
  let found: Links | undefined;
  const links = () => (found ??= linksAmong(people));
  return {
    people,
    get links() {
      return links().links;
    },
    get loose() {
      return links().loose;
    },
  };
}

export { describeMap, describePerson, nameOf, phrasesOf } from './describe.ts';
export type { Link, LooseLink } from './links.ts';
export { matchesOnMap, possibleDuplicates, type Twice } from './matches.ts';
export { primaryId, toPerpetratorKinds, type Person, type ToPerpetrator, type ToSurvivor } from './people.ts';
