import type { ConversationState } from '../ports.ts';
import type { TurnDeps } from './deps.ts';
import type { Rendered } from './render.ts';
import { saveConversation, type Session } from './session.ts';

type Delivered = ConversationState['delivered'];

/** More replies of one conversation are not on their way at the same time. */
const mostReplying = 10;

/**
 * Where this turn did not write the case, or another one is shown, its revision cannot tell whether the reply arrived. So
 * unless the same is known to stand on the screen, what was delivered is forgotten first: should the reply, or the note
 * of it, be lost, or the note of an earlier reply come late from another process, typed words land on nothing.
 */
export async function forgetDelivered(
  deps: TurnDeps,
  opened: Session,
  { session }: Rendered,
  activity: string | null,
): Promise<Session> {
  const before = opened.conversation.delivered;
  const after = session.conversation.delivered;
  if (isWrittenFor(session, after) || isSame(before, after)) return session;
  // Nothing was ever shown in a conversation that nobody has written yet; and what was written in this turn forgets.
  if (opened.conversationEtag === undefined || session.conversationEtag !== opened.conversationEtag) return session;
  const replying = [...(opened.conversation.replying ?? []), ...(activity === null ? [] : [activity])].slice(
    -mostReplying,
  );
  const saved = await saveConversation(deps, { ...session, conversation: { ...opened.conversation, replying } });
  return { ...session, conversationEtag: saved.conversationEtag };
}

/**
 * This turn wrote the revision that is shown: whoever reads it before its reply is noted leaves nothing to be answered
 * (`noteDelivered`). One that another process wrote meanwhile proves nothing, for it has its own reply: that of the same
 * message, delivered twice, may lead elsewhere.
 */
const isWrittenFor = ({ wrote }: Session, after: Delivered): boolean =>
  wrote !== undefined && wrote.caseId === after?.caseId && wrote.revision === after.revision;

const isSame = (before: Delivered, after: Delivered): boolean =>
  before?.caseId === after?.caseId &&
  before?.revision === after?.revision &&
  before?.page === after?.page &&
  before?.asking?.question === after?.asking?.question &&
  before?.asking?.part === after?.asking?.part;
