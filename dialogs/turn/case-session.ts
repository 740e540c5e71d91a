import { textHash } from '../../locales/hash.ts';
import type { Language } from '../../locales/index.ts';
import { ConflictError } from '../ports.ts';
import { decide } from '../record/decide.ts';
import type { CaseEvent, Decided, Stamp } from '../record/events.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { caseInHand, type CaseInHand } from './scene.ts';
import { withCase, type Session } from './session.ts';

/** How often a change is decided again because somebody else wrote first. */
const attempts = 5;

/** A session whose case and language are known. */
export interface CaseSession extends Session {
  readonly stored: NonNullable<Session['stored']>;
  readonly language: Language;
}
export const isCaseSession = (session: Session): session is CaseSession =>
  session.stored !== undefined && session.language !== undefined;

/** Ids of activities are unique in a conversation; a case may be worked on in several. */
const activityOf = ({ conversation }: Session, { activityId }: Incoming): string | null =>
  activityId === null ? null : `${textHash(conversation.id)}:${activityId}`;

export const isTaken = (session: CaseSession, incoming: Incoming): boolean =>
  session.stored.value.activities.some(({ id }) => id === activityOf(session, incoming));

function stampOf(deps: TurnDeps, session: CaseSession, incoming: Incoming): Stamp {
  return {
    by: session.actor.id,
    at: deps.clock.now().toISOString(),
    language: session.language,
    activity: activityOf(session, incoming),
    newId: () => deps.ids.next(),
  };
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
 * @param onDecided told of each decision before it is saved
 * @throws ConflictError after five attempts; StoreUnavailableError, UnreadableError
 */
export async function changeCase(
  deps: TurnDeps,
  opened: CaseSession,
  incoming: Incoming,
  eventsOf: (session: CaseSession, hand: CaseInHand) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>,
  onDecided: (decided: Decided) => void = () => undefined,
): Promise<Changed> {
  let session = opened;
  for (let attempt = 1; ; attempt++) {
    const before = caseInHand(deps, session.stored.value);
    const events = await eventsOf(session, before);
    if (events.length === 0 && !isTaken(session, incoming))
      return { session, before, decided: { record: before.record, effect: 'unchanged', errors: [], recorded: [] } };
    const decided = decide(before.journey, before.record, events, stampOf(deps, session, incoming));
    onDecided(decided);
    if (decided.record === before.record) return { session, decided, before };
    try {
      const etag = await deps.cases.replace(decided.record, session.stored.etag);
      return { session: { ...session, stored: { value: decided.record, etag } }, decided, before };
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
      const again = await withCase(deps, session, session.stored.value.id);
      if (!isCaseSession(again)) throw error;
      session = again;
    }
  }
}
