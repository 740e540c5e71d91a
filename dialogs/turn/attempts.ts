import { isLikeSomebodyIn } from '../may-open.ts';
import { ConflictError, type AuditEvent, type Staff, type Stored } from '../ports.ts';
import { noticed } from '../record/access-events.ts';
import type { CaseRecord } from '../record/index.ts';
import type { TurnDeps } from './deps.ts';
import { noteLately } from './noted-lately.ts';
import { hasEntryOf } from './sitting.ts';

/** How often an entry is tried again because somebody else wrote first. */
const attempts = 5;

/**
 * Puts on record that somebody tried to open a case that is not theirs: on that case, once in a quarter of an hour for
 * each person; and where there is no such case, or once more, in the service's own trail, as seldom. What they tried with
 * is not kept: it may hold anything. Either way one thing is written, so that nobody can tell by the time it takes.
 * @throws StoreUnavailableError, UnreadableError
 */
export async function noteRefused(deps: TurnDeps, staff: Staff, found: Stored<CaseRecord> | undefined): Promise<void> {
  const now = deps.clock.now();
  const event: AuditEvent = { at: now.toISOString(), by: staff.id, action: 'refused', basis: 'none' };
  let stored = found;
  for (let attempt = 1; ; attempt++) {
    if (!stored || hasEntryOf(staff.id, stored.value, now, 'refused'))
      // Not which case it was: this trail outlives it, and whoever is kept out of a case may be somebody in it.
      return await noteLately(deps, staff, { ...event, what: stored ? 'again' : 'noSuchCase' });
    try {
      await deps.cases.replace(withNotice(deps, staff, stored.value), stored.etag, [event]);
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
      stored = await deps.cases.load(staff.tenant, stored.value.id);
    }
  }
}

/** The owner is told where it was somebody with a name like a person's in the case. */
function withNotice(deps: TurnDeps, staff: Staff, record: CaseRecord): CaseRecord {
  const known = record.access.keptOut.some((kept) => kept.staff === staff.id);
  if (known || !isLikeSomebodyIn(staff, record)) return record;
  const stamp = { by: staff.id, at: deps.clock.now().toISOString(), newId: () => deps.ids.next() };
  return { ...record, access: { ...record.access, notices: noticed(record.access, 'keptOut', staff.id, stamp) } };
}
