import type { Language } from '../../locales/index.ts';
import type { Actor, ConversationState } from '../ports.ts';
import { caseTurn, isCaseSession } from './case-turn.ts';
import type { TurnDeps, Walk } from './deps.ts';
import { emergencyTurn, isEmergency } from './emergency-turn.ts';
import type { Incoming } from './incoming.ts';
import { openingTurn } from './opening-turn.ts';
import type { Rendered } from './render.ts';
import { noteDelivered, openSession, saveConversation, withCase, type Session } from './session.ts';
import type { PageView } from './view.ts';

export interface Turn {
  readonly view: PageView;
  /** The practitioner's choice, where they have made one. */
  readonly language: Language | undefined;
  /** False where the same page was shown before: what stands at its top need not be said again. */
  readonly fresh: boolean;
  /** To be called once the reply is known to have gone out. */
  readonly delivered: () => Promise<void>;
}

/**
 * One turn: read the conversation and the case, understand the message against what was last delivered, decide, save
 * before anything is said, move the dialogs on, and answer one page. The emergency comes before all of it.
 * @throws StoreUnavailableError, UnreadableError, ConflictError: nothing has been said then (see `failureView`).
 */
export async function takeTurn(
  deps: TurnDeps,
  actor: Actor,
  conversationId: string,
  incoming: Incoming,
  walk: Walk,
): Promise<Turn> {
  if (isEmergency(incoming))
    return finished(deps, incoming, undefined, await emergencyTurn(deps, actor, conversationId, incoming, walk));
  const opened = await openSession(deps, actor, conversationId);
  const session = await withNamedCase(deps, opened, incoming);
  const rendered = isCaseSession(session)
    ? await caseTurn(deps, session, incoming, walk)
    : await openingTurn(deps, session, incoming, walk);
  return finished(deps, incoming, opened.conversation, {
    ...rendered,
    session: await forgetDelivered(deps, opened, rendered),
  });
}

/** In a conversation without a case, a message that names one of the practitioner's own goes on with it. */
async function withNamedCase(deps: TurnDeps, session: Session, { command }: Incoming): Promise<Session> {
  if (session.stored || command?.case === undefined || command.action === 'openCase') return session;
  return await withCase(deps, session, command.case);
}

/**
 * Where the case was not written in this turn, its revision cannot tell whether the reply arrived. So if something else
 * will be asked than before, what was delivered is forgotten first: should the reply be lost, typed words land on nothing.
 */
async function forgetDelivered(deps: TurnDeps, opened: Session, { session }: Rendered): Promise<Session> {
  const before = opened.conversation.delivered;
  const after = session.conversation.delivered;
  const asksOther =
    before?.page !== after?.page ||
    before?.asking?.question !== after?.asking?.question ||
    before?.asking?.part !== after?.asking?.part;
  if (!before || !asksOther || before.revision !== after?.revision || before.caseId !== after.caseId) return session;
  if (session.conversationEtag !== opened.conversationEtag) return session;
  const saved = await saveConversation(deps, { ...session, conversation: opened.conversation });
  return { ...session, conversationEtag: saved.conversationEtag };
}

function finished(
  deps: TurnDeps,
  incoming: Incoming,
  before: ConversationState | undefined,
  { session, view }: Rendered,
): Turn {
  const fresh = before?.delivered?.page !== view.page || before.delivered.caseId !== view.case;
  return {
    view,
    fresh,
    language: session.language,
    delivered: async () => await noteDelivered(deps, session, incoming.activityId),
  };
}
