import type { Staff } from './actor.ts';
import { authorize, type CaseAction } from './authorize.ts';
import { journeys } from './journeys/index.ts';
import type { Journey } from './question/model.ts';
import type { CaseRecord } from './record/index.ts';
import { isNamedIn, namesIn } from './record/matches.ts';
import type { Basis } from './record/trail.ts';

/**
 * Whether a member of staff may do something with a case, and by what right; undefined where not. Every route asks here:
 * it is `authorize`, and then that nobody opens a case in which somebody has a name like theirs. The owner keeps it: they
 * took the case, and are told.
 */
export function mayOpen(
  staff: Staff,
  action: CaseAction,
  record: CaseRecord,
  now: Date,
  all: readonly Journey[] = journeys,
): Exclude<Basis, 'none'> | undefined {
  const basis = authorize(staff, action, record, now);
  if (basis === undefined || basis === 'owner') return basis;
  return isLikeSomebodyIn(staff, record, all) ? undefined : basis;
}

/** Whether a member of staff whose case it is not may open it in need, saying why. */
export function mayBreakGlass(staff: Staff, record: CaseRecord, all: readonly Journey[] = journeys): boolean {
  const works = staff.roles.includes('practitioner') || staff.roles.includes('supervisor');
  const kept = record.access.keptOut.some((each) => each.staff === staff.id);
  return works && staff.tenant === record.tenant && !kept && !isLikeSomebodyIn(staff, record, all);
}

/** Whether somebody has a name like a person in the case, and the owner has not said that they are somebody else. */
export const isLikeSomebodyIn = (staff: Staff, record: CaseRecord, all: readonly Journey[] = journeys): boolean =>
  likeSomebodyIn(record, all)(staff);

/**
 * The same for many people: the names in the case are looked at once. Of a journey this release does not have it is not
 * known where names stand: then everybody might be meant.
 */
export function likeSomebodyIn(record: CaseRecord, all: readonly Journey[] = journeys): (staff: Staff) => boolean {
  const letIn = new Set((record.access.letIn ?? []).map(({ staff }) => staff));
  const journey = all.find(({ id }) => id === record.journey);
  const names = journey && namesIn(journey, record);
  return (staff) => !letIn.has(staff.id) && (names === undefined || isNamedIn(staff, names));
}
