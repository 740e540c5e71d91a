import type { Focus, Staff } from '../ports.ts';
import { isCaseSession, type CaseSession } from './case-session.ts';
import type { TurnDeps, Walk } from './deps.ts';
import { sharingNotices } from './hand-off-facts.ts';
import { documentRecipients } from './hand-off-menu.ts';
import type { IncomingCommand } from './incoming.ts';
import { onRecord } from './look.ts';
import { render } from './render.ts';
import { caseInHand, type CaseInHand } from './scene.ts';
import { openSession, withCase } from './session.ts';
import type { PageView } from './view.ts';

/** What is asked to be seen: a page of a case, by the values of the button that asks. */
export type Asked = Pick<IncomingCommand, 'action' | 'case' | 'page' | 'question' | 'answers'>;

/** Lists of cases show no case, and are gone to. */
const notPeekedAt: readonly string[] = ['welcome', 'cases', 'team', 'closed'];

/**
 * A page with all that is on record for it, to be looked at beside the conversation: nobody is moved, nothing is
 * delivered, and a typed reply still answers what it answered before. It is a look like any other: only whoever may work
 * on the case gets it, it is on record before it is shown, and so is an attempt. Undefined where there is nothing for them.
 * @throws StoreUnavailableError, UnreadableError, ConflictError
 */
export async function peek(
  deps: TurnDeps,
  actor: Staff,
  conversationId: string,
  asked: Asked,
  walk: Walk,
): Promise<PageView | undefined> {
  const opened = await openSession(deps, actor, conversationId, {});
  if (opened.unreadable) throw opened.unreadable;
  const page = asked.action === 'check' ? 'check' : asked.page;
  if (page === undefined || notPeekedAt.includes(page)) return undefined;
  const isOther = asked.case !== undefined && asked.case !== opened.stored?.value.id;
  const session = isOther ? await withCase(deps, opened, asked.case) : opened;
  if (!isCaseSession(session)) return undefined;
  // Where the dialogs stand, and where one was, is of the case in hand.
  const at = isOther ? { ...session, conversation: { ...session.conversation, dialogs: undefined } } : session;
  const hand = caseInHand(deps, session.stored.value);
  const focus = focusOn(page, asked, isOther ? undefined : session, hand);
  // What there is to weigh before a document is made was said once, and of it nothing where no answer may stand.
  const { recipient } = focus;
  const isHandOff = page === 'handOff' && recipient !== undefined;
  const notices = isHandOff ? sharingNotices(hand, recipient, session.language) : [];
  const rendered = await render(deps, at, hand, session.language, walk, focus, { outcome: 'shown', notices });
  return (await onRecord(deps, opened, rendered)).view;
}

/** On the page one is on, as far as one has come there; of a document, whom the button says it is for. */
function focusOn(page: string, { question, answers }: Asked, inHand: CaseSession | undefined, hand: CaseInHand): Focus {
  const recipient = documentRecipients(hand.journey, hand.reached.view).find(
    (each) => each === answers['handOff.recipient'],
  );
  const focus = inHand?.conversation.focus;
  if (focus?.page === page) return { ...(recipient !== undefined && { recipient }), ...focus };
  return { page, ...(question !== undefined && { question }), ...(recipient !== undefined && { recipient }) };
}
