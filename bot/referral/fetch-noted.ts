import { mayOpen } from '../../dialogs/may-open.ts';
import { ConflictError, type Staff } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { noteRefused } from '../../dialogs/turn/attempts.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import type { DocumentLink } from './links.ts';

/** How often it is decided again because somebody else wrote first. */
const attempts = 5;

/**
 * What a link is for, made from the case as it is now, for a member of staff who may have it now. That it was fetched, or
 * that somebody tried, is on record before this answers; undefined for who may not, and where there is nothing to make.
 * @param what what is fetched, as the trail says it: 'police/cy', 'map/en'
 * @param make undefined where there is no such thing
 * @throws ConflictError, StoreUnavailableError, UnreadableError: nothing is given then
 */
export async function fetchNoted<T>(
  deps: TurnDeps,
  link: DocumentLink,
  staff: Staff,
  what: string,
  make: (record: CaseRecord, now: Date) => Promise<T | undefined> | T | undefined,
): Promise<T | undefined> {
  const { cases, clock } = deps;
  for (let attempt = 1; ; attempt++) {
    const now = clock.now();
    const stored = await cases.load(link.tenant, link.caseId);
    const theirs = staff.tenant === link.tenant && staff.id === link.practitioner;
    const basis = stored && theirs ? mayOpen(staff, 'document', stored.value, now) : undefined;
    if (!stored || !basis) {
      await noteRefused(deps, staff, stored);
      return undefined;
    }
    const made = await make(stored.value, now);
    if (made === undefined) return undefined;
    try {
      const event = { at: now.toISOString(), by: staff.id, action: 'fetched', basis, what } as const;
      await cases.replace(stored.value, stored.etag, [event]);
      return made;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}
