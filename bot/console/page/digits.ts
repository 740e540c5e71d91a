import {
  controlOf,
  isFilled,
  isGroup,
  isInSight,
  questionBlock,
  sendButton,
  stopAfter,
  stopAt,
  stopsOf,
  type Stop,
} from './stops.ts';

/** As many as there are digits. */
const mostChoices = 10;

/** The key of each choice: 1 to 9, then 0. */
const digitOf = (index: number): string => String((index + 1) % mostChoices);

/**
 * What numbers choose from now: the group of choices that has the focus; else of the question that has it, of one that
 * was answered wrongly, of the one that is asked, or of the page, the first group still open; else the ways to go that a
 * menu offers.
 */
function choicesNow(page: HTMLElement, asking: string | null | undefined): HTMLElement[] {
  const group = groupNow(page, asking);
  if (group !== undefined) return [...group.querySelectorAll<HTMLElement>('input')];
  const ways = [...page.querySelectorAll<HTMLElement>('[id="ways"] button')];
  return ways.length > 0 || stopsOf(page).length > 0 ? ways : [...page.querySelectorAll<HTMLElement>(wayOut)];
}

/** Where nothing is entered, the buttons that lead on: not those that fold, and not the emergency, which has a key. */
const wayOut = '.ac-pushButton:not([aria-expanded], .style-destructive, [id="more"] *, [id="note"] *)';

function groupNow(page: HTMLElement, asking: string | null | undefined): Stop | undefined {
  const focused = page.contains(document.activeElement) ? document.activeElement : null;
  const stops = stopsOf(page);
  const here = stops.find((stop) => stop.contains(focused));
  // Where words are typed, a number is one of them.
  if (here !== undefined) return isGroup(here) ? here : undefined;
  const groups = stops.filter(isGroup);
  const wrong = groups.find((group) => group.ariaInvalid === 'true');
  const blocks = [focused?.closest('[id^="question:"]'), wrong, asking && questionBlock(page, asking), page];
  for (const block of blocks) {
    const within = block ? groups.filter((group) => block.contains(group)) : [];
    const found = within.find((group) => !isFilled(group)) ?? within[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Shows beside each choice of the page which number chooses it, and marks those that numbers choose now. They all have
 * their place at all times: nothing moves away under a pointer that comes to press it.
 */
export function showDigits(page: HTMLElement, asking: string | null | undefined): void {
  for (const marked of page.querySelectorAll('[data-chosen-now]')) marked.removeAttribute('data-chosen-now');
  for (const group of stopsOf(page).filter(isGroup)) number([...group.querySelectorAll<HTMLElement>('input')]);
  const now = choicesNow(page, asking);
  number(now);
  for (const choice of now) holderOf(choice).setAttribute('data-chosen-now', '');
}

function number(choices: readonly HTMLElement[]): void {
  for (const [index, choice] of choices.slice(0, mostChoices).entries())
    holderOf(choice).setAttribute('data-digit', digitOf(index));
}

const holderOf = (choice: HTMLElement): HTMLElement =>
  choice instanceof HTMLInputElement ? (choice.parentElement ?? choice) : choice;

/** Where somebody is on the page. */
export interface Asked {
  /** The question asked now. */
  readonly asking: string | null | undefined;
  /** The one question they came for: when it is answered, that is sent, and they are back where they were. */
  readonly cameFor: string | undefined;
  /** Something of the page has no answer yet. */
  readonly isOpen: boolean;
  /** What to do follows from the answer to this question. Answers whether it was sent, to show that. */
  readonly follows: (question: string) => boolean;
}

/**
 * Chooses by number. After an answer one goes on to the next question of the page; where that was the last thing to be
 * answered on it, the page is sent at once. What cannot be seen is not sent: it comes in sight first. Answers whether
 * there was such a choice.
 */
export function chooseByDigit(page: HTMLElement, asked: Asked, digit: string): boolean {
  const choices = choicesNow(page, asked.asking);
  const choice = choices.find((_, index) => index < mostChoices && digitOf(index) === digit);
  if (choice === undefined) return false;
  if (!choices.some(isSeen) && isLastOpen(page, choice)) {
    (choice.closest('[id^="question:"]') ?? choice).scrollIntoView({ block: 'nearest' });
    choices[0]?.focus({ preventScroll: true });
    return true;
  }
  const goesOn = choice instanceof HTMLInputElement && choice.type === 'radio';
  choice.focus({ preventScroll: true });
  choice.click();
  if (goesOn) goOn(page, choice, asked, 'unlessComplete');
  return true;
}

/** Whether a choice there would send the page. */
const isLastOpen = (page: HTMLElement, choice: HTMLElement): boolean =>
  choice instanceof HTMLInputElement && stopsOf(page).every((stop) => isFilled(stop) || stop.contains(choice));

const isSeen = (choice: Element): boolean => isInSight(choice) || choice === document.activeElement;

/**
 * To the next box or group of the page, past what is answered where numbers choose. From the last one, or of the question one came for, the page is sent (`always`),
 * or sent only if everything there is answered (`unlessComplete`), and else the button that sends it is next.
 */
export function goOn(
  page: HTMLElement,
  from: Element,
  { cameFor, isOpen, follows }: Pick<Asked, 'cameFor' | 'isOpen' | 'follows'>,
  sends: 'always' | 'unlessComplete',
): void {
  const question = from.closest('[id^="question:"]')?.id.slice('question:'.length);
  if (question !== undefined && follows(question)) return;
  const block = cameFor === undefined ? null : questionBlock(page, cameFor);
  const within = block?.contains(from) === true ? block : page;
  const stop = stopAt(page, from);
  const wanted = (each: Stop) => sends === 'always' || !isOpen || !isFilled(each);
  const next = stop && stopAfter(page, stop, wanted);
  if (next === undefined || !within.contains(next)) {
    const isComplete = stopsOf(page)
      .filter((each) => within.contains(each))
      .every(isFilled);
    const send = sendButton(page);
    if (sends === 'always' || isComplete) send?.click();
    else send?.focus();
    return;
  }
  controlOf(next).focus({ preventScroll: true });
  (next.closest('[id^="question:"]') ?? next).scrollIntoView({ block: 'nearest' });
}
