import type { Link, Person } from '../../dialogs/people/index.ts';

/** People in the order of their list, save that whoever is linked to somebody follows them: short lines cross less. */
export function inOrder(people: readonly Person[], links: readonly Link[]): readonly Person[] {
  const left = new Map(people.map((person) => [person.id, person]));
  const ordered: Person[] = [];
  const take = (id: string): void => {
    const person = left.get(id);
    if (!person) return;
    left.delete(id);
    ordered.push(person);
    for (const { from, to } of links) {
      if (from === id) take(to);
      if (to === id) take(from);
    }
  };
  for (const { id } of people) take(id);
  return ordered;
}
