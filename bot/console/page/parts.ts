/** A part of index.html, which has every one of them: a missing one is a mistake of ours. */
export function part<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`the page lacks #${id}`);
  return found;
}

/** Puts words into a part of the page; what says the same already is left alone, so that nothing is read out twice. */
export function put(id: string, words: string): void {
  const element = part(id, HTMLElement);
  if (element.textContent !== words) element.textContent = words;
}

type Child = Node | string | undefined;

/** An element with its class, attributes and content. Whatever anyone wrote goes in as text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

/** A button that does something at once. */
export function button(words: string, className: string, press: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button', class: className }, words);
  element.addEventListener('click', press);
  return element;
}

/** Whether keys pressed there are words, or choose in a list: a letter is then no command. */
export const isTyping = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(element.type));
