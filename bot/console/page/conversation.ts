import type { Language } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { showCard, type ShownCard } from './card.ts';
import { goToPage, goToQuestion } from './focus.ts';
import { hideRuledOut } from './follow-ups.ts';
import { commandOf, lostBy, wayBarred } from './left-behind.ts';
import { addBubble, addDocuments, addReceipt, clearBubbles, clearLog, showOverPage } from './log.ts';
import { onlyMade } from './made.ts';
import { withWays } from './menu.ts';
import { offeredNow } from './offered-now.ts';
import { Outbox, type Sending } from './outbox.ts';
import { part } from './parts.ts';
import { isInSight } from './stops.ts';
import { say } from './words.ts';
import {
  cardOf,
  documentsOf,
  failureIn,
  newTurn,
  sendTurn,
  viewOf,
  type Answered,
  type Command,
  type Failure,
  type Reply,
  type Turn,
} from './turn.ts';
import { noteBox, Unsent } from './unsent.ts';
import { Whereabouts } from './whereabouts.ts';

/** What the rest of the page is told. */
export interface Listeners {
  /** A page was shown, or the language changed. */
  readonly shown: () => void;
  /** Something was sent, or answered. */
  readonly moved: () => void;
  /** Nothing came back, or something that says so. `again` sends the same once more. */
  readonly failed: (failure: Failure, again: () => void) => void;
  /** Something came back. */
  readonly reached: () => void;
  /** Words that were meant for this case, which is lost, were not kept. */
  readonly notTaken: (about: string, words: string) => void;
}

/** The conversation of this window, and where it stands. Nothing of it outlives the page: the server knows it. */
export class Conversation {
  language: Language;
  view: PageView | undefined;
  /** The one question somebody came to this page for, from the record. */
  cameFor: string | undefined;
  readonly #id: string;
  readonly #listeners: Listeners;
  readonly #outbox: Outbox;
  readonly #unsent = new Unsent();
  readonly #page = part('page', HTMLElement);
  readonly #whereabouts = new Whereabouts(this.#page);
  readonly #message = part('message', HTMLTextAreaElement);
  #card: ShownCard | undefined;
  /** The page on which something was left that is not complete, until that was said. */
  #leftOpen: string | undefined;

  constructor(id: string, language: Language, listeners: Listeners) {
    this.#id = id;
    this.language = language;
    this.#listeners = listeners;
    this.#outbox = new Outbox(
      async ({ turn }) => {
        listeners.moved();
        return await sendTurn(this.#id, turn, this.language);
      },
      (answered, sending) => this.#answered(answered, sending),
    );
  }

