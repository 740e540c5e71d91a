import type { Conversation } from './conversation.ts';
import { part, put } from './parts.ts';
import { say } from './words.ts';

/** Nothing is said about an answer that comes sooner, in milliseconds. */
const worthSaying = 400;

/** What is under way, what waits, and that the page on the screen stands still until it is known what came of it. */
export function showWorking(talk: Conversation): void {
  const { underWay, waiting, cardWaits } = talk;
  const isHeld = cardWaits && !underWay;
  const page = part('page', HTMLElement);
  document.body.toggleAttribute('data-busy', underWay);
  page.ariaBusy = String(underWay || isHeld);
  page.inert = isHeld;
  if (underWay) setTimeout(() => saySo(talk), worthSaying);
  else {
    document.body.removeAttribute('data-slow');
    put('status', waiting === 0 ? '' : waitingWords(talk, isHeld));
  }
}

/** Said only when it takes long enough to be wondered about. */
function saySo({ underWay, language }: Conversation): void {
  if (!underWay) return;
  document.body.setAttribute('data-slow', '');
  put('status', say(language, 'working'));
}

function waitingWords({ language, waiting }: Conversation, isHeld: boolean): string {
  const count = say(language, 'line.waiting', { count: waiting });
  return isHeld ? `${say(language, 'line.cardWaits')} ${count}` : count;
}
