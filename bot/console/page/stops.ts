/**
 * The places of a card where something is entered, in order. A group of choices is one place. What is folded away, the
 * ticks for "not known" and the box of a note are no places one comes to by going on.
 */
export type Stop = HTMLElement;

const stopSelector = '[role="radiogroup"], [role="group"], input[type="text"], input[type="number"], textarea, select';
const beside = '.ac-toggleInput, [id="note"], [id="more"]';

export const stopsOf = (page: HTMLElement): Stop[] =>
  [...page.querySelectorAll<HTMLElement>(stopSelector)].filter(
    (stop) => stop.closest(beside) === null && stop.checkVisibility(),
  );

export const isGroup = (stop: Stop): boolean => stop.role === 'radiogroup' || stop.role === 'group';
const optionsOf = (group: Stop): HTMLInputElement[] => [...group.querySelectorAll('input')];

/** What takes the focus at a stop: of a group the option that is chosen, or the first. */
export const controlOf = (stop: Stop): HTMLElement => {
  if (!isGroup(stop)) return stop;
  const options = optionsOf(stop);
  return options.find(({ checked }) => checked) ?? options[0] ?? stop;
};

export function isFilled(stop: Stop): boolean {
  if (isGroup(stop)) return optionsOf(stop).some(({ checked }) => checked);
  return (stop as HTMLInputElement).value !== '';
}

/** Below the head and above the lower edge of the window. */
export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const head = document.getElementById('head')?.getBoundingClientRect().bottom ?? 0;
  return top >= head && bottom <= innerHeight;
}

/** The stop an element is in, or the one it belongs to: a tick for "not known" belongs to the box before it. */
export function stopAt(page: HTMLElement, element: Element): Stop | undefined {
  const stops = stopsOf(page);
  const inside = stops.find((stop) => stop.contains(element));
  if (inside !== undefined) return inside;
  return stops.findLast((stop) => (stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
}

/** Where one comes to from there, of those that are wanted; undefined after the last. */
export function stopAfter(page: HTMLElement, from: Stop, wanted: (stop: Stop) => boolean): Stop | undefined {
  const stops = stopsOf(page);
  return stops.slice(stops.indexOf(from) + 1).find(wanted);
}

/** The block of a question on the page. */
export const questionBlock = (page: HTMLElement, question: string): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[id="${CSS.escape(`question:${question}`)}"]`);

/** What sends the page: the last of its green buttons that can be seen. */
export const sendButton = (page: HTMLElement): HTMLElement | undefined =>
  [...page.querySelectorAll<HTMLElement>('.ac-pushButton.style-positive')].findLast((each) => each.checkVisibility());
