import type { PageView } from '../../../dialogs/turn/view.ts';
import { droppedPage } from './offered.ts';
import { isTyping, part } from './parts.ts';
import { controlOf, isInSight, questionBlock, stopsOf } from './stops.ts';

const page = () => part('page', HTMLElement);
/** The advice that was shown already, with the case and the page it stood on. */
const read = new Set<string>();

/** To the one answer somebody wants to give or change, which may stand far down its page. Answers whether it is there. */
export function goToQuestion(id: string): boolean {
  const control = controlFor(id);
  if (control === undefined) return false;
  questionBlock(page(), id)?.scrollIntoView({ block: 'nearest' });
  control.focus({ preventScroll: true });
  return true;
}

/** To one box or choice of a question. In a box one writes on after what is there. */
export function goToControl(block: HTMLElement, control: HTMLElement): void {
  block.scrollIntoView({ block: 'nearest' });
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
  if (isText(control)) control.setSelectionRange(control.value.length, control.value.length);
}

/** Whether it is a box for words. */
export const isText = (control: Element): control is HTMLTextAreaElement | HTMLInputElement =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text');

/** What takes the focus where this question is answered. */
function controlFor(question: string): HTMLElement | undefined {
  const block = questionBlock(page(), question);
  const stop = stopsOf(page()).find((each) => block?.contains(each));
  return stop && controlOf(stop);
}

/**
 * Where a handler expects to be after a turn: at what is wrong; who types, at the box they typed in; else at the page
 * that is asked now, in the box of its first question where that is answered in words. Numbers choose wherever one is, so
 * what they choose from comes in sight, unless there is advice above it that nobody has read yet, or a page to read.
 * @param said what was just said above the page, to be in sight
 */
export function goToPage(view: PageView, said: Element | undefined, typing: boolean): void {
  const problems = page().querySelector<HTMLElement>('[id="problems"]');
  const title = page().querySelector<HTMLElement>('[role="heading"]') ?? page();
  (problems ?? said ?? title).scrollIntoView({ block: 'start' });
  if (typing) return part('message', HTMLTextAreaElement).focus({ preventScroll: true });
  const asked = !problems && view.asking !== null ? controlFor(view.asking) : undefined;
  const isNews = isUnread(view);
  // When the line went, what to do now is read before it is written down.
  if (asked !== undefined && view.asking !== null && isInWords(view.asking) && view.page !== droppedPage) {
    asked.focus({ preventScroll: true });
    // No further than needed: what stands above it is to be read.
    asked.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (asked !== undefined && view.asking !== null && view.stage !== null && !isNews && !isInSight(asked)) {
    goToQuestion(view.asking);
    return;
  }
  const target = problems ?? title;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function isUnread({ case: id, page: on, advice }: PageView): boolean {
  const shown = JSON.stringify([id, on, advice]);
  const isNew = advice.length > 0 && !read.has(shown);
  read.add(shown);
  return isNew;
}

/** Whether the first thing to enter on the page is a box of this question. */
function isInWords(question: string): boolean {
  const block = questionBlock(page(), question);
  const [first] = stopsOf(page());
  return first !== undefined && isTyping(first) && block?.contains(first) === true;
}

/** From wherever one was, to the question asked now; to the title of the page where none is. */
export function goToAsked(view: PageView | undefined): void {
  if (view?.asking && goToQuestion(view.asking)) return;
  const title = page().querySelector<HTMLElement>('[role="heading"]') ?? page();
  title.tabIndex = -1;
  title.scrollIntoView({ block: 'nearest' });
  title.focus({ preventScroll: true });
}
