import { mayOpen } from '../../dialogs/may-open.ts';
import { ConflictError, UnreadableError, type Staff, type Stored } from '../../dialogs/ports.ts';
import { noticed } from '../../dialogs/record/access-events.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { noteRefused } from '../../dialogs/turn/attempts.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { hasEntryOf } from '../../dialogs/turn/sitting.ts';

/** How often a look is written again because somebody else wrote first. */
const attempts = 5;

/** How a case is looked for: what goes wrong beside the answer is told by its code. */
export interface Looking {
  readonly deps: TurnDeps;
  readonly report: (code: string, error: unknown) => void;
}

/**
 * A case for whoever may read it, with the look on its trail before it is shown: one entry in a quarter of an hour, for
 * the page asks again whenever something changes. Undefined where there is none or it is not theirs; that it was tried is
 * on record then, and both take one write.
 * @throws StoreUnavailableError, ConflictError: then nothing is shown
 */
export async function lookAt({ deps, report }: Looking, staff: Staff, id: string): Promise<CaseRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    const stored = await readable(deps.cases.load(staff.tenant, id));
    const now = deps.clock.now();
    const basis = stored && mayOpen(staff, 'read', stored.value, now);
    if (!basis) {
      await refused({ deps, report }, staff, stored);
      return undefined;
    }
    const { value: record, etag } = stored;
    if (hasEntryOf(staff.id, record, now)) return record;
    const at = now.toISOString();
    const stamp = { by: staff.id, at, newId: () => deps.ids.next() };
    const notices = basis === 'supervisor' ? noticed(record.access, 'opened', staff.id, stamp) : record.access.notices;
    const event = { at, by: staff.id, action: 'looked', basis, what: 'record' } as const;
    try {
      return (await deps.cases.replace({ ...record, access: { ...record.access, notices } }, etag, [event])).value;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

/** Whether somebody may read a case now, without showing it: no look, and an attempt on record where they may not. */
export async function mayWatch(looking: Looking, staff: Staff, id: string): Promise<CaseRecord | undefined> {
  const { deps } = looking;
  const stored = await readable(deps.cases.load(staff.tenant, id));
  if (stored && mayOpen(staff, 'read', stored.value, deps.clock.now())) return stored.value;
  await refused(looking, staff, stored);
  return undefined;
}

/** It is refused also where that cannot be put down: else a fault would tell that there is something. */
async function refused({ deps, report }: Looking, staff: Staff, stored: Stored<CaseRecord> | undefined): Promise<void> {
  try {
    await noteRefused(deps, staff, stored);
  } catch (error) {
    report('audit.unwritten', error);
  }
}

/** A case that cannot be read is answered like one that is not there: else its being there would be told to anybody. */
async function readable<T>(loading: Promise<T>): Promise<T | undefined> {
  try {
    return await loading;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
