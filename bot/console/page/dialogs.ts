import type { Language } from '../../../locales/index.ts';
import { button, make } from './parts.ts';
import { say } from './words.ts';

export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly close: () => void;
}

let shown = 0;
/** How each dialog that is there is closed. */
const closers = new WeakMap<Element, () => void>();

/**
 * A dialog over the page. Escape and its own button close it, the focus goes back to where it was, and nothing is left of
 * it, all before the next key is heard: the browser tells of a dialog that was closed some time later, and on a busy
 * machine a key that comes in between would go where the focus was. The rest of the page cannot be reached meanwhile.
 * @param kind a class of its own, to look by
 * @param onClosed told after the focus is back
 */
export function openDialog(
  { language, title, kind }: { readonly language: Language; readonly title: string; readonly kind: string },
  content: readonly Node[],
  { closes = true, onClosed = () => undefined }: { readonly closes?: boolean; readonly onClosed?: () => void } = {},
): Dialog {
  const before = document.activeElement;
  const id = `dialog${(shown += 1)}`;
  const heading = make('h2', { id, tabindex: '-1' }, title);
  const element = make('dialog', { class: `dialog ${kind}`, 'aria-labelledby': id, lang: language });
  if (!closes) element.dataset.stays = '';
  let isThere = true;
  const close = () => {
    if (!isThere) return;
    isThere = false;
    element.close();
    element.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    onClosed();
  };
  closers.set(element, close);
  const closing = closes ? button(say(language, 'keyMap.close'), 'quiet close', close) : undefined;
  element.append(make('div', { class: 'dialogHead' }, heading, closing), ...content);
  const cancel = (event: Event) => {
    event.preventDefault();
    if (closes) close();
  };
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) cancel(event);
  });
  // However else a device asks for it.
  element.addEventListener('cancel', cancel);
  element.addEventListener('click', (event) => {
    if (closes && event.target === element) close();
  });
  element.addEventListener('close', close);
  document.body.append(element);
  // Else the browser gives the focus back by itself as it closes, without the caret, and what is typed then goes nowhere.
  if (before instanceof HTMLElement) before.blur();
  element.showModal();
  const first = element.querySelector<HTMLElement>('[data-first]');
  (first ?? heading).focus();
  return { element, close };
}

/** Closes what somebody may close. Answers whether the page can be reached then. */
export function closeDialogs(): boolean {
  for (const each of document.querySelectorAll('dialog:modal:not([data-stays])')) closers.get(each)?.();
  return !dialogIsOpen();
}

export const dialogIsOpen = (): boolean => document.querySelector('dialog:modal') !== null;