  /** What was said and has not been answered. */
  get waiting(): number {
    return this.#outbox.size;
  }
  get underWay(): boolean {
    return this.#outbox.underWay;
  }
  /** The card was sent, and what came of it is not known. */
  get cardWaits(): boolean {
    return this.#outbox.waits('card');
  }
  /** Whether what stands in the card for this question was changed, and not sent. */
  hasChanged(question: string): boolean {
    return Object.keys(this.#card?.changed() ?? {}).some((input) => input.split('::')[0] === question);
  }
  /** Whether leaving the page now would lose something. */
  get wouldLose(): boolean {
    return this.waiting > 0 || this.#message.value.trim() !== '' || Object.keys(this.#card?.changed() ?? {}).length > 0;
  }

  open(): void {
    this.#outbox.add({ turn: newTurn({ type: 'event', name: 'canllaw/open' }), from: 'start' });
  }

  /**
   * Typed words answer the question asked now. While something before them waits for its answer, nobody knows what will be
   * asked when they arrive: then they are kept as a note.
   */
  say(text: string): void {
    if (this.#outbox.underWay) return;
    if (this.waiting === 0) return this.#outbox.add({ turn: newTurn({ text }), from: 'message' });
    const waits = this.#message.value.trim() === text;
    if (waits) this.#message.value = '';
    this.note(text);
  }

  /** Kept with the time, whatever is asked now. */
  note(text: string): void {
    this.#outbox.add({ turn: newTurn({ value: { canllaw: { ...this.#at(), action: 'note', text } } }), from: 'head' });
  }

  /** What a button of the card sends. It is sent once: while its answer is awaited another press changes nothing. */
  press(value: object): void {
    if (!this.cardWaits && !this.#outbox.underWay) this.#outbox.add({ turn: newTurn({ value }), from: 'card' });
  }

  /** A key or a button outside the card. What stands in the card goes along where it is for this case. */
  act(command: Command, { takesCard = true } = {}): void {
    const inputs = takesCard && !this.cardWaits ? this.#card?.changed() : undefined;
    this.#outbox.add({ turn: newTurn({ value: { ...inputs, canllaw: { ...this.#at(), ...command } } }), from: 'head' });
  }

  /** Waits for nothing, not even for an answer that is under way. */
  async emergency(): Promise<void> {
    const value = { ...this.#card?.values(), canllaw: { ...this.#at(), action: 'emergency' } };
    const sending: Sending = { turn: newTurn({ value }), from: 'head' };
    const answered = await sendTurn(this.#id, sending.turn, this.language);
    if (!answered.ok && answered.why !== 'failed') this.#outbox.add(sending);
    this.#answered(answered, sending);
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    await this.#outbox.flush();
  }

  #at(): Pick<Command, 'case' | 'page' | 'revision'> {
    return { case: this.view?.case ?? undefined, page: this.view?.page, revision: this.view?.revision };
  }

  #answered(answered: Answered, sending: Sending): void {
    const failed = answered.ok ? failureIn(answered.replies) : answered;
    if (!failed || failed.why === 'failed') this.#listeners.reached();
    if (failed) this.#listeners.failed(failed, () => this.#again(failed, sending));
    else if (answered.ok) {
      const lost = lostBy(answered.replies, sending, this.view, this.#written());
      const isTaken = sending.from === 'message' && this.#message.value.trim() === sending.turn.text;
      // Words for a case that is lost are given back elsewhere: sent from here they would go into the next case.
      if (isTaken || (lost !== undefined && lost.about === this.view?.case)) this.#message.value = '';
      const barred = wayBarred(answered.replies, sending, this.view);
      this.#leftOpen = barred?.title ?? this.#leftOpen;
      for (const reply of answered.replies) this.#show(reply, sending);
      // Once this turn is over: while it is answered nothing else is sent.
      if (barred !== undefined) setTimeout(() => this.act(barred.way, { takesCard: false }));
      if (lost !== undefined && lost.words !== '') this.#listeners.notTaken(lost.about, lost.words);
    }
    this.#listeners.moved();
  }

  #written(): { readonly card: readonly string[]; readonly message: string } {
    return { card: this.#card?.written() ?? [], message: this.#message.value };
  }

  /** The case on the screen is no longer theirs to see: nothing of it stays there, and what was begun for it is given back. */
  giveUp(): void {
    const about = this.view?.case;
    if (!about) return;
    const { card, message } = this.#written();
    const words = [...card, message].filter((each) => each.trim() !== '').join('\n');
    this.#card = undefined;
    this.#message.value = '';
    this.#page.replaceChildren();
    clearLog();
    if (words !== '') this.#listeners.notTaken(about, words);
  }

  #sayLeftOpen({ language, outcome }: PageView): HTMLElement | undefined {
    const title = this.#leftOpen;
    if (title === undefined || outcome.kind === 'invalid') return undefined;
    this.#leftOpen = undefined;
    return addBubble(say(language, 'ask.leftOpen', { title }), language);
  }

  #again({ why }: Failure, sending: Sending): void {
    if (why === 'failed') this.#outbox.again(sending);
    else void this.#outbox.flush();
  }

  #show(reply: Reply, { from, turn }: Sending): void {
    const next = viewOf(reply);
    if (next === undefined) {
      if (reply.text) addBubble(reply.text, this.language);
      return;
    }
    const before = this.view;
    if (before?.case && next.case && before.case !== next.case) clearLog();
    else clearBubbles();
    if (before && this.#card) this.#unsent.keep(before, this.#card.changed());
    if (before && from === 'card' && !notTaken.has(next.outcome.kind)) this.#unsent.taken(before);
    if (before && next.outcome.kind === 'noted') this.#unsent.taken(before, [noteBox]);
    const goBack = this.#whereabouts.leave(before, next, commandOf(turn)?.action === 'note');
    this.view = next;
    this.cameFor = isChange(turn) && next.asking !== null ? next.asking : undefined;
    this.language = next.language;
    const said = sayWhatHappened(before, next, from) ?? this.#sayLeftOpen(next);
    const download = addDocuments(documentsOf(reply), next.language);
    const typing = document.activeElement === this.#message || from === 'message';
    this.#card = showCard(withWays(onlyMade(cardOf(reply), next), next), {
      unsent: this.#unsent.of(next),
      offered: offeredNow(next),
      notices: isUrgent(next),
      advice: next.advice.length,
      forHandler: say(next.language, 'ask.forYou'),
      onSubmit: (value) => this.press(value),
    });
    this.#card.element.lang = next.language;
    this.#page.replaceChildren(this.#card.element);
    hideRuledOut(this.#card, next);
    this.#listeners.shown();
    if (from === 'start' || document.querySelector('dialog:modal') !== null) return;
    const isAtPage = !typing && !isUrgent(next) && this.#page.querySelector('[id="problems"]') === null;
    if ((this.cameFor !== undefined && goToQuestion(this.cameFor)) || (isAtPage && goBack?.() === true)) {
      // That it was recorded is seen in the record; anything else said is seen here.
      const isNews = next.outcome.kind !== 'recorded' || next.notices.length > 1;
      if (said !== undefined && isNews && !isInSight(said)) showOverPage(said);
      return;
    }
    goToPage(next, said, typing && !isUrgent(next));
    // Where a document was all one came for, Enter fetches it.
    if (next.stage === null && !typing) download?.focus({ preventScroll: true });
  }
}

/** What came of a card whose inputs are still the practitioner's to mend. */
const notTaken: ReadonlySet<string> = new Set(['invalid', 'conflict', 'refused', 'failed']);

const isUrgent = (next: PageView) => next.outcome.kind === 'emergency' || next.page === 'emergency';

/** Answers the first thing said. In danger all there is to do stands in one place, so nothing is said outside it. */
function sayWhatHappened(before: PageView | undefined, next: PageView, from: Sending['from']): HTMLElement | undefined {
  if (isUrgent(next)) return undefined;
  const [first, ...rest] = next.notices;
  // A key outside the card records what it says itself, whatever page is on the screen.
  const isOfThePage = before !== undefined && (from === 'card' || from === 'message');
  if (!isOfThePage || next.outcome.kind !== 'recorded' || first === undefined)
    return next.notices.map((notice) => addBubble(notice, next.language))[0];
  const asked = before.questions.find(({ id }) => id === before.asking);
  const receipt = addReceipt(from === 'message' ? (asked?.ask ?? before.title) : before.title, first, next.language);
  for (const notice of rest) addBubble(notice, next.language);
  return receipt;
}

const isChange = (turn: Turn): boolean => commandOf(turn)?.action === 'change';
