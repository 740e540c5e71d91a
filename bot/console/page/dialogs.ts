import type { Language } from '../../../locales/index.ts';
import { button, make } from './parts.ts';
import { say } from './words.ts';

export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly close: () => void;
}

let shown = 0;

/**
 * A dialog over the page. Escape and its own button close it, the focus goes back to where it was, and nothing is left of
 * it. The rest of the page cannot be reached meanwhile.
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
  const close = () => element.close();
  const closing = closes ? button(say(language, 'keyMap.close'), 'quiet close', close) : undefined;
  element.append(make('div', { class: 'dialogHead' }, heading, closing), ...content);
  element.addEventListener('cancel', (event) => {
    if (!closes) event.preventDefault();
  });
  element.addEventListener('click', (event) => {
    if (closes && event.target === element) close();
  });
  element.addEventListener('close', () => {
    element.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    onClosed();
  });
  document.body.append(element);
  element.showModal();
  const first = element.querySelector<HTMLElement>('[data-first]');
  (first ?? heading).focus();
  return { element, close };
}

/** Closes what somebody may close. Answers whether the page can be reached then. */
export function closeDialogs(): boolean {
  for (const each of document.querySelectorAll<HTMLDialogElement>('dialog:modal:not([data-stays])')) each.close();
  return !dialogIsOpen();
}

export const dialogIsOpen = (): boolean => document.querySelector('dialog:modal') !== null;
