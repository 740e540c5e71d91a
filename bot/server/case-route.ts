import { mayOpen } from '../../dialogs/may-open.ts';
import { ConflictError, UnreadableError, type Staff, type Stored } from '../../dialogs/ports.ts';
import { noticed } from '../../dialogs/record/access-events.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { Result } from '../../dialogs/result.ts';
import { noteRefused } from '../../dialogs/turn/attempts.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { hasEntryOf } from '../../dialogs/turn/sitting.ts';
import type { Log } from '../log.ts';
import type { Refused } from '../staff/admit.ts';
import type { Refusals } from '../staff/refusals.ts';
import { answer } from './answer.ts';
import type { Route, RouteRequest } from './routes.ts';

export interface CaseRouteOptions {
  readonly deps: TurnDeps;
  readonly log: Log;
  /** Who asks, or why they may not come in. */
  readonly admit: (request: RouteRequest) => Result<Staff, Refused>;
  readonly refusals: Pick<Refusals, 'note'>;
}

/** How often it is decided again because somebody else wrote first. */
const attempts = 5;

/**
 * `GET /api/cases/:case`: the record as JSON, to whom `mayOpen` allows; that they looked is on its trail before it is
 * answered. Nobody else learns whether the case exists: their attempt is on its trail, or on the service's.
 */
export function caseRoute({ deps, log, admit, refusals }: CaseRouteOptions): Route {
  return {
    method: 'GET',
    path: '/api/cases/:case',
    handle: async (request, res) => {
      const admitted = admit(request);
      if (!admitted.ok) await refusals.note(admitted.error);
      const id = request.params['case'] ?? '';
      const record = admitted.ok ? await look(deps, log, admitted.value, id) : undefined;
      if (record) answer(res, 200, record);
      else answer(res, 404, { code: 'noSuchCase' });
    },
  };
}

/** @throws StoreUnavailableError, ConflictError: then nothing is shown */
async function look(deps: TurnDeps, log: Log, staff: Staff, id: string): Promise<CaseRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    const stored = await readable(deps.cases.load(staff.tenant, id));
    const now = deps.clock.now();
    const basis = stored && mayOpen(staff, 'read', stored.value, now);
    if (!basis) return await refuse(deps, log, staff, stored);
    const { value: record, etag } = stored;
    // An owner's sitting is one look. Anybody else's is put down each time.
    if (basis === 'owner' && hasEntryOf(staff.id, record, now)) return record;
    const at = now.toISOString();
    const event = { at, by: staff.id, action: 'looked', basis, what: 'api' } as const;
    const stamp = { by: staff.id, at, newId: () => deps.ids.next() };
    const notices = basis === 'supervisor' ? noticed(record.access, 'opened', staff.id, stamp) : record.access.notices;
    try {
      return (await deps.cases.replace({ ...record, access: { ...record.access, notices } }, etag, [event])).value;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

/** It is refused also where that cannot be put down: else a fault would tell that there is something. */
async function refuse(deps: TurnDeps, log: Log, staff: Staff, stored: Stored<CaseRecord> | undefined) {
  try {
    await noteRefused(deps, staff, stored);
  } catch (error) {
    log.fault('audit.unwritten', error, { action: 'refused' });
  }
  return undefined;
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
