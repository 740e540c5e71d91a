import { comparable } from '../question/index.ts';
import type { AnswerView } from '../question/model.ts';
import { matcherOf, mayBeNamedIn } from './names.ts';
import { everyName, personsOf, type Person } from './people.ts';

/** Two entries that may be one person. Pointed out and never joined: whoever knows them decides. */
export interface Twice {
  readonly one: Person;
  readonly other: Person;
}

/** Pairs with names that may be one, accents, spellings, short forms and other names considered, in Welsh and English. */
export function possibleDuplicates(people: readonly Person[]): readonly Twice[] {
  return people.flatMap((one, index) => {
    const matches = everyName(one).map((name) => ({ name, mayBeOne: matcherOf(name) }));
    const maybe = (other: Person) =>
      matches.some(({ name, mayBeOne }) =>
        everyName(other).some((each) => (one.described || other.described ? isSameWords(name, each) : mayBeOne(each))),
      );
    return people.slice(index + 1).flatMap((other) => (maybe(other) ? [{ one, other }] : []));
  });
}
const isSameWords = (one: string, other: string): boolean => comparable(one) === comparable(other);

/**
 * Who on the map may be meant by a name or a text that holds names: an interpreter, a contact, a recipient, a safe person.
 * A match too many is looked at and put aside; one that is missed can lead to the perpetrator.
 */
export function matchesOnMap(name: string, answers: AnswerView): readonly Person[] {
  return personsOf(answers).filter((person) =>
    everyName(person).some((each) =>
      person.described && each === person.name ? isSameWords(each, name) : mayBeNamedIn(name, each),
    ),
  );
}
