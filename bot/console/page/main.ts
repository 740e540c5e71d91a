import type { PageView } from '../../../dialogs/turn/view.ts';
import { showCard, type ShownCard } from './card.ts';
import { withWays } from './menu.ts';
import { part } from './parts.ts';
import { addBubble, addDocuments, addReceipt, clearBubbles } from './log.ts';
import { showHead } from './head.ts';
import { clearTrouble, showTrouble } from './trouble.ts';
import { cardOf, documentsOf, failureIn, newTurn, sendTurn, viewOf, type Reply, type Turn } from './turn.ts';
import { noteBox, Unsent } from './unsent.ts';
import { say } from './words.ts';
import type { Language } from '../../../locales/index.ts';

/** Where the page stands. Nothing of it outlives the page: the server knows who is here and where they were. */
let language: Language = navigator.languages.some((each) => each.startsWith('cy')) ? 'cy' : 'en';
let view: PageView | undefined;
let card: ShownCard | undefined;
let busy = false;
const unsent = new Unsent();

const message = part('message', HTMLTextAreaElement);
const page = part('page', HTMLElement);

/** What is being sent, and where the practitioner was when they sent it. */
interface Sending {
  readonly turn: Turn;
  readonly from: 'card' | 'message' | 'header' | 'start';
}

async function send(sending: Sending): Promise<void> {
  // The emergency waits for nothing, not even for an answer that is under way.
  if (busy && sending.from !== 'header') return;
  working(true);
  const answered = await sendTurn(sending.turn, language);
  working(false);
  const failed = answered.ok ? failureIn(answered.replies) : answered;
  if (failed) {
    showTrouble(language, failed, () => void send(sending));
    return;
  }
  clearTrouble();
  if (sending.from === 'message' && message.value.trim() === sending.turn.text) message.value = '';
  if (answered.ok) for (const reply of answered.replies) show(reply, sending);
}

function working(now: boolean): void {
  busy = now;
  document.body.toggleAttribute('data-busy', now);
  page.setAttribute('aria-busy', String(now));
  const status = part('status', HTMLElement);
  if (!now) status.textContent = '';
  // Said only when it takes long enough to be wondered about.
  else setTimeout(() => (status.textContent = busy ? say(language, 'working') : ''), 400);
}

function show(reply: Reply, { from, turn }: Sending): void {
  const next = viewOf(reply);
  if (next === undefined) {
    if (reply.text) addBubble(reply.text, language);
    return;
  }
  clearBubbles();
  const before = view;
  if (before && card) unsent.keep(before, card.changed());
  if (before && from === 'card' && !notTaken.has(next.outcome.kind)) unsent.taken(before);
  if (before && next.outcome.kind === 'noted') unsent.taken(before, [noteBox]);
  view = next;
  language = next.language;
  showHead(language, view);
  const said = sayWhatHappened(before, next, from);
  addDocuments(documentsOf(reply), language);
  card = showCard(withWays(cardOf(reply), next), {
    unsent: unsent.of(next),
    notices: isUrgent(next),
    onSubmit: (value) => void send({ turn: newTurn({ value }), from: 'card' }),
  });
  card.element.lang = next.language;
  page.replaceChildren(card.element);
  if (from === 'start') return;
  if (isChange(turn) && next.asking !== null && goToQuestion(next.asking)) return;
  goTo(said, from === 'message' && !isUrgent(next));
}

/** What came of a card whose inputs are still the practitioner's to mend. */
const notTaken: ReadonlySet<string> = new Set(['invalid', 'conflict', 'refused', 'failed']);

const isUrgent = (next: PageView) => next.outcome.kind === 'emergency' || next.page === 'emergency';

/** Answers the first thing said. In danger all there is to do stands in one place, so nothing is said outside it. */
function sayWhatHappened(before: PageView | undefined, next: PageView, from: Sending['from']): HTMLElement | undefined {
  if (isUrgent(next)) return undefined;
  const [first, ...rest] = next.notices;
  if (before === undefined || next.outcome.kind !== 'recorded' || first === undefined)
    return next.notices.map((notice) => addBubble(notice, next.language))[0];
  const asked = before.questions.find(({ id }) => id === before.asking);
  const receipt = addReceipt(from === 'message' ? (asked?.ask ?? before.title) : before.title, first, next.language);
  for (const notice of rest) addBubble(notice, next.language);
  return receipt;
}

const isChange = ({ value }: Turn): boolean =>
  (value as { canllaw?: { action?: unknown } } | undefined)?.canllaw?.action === 'change';

/** To the one answer somebody wants to change, which may stand far down its page. Answers whether it is there. */
function goToQuestion(id: string): boolean {
  const block = page.querySelector<HTMLElement>(`[id="${CSS.escape(`question:${id}`)}"]`);
  const input = block?.querySelector<HTMLElement>('input, textarea, select');
  if (!block || !input) return false;
  block.scrollIntoView({ block: 'start' });
  input.focus({ preventScroll: true });
  return true;
}

/** Where to look next: at what was just said, and what is wrong or asked now; who types stays at the keyboard. */
function goTo(said: Element | undefined, typing: boolean): void {
  const problems = page.querySelector<HTMLElement>('[id="problems"]');
  const target = problems ?? page.querySelector<HTMLElement>('[role="heading"]') ?? page;
  (problems ?? said ?? target).scrollIntoView({ block: 'start' });
  if (!typing) target.tabIndex = -1;
  (typing ? message : target).focus({ preventScroll: true });
}

const at = () => ({ case: view?.case ?? undefined, page: view?.page, revision: view?.revision });

part('emergency', HTMLButtonElement).addEventListener('click', () => {
  const value = { ...card?.values(), canllaw: { ...at(), action: 'emergency' } };
  void send({ turn: newTurn({ value }), from: 'header' });
});

part('language', HTMLButtonElement).addEventListener('click', () => {
  language = language === 'en' ? 'cy' : 'en';
  showHead(language, view);
  void send({ turn: newTurn({ value: { canllaw: { ...at(), action: 'language', language } } }), from: 'header' });
});

part('composer', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  const text = message.value.trim();
  if (text !== '') void send({ turn: newTurn({ text }), from: 'message' });
});

message.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  part('composer', HTMLFormElement).requestSubmit();
});

showHead(language, view);
void send({ turn: newTurn({ type: 'event', name: 'canllaw/open' }), from: 'start' });
