import { text } from '../../locales/index.ts';
import { mayBreakGlass, mayOpen } from '../may-open.ts';
import { ConflictError } from '../ports.ts';
import { decide } from '../record/decide.ts';
import type { EventError } from '../record/events.ts';
import { fail, ok, type Result } from '../result.ts';
import { noteRefused } from './attempts.ts';
import { auditOf, isCaseSession, stampOf, type CaseSession } from './case-session.ts';
import { sayTime } from './days.ts';
import type { TurnDeps } from './deps.ts';
import type { Incoming } from './incoming.ts';
import type { ByReference } from './move.ts';
import { loadNamed, withCase, type Session } from './session.ts';

/** A case that is to be opened: by its id, by its reference, or in need by its reference and a reason. */
export type CaseAsked = { readonly type: 'openCase'; readonly id: string } | ByReference;

/** A reason that says something, in characters: the owner and an auditor are to understand it. */
const shortestReason = 8;
/** How often broken glass is written again because somebody else wrote first. */
const attempts = 5;

/**
 * Opens a case in this conversation. Where there is none, or it is not theirs, the errors are the same: nobody learns
 * whether a case exists. Every attempt is on record.
 */
export async function openAsked(
  deps: TurnDeps,
  session: Session,
  incoming: Incoming,
  asked: CaseAsked,
): Promise<Result<CaseSession, readonly EventError[]>> {
  if (asked.type === 'openCase') return await inHand(deps, session, asked.id);
  if (asked.type === 'breakGlass' && asked.reason.trim() === '')
    return fail([{ question: null, reason: { key: 'glassReason' } }]);
  // "/open K7-42QP23 x": whoever may open it anyway needs no reason, and "x" is none.
  if (asked.type === 'breakGlass' && asked.reason.trim().length < shortestReason)
    return await openAsked(deps, session, incoming, { ...asked, type: 'openReference' });
  const id = await deps.cases.find(session.actor.tenant, asked.reference.trim().toUpperCase());
  if (id === undefined) {
    await noteRefused(deps, session.actor, undefined);
    return fail(unknown(asked));
  }
  if (asked.type === 'breakGlass') await breakGlass(deps, session, incoming, id, asked.reason);
  const opened = await inHand(deps, session, id);
  return opened.ok ? opened : fail(unknown(asked));
}

/** Without a reason, what is needed to open it in need is said besides, whether or not there is such a case. */
const unknown = ({ type }: ByReference): readonly EventError[] => [
  { question: null, reason: { key: 'unknownCase' } },
  ...(type === 'openReference' ? [{ question: null, reason: { key: 'glassReason' } } as const] : []),
];

async function inHand(
  deps: TurnDeps,
  session: Session,
  id: string,
): Promise<Result<CaseSession, readonly EventError[]>> {
  const opened = await withCase(deps, session, id);
  if (!isCaseSession(opened)) return fail([{ question: null, reason: { key: 'unknownCase' } }]);
  return ok({ ...opened, conversation: { ...opened.conversation, focus: undefined, dialogs: undefined } });
}

/**
 * Lets somebody into a case for an hour, with their reason on it and a notice to its owner. Whoever may open it anyway
 * needs none of this; whoever may not is left where they were.
 */
async function breakGlass(
  deps: TurnDeps,
  { actor, language = 'en', ...session }: Session,
  incoming: Incoming,
  id: string,
  reason: string,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const stored = await loadNamed(deps, { actor, ...session }, id);
    if (!stored || mayOpen(actor, 'change', stored.value, deps.clock.now())) return;
    if (!mayBreakGlass(actor, stored.value)) return;
    const stamp = stampOf(deps, { ...session, actor, language, stored }, incoming);
    const journey = deps.journeyOf(stored.value.journey);
    // The activity is remembered by the conversation: the same one may have been taken on another case.
    const { record, deeds } = decide(journey, stored.value, [{ type: 'breakGlass', reason }], {
      ...stamp,
      activity: null,
    });
    try {
      await deps.cases.replace(record, stored.etag, auditOf(deeds, stamp, 'breakGlass'));
      return;
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

/** Which case one is in now and, where it is opened by a right that its owner is told of, that they are. */
export function openedNotices({ language, stored, basis, actor }: CaseSession): readonly string[] {
  const { reference, access } = stored.value;
  const offer = access.offer?.to === actor.id ? [text(language, 'access.notices.offeredToYou')] : [];
  const opened = text(language, 'bot.notices.openCase', { reference });
  if (basis === 'supervisor') return [opened, text(language, 'access.notices.youOpened'), ...offer];
  const until = access.brokenGlass.findLast(({ by }) => by === actor.id)?.until;
  if (basis !== 'breakGlass' || until === undefined) return [opened, ...offer];
  return [opened, text(language, 'access.notices.youBrokeGlass', { time: sayTime(until, language) })];
}
