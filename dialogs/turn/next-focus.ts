import { stopSaid } from '../journeys/not-safe.ts';
import type { Focus } from '../ports.ts';
import { findQuestion, openQuestions } from '../question/index.ts';
import type { Changed } from './case-session.ts';
import type { Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { isMenuPage } from './menus.ts';
import type { Move } from './move.ts';
import { focusAfter, isStageOpen, pageBefore, placeOf, questionBefore } from './place.ts';
import type { CaseInHand } from './scene.ts';

/** A message that was taken: what it came to, and what became of the case. */
export interface Taken extends Changed {
  readonly move: Move;
}

/** After an answer: a question asked again is gone on with until it is done; a page chosen out of order is left when nothing on it is open. */
export function focusStaying(
  { session, decided, move }: Taken,
  hand: CaseInHand,
  incoming: Incoming,
): Focus | undefined {
  const focus = session.conversation.focus;
  if (!focus || !(decided.effect === 'recorded' || decided.effect === 'left')) return focus;
  // The brief stays while it is filled; what is left open there is not asked again until it is opened again.
  if (focus.page === 'emergency')
    return decided.effect === 'left' ? { ...focus, question: 'emergency.continue' } : focus;
  if (stopSaid(decided.recorded, hand.reached.view)) return undefined;
  // What names no page was recorded beside it, from wherever one was.
  if (incoming.command?.action === 'submit' && incoming.command.page === undefined) return focus;
  if (focus.page === 'guidance') return focus;
  if (isMenuPage(focus.page)) return undefined;
  const page = hand.reached.pages.find((each) => each.page.id === focus.page)?.page;
  const open = page !== undefined && openQuestions(hand.reached, page, hand.record).length > 0;
  if (incoming.command) {
    const left = incoming.command.action === 'submit' || incoming.command.action === 'skip';
    if (left && focus.once) return focus.from;
    return left && !open ? focus.from : left ? { ...focus, question: undefined } : focus;
  }
  const event = move.events[0];
  const asked =
    event?.type === 'typed' ? { question: event.question, part: event.part } : session.conversation.delivered?.asking;
  if (focus.question !== undefined && asked) return focusAfter(focus, hand.journey, hand.record, asked);
  return open ? focus : focus.from;
}

/**
 * A page that was sent late is shown again, so that what was entered stands beside what is recorded. A decision that was
 * changed and lacks its reason is asked for that alone.
 */
export function focusOnError({ session, decided }: Taken, { journey, reached }: CaseInHand): Focus | undefined {
  const { focus, delivered } = session.conversation;
  const pages = decided.errors.flatMap(({ question }) => findQuestion(journey, question ?? '')?.page.id ?? []);
  const page = pages.find((each) => reached.pages.some((reachable) => reachable.page.id === each));
  // Sent again, the value of a conflict takes its place: it is asked for by itself.
  const conflict = decided.errors.find(({ reason }) => reason.key === 'conflict')?.question ?? undefined;
  if (page !== undefined && conflict !== undefined)
    return { page: findQuestion(journey, conflict)?.page.id ?? page, question: conflict };
  if (page !== undefined && !pages.includes(focus?.page ?? delivered?.page ?? '')) return { page };
  const lacksReason = ({ question, reason }: (typeof decided.errors)[number]) =>
    question === focus?.question && reason.key === 'reasonNeeded';
  return focus && decided.errors.some(lacksReason) ? { ...focus, question: undefined, parts: undefined } : focus;
}

export async function placeBack(
  { session, move }: Taken,
  hand: CaseInHand,
  walk: Walk,
): Promise<Focus | undefined | 'nowhere'> {
  const { conversation } = session;
  const { journey, record, reached } = hand;
  if (move.next.type !== 'back') return conversation.focus;
  // Back from a document is to whom it could be for.
  if (conversation.focus?.page === 'handOff' && conversation.focus.recipient !== undefined) return { page: 'handOff' };
  if (conversation.focus?.page === 'guidance') return conversation.focus.from;
  if (conversation.focus && isMenuPage(conversation.focus.page)) return undefined;
  const walked = await walk(journey, conversation.dialogs, (stage) => isStageOpen(stage, reached, record));
  const place = placeOf(journey, reached, record, walked.stage, conversation.focus);
  const page = place.kind === 'page' ? place.page.id : undefined;
  const anyOrder = reached.pages.find((each) => each.page.id === page)?.stage.order === 'anyOrder';
  const asking = place.kind === 'page' ? place.asking : undefined;
  const before = move.next.by === 'page' ? undefined : questionBefore(reached, asking);
  // From a page that is taken in any order one goes back to what is offered, not to the page that happens to stand before.
  if (anyOrder && before?.page !== page) return undefined;
  const to = move.next.by === 'page' ? pageBefore(journey, reached, move.next.page ?? page) : before;
  // Nothing comes before: whoever came here to change something is let go back to where they were.
  return to ?? (conversation.focus ? undefined : 'nowhere');
}
