import type { Language } from '../../locales/index.ts';
import { mayBreakGlass, mayOpen } from '../may-open.ts';
import type { CaseAction } from '../authorize.ts';
import { ConflictError, StoreUnavailableError, type AuditEvent } from '../ports.ts';
import { decide } from '../record/decide.ts';
import type { CaseRecord } from '../record/index.ts';
import type { CaseEvent, Decided, Deed, Stamp } from '../record/events.ts';
import type { Basis } from '../record/trail.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { withMatches } from './matched.ts';
import { caseInHand, type CaseInHand } from './scene.ts';
import { activityPrefix, withCase, type Session } from './session.ts';

/** How often a change is decided again because somebody else wrote first. */
const attempts = 5;

/** A session whose case and language are known. */
export interface CaseSession extends Session {
  readonly stored: NonNullable<Session['stored']>;
  readonly language: Language;
}
export const isCaseSession = (session: Session): session is CaseSession =>
  session.stored !== undefined && session.language !== undefined;

const activityOf = ({ conversation }: Session, { activityId }: Incoming): string | null =>
  activityId === null ? null : `${activityPrefix(conversation)}${activityId}`;

export const isTaken = (session: CaseSession, incoming: Incoming): boolean =>
  session.stored.value.activities.some(({ id }) => id === activityOf(session, incoming));

/** Who does something to a case in this turn, when, and in answer to what. */
export function stampOf(deps: TurnDeps, session: CaseSession, incoming: Incoming): Stamp {
  return {
    by: session.actor.id,
    at: deps.clock.now().toISOString(),
    language: session.language,
    activity: activityOf(session, incoming),
    newId: () => deps.ids.next(),
  };
}

/** What an event needs the right to. What is not named here changes what was answered. */
const needed: Readonly<Partial<Record<CaseEvent['type'], CaseAction>>> = {
  share: 'share',
  unshare: 'share',
  offer: 'handOver',
  withdraw: 'handOver',
  // Whether it is offered to them the record says.
  accept: 'read',
  decline: 'read',
  handOver: 'handOver',
  restrict: 'restrict',
  keepOut: 'restrict',
  letIn: 'restrict',
  close: 'close',
  reopen: 'close',
  document: 'document',
};

/** The event, or that it was tried, where whoever asks has no right to it as the case is now. */
function permitted(deps: TurnDeps, { actor, stored }: CaseSession, event: CaseEvent): CaseEvent {
  const allowed =
    event.type === 'breakGlass'
      ? mayBreakGlass(actor, stored.value)
      : mayOpen(actor, needed[event.type] ?? 'change', stored.value, deps.clock.now()) !== undefined;
  return allowed ? event : { type: 'attempt', what: event.type };
}

/** What was done, as the trail keeps it. */
export const auditOf = (deeds: readonly Deed[], { by, at }: Stamp, basis: Basis): readonly AuditEvent[] =>
  deeds.map((deed) => ({ at, by, ...deed, basis: deed.action === 'refused' ? 'none' : basis }));

export interface ChangeOptions {
  /** Told of each decision before it is saved. */
  readonly onDecided?: (decided: Decided) => void;
  /** What waits for the owner is taken off the case with this write, and is then to be said (`told` of the session). */
  readonly tells?: boolean;
}

export interface Changed {
  readonly session: CaseSession;
  readonly decided: Decided;
  readonly before: CaseInHand;
}

/**
 * Decides what a message does to the case in hand, and saves it before anything is said. Where somebody else wrote
 * first it is understood and decided again on the newer record, nothing having been sent yet.
 * @param eventsOf what the message comes to, against the case as it then is
 * @throws ConflictError after five attempts; StoreUnavailableError, UnreadableError
 */
export async function changeCase(
  deps: TurnDeps,
  opened: CaseSession,
  incoming: Incoming,
  eventsOf: (session: CaseSession, hand: CaseInHand) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>,
  { onDecided = () => undefined, tells = false }: ChangeOptions = {},
): Promise<Changed> {
  let session = opened;
  for (let attempt = 1; ; attempt++) {
    const before = caseInHand(deps, session.stored.value);
    const events = (await eventsOf(session, before)).map((event) => permitted(deps, session, event));
    if (events.length === 0 && !isTaken(session, incoming))
      return {
        session,
        before,
        decided: { record: before.record, effect: 'unchanged', errors: [], recorded: [], deeds: [] },
      };
    const stamp = stampOf(deps, session, incoming);
    const made = decide(before.journey, before.record, events, stamp);
    if (made.record === before.record) return { session, decided: made, before };
    const matched = withMatches(deps, before, made, stamp);
    const { access, owner } = matched.record;
    const tellsNow = tells && owner === session.actor.id && access.notices.length > 0;
    const told = tellsNow ? { of: matched.record, notices: access.notices } : undefined;
    const decided = tellsNow ? withoutNotices(matched) : matched;
    onDecided(decided);
    try {
      const audit = auditOf(decided.deeds, stamp, session.basis ?? 'none');
      const stored = await deps.cases.replace(decided.record, session.stored.etag, audit);
      return { session: { ...session, stored, told, ...wroteOf(stored.value) }, decided, before };
    } catch (error) {
      const unsure = error instanceof StoreUnavailableError;
      if (!unsure && (!(error instanceof ConflictError) || attempt === attempts)) throw error;
      const again = await readAgain(deps, session, error);
      // A write whose answer was lost may have been made: then this activity stands in the record.
      if (unsure && isTaken(again, incoming)) {
        const record = again.stored.value;
        const wrote = isOwnWrite(record, decided.record, stamp) ? wroteOf(record) : undefined;
        return { session: { ...again, told, ...wrote }, decided: { ...decided, record }, before };
      }
      if (unsure) throw error;
      session = again;
    }
  }
}

const wroteOf = ({ id, revision }: CaseRecord): Pick<Session, 'wrote'> => ({ wrote: { caseId: id, revision } });

/** Whether what is stored is this turn's own write, and not what another process made of the same message. */
const isOwnWrite = ({ revision, trail }: CaseRecord, meant: CaseRecord, { at }: Stamp): boolean =>
  revision === meant.revision && trail.entries.at(-1)?.at === at;

/** @throws the error given where the case cannot be had now */
async function readAgain(deps: TurnDeps, session: CaseSession, error: unknown): Promise<CaseSession> {
  const again = await withCase(deps, session, session.stored.value.id).catch(() => undefined);
  if (again === undefined || !isCaseSession(again)) throw error;
  return again;
}

const withoutNotices = (decided: Decided): Decided => ({
  ...decided,
  record: { ...decided.record, access: { ...decided.record.access, notices: [] } },
});
