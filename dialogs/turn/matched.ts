import { findQuestion } from '../question/index.ts';
import type { Staff } from '../ports.ts';
import { accessChange } from '../record/access-events.ts';
import type { Decided, Stamp } from '../record/events.ts';
import { holdsNames, isNamedIn, namesIn } from '../record/matches.ts';
import type { TurnDeps } from './deps.ts';
import type { CaseInHand } from './scene.ts';

/**
 * Where a name was entered that is like a colleague's, they are kept out with the same write, and the owner is told. It
 * is looked at when names are answered, and not at every turn.
 */
export function withMatches(
  deps: Pick<TurnDeps, 'staff'>,
  { journey, record: before }: CaseInHand,
  decided: Decided,
  stamp: Stamp,
): Decided {
  const named = decided.recorded.some((id) => {
    const question = findQuestion(journey, id)?.question;
    return question !== undefined && holdsNames(question);
  });
  if (!named) return decided;
  const [namesBefore, names] = [namesIn(journey, before), namesIn(journey, decided.record)];
  const { keptOut, letIn = [] } = decided.record.access;
  const known = new Set([...keptOut, ...letIn].map(({ staff }) => staff));
  const isNew = (staff: Staff) => !known.has(staff.id) && isNamedIn(staff, names) && !isNamedIn(staff, namesBefore);
  const staff = deps.staff
    .all(before.tenant)
    .filter(isNew)
    .map(({ id }) => id);
  const changed = staff.length === 0 ? undefined : accessChange(decided.record, { type: 'matched', staff }, stamp);
  if (!changed?.ok) return decided;
  return {
    ...decided,
    record: { ...decided.record, ...changed.value.changes },
    deeds: [...decided.deeds, ...changed.value.deeds],
  };
}
