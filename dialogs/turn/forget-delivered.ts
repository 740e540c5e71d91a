import type { TurnDeps } from './deps.ts';
import type { Rendered } from './render.ts';
import { saveConversation, type Session } from './session.ts';

/**
 * Where the case was not written in this turn, or another one is shown, its revision cannot tell whether the reply
 * arrived. So if something else will be asked than before, what was delivered is forgotten first: should the reply, or
 * the note of it, be lost, typed words land on nothing.
 */
export async function forgetDelivered(deps: TurnDeps, opened: Session, { session }: Rendered): Promise<Session> {
  const before = opened.conversation.delivered;
  const after = session.conversation.delivered;
  const otherCase = before?.caseId !== after?.caseId;
  const asksOther =
    otherCase ||
    before?.page !== after?.page ||
    before?.asking?.question !== after?.asking?.question ||
    before?.asking?.part !== after?.asking?.part;
  if (!before || !asksOther || (!otherCase && before.revision !== after?.revision)) return session;
  if (session.conversationEtag !== opened.conversationEtag) return session;
  const saved = await saveConversation(deps, { ...session, conversation: opened.conversation });
  return { ...session, conversationEtag: saved.conversationEtag };
}
