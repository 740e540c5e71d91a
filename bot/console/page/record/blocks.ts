import { make } from '../parts.ts';

/** Which blocks are open, by their name; as somebody left them, for as long as the page is there. */
const left = new Map<string, boolean>();

/** A block of the record that can be folded away. */
export function block(
  name: string,
  { title, aside, open }: { readonly title: string; readonly aside?: string; readonly open: boolean },
  ...content: readonly (Node | undefined)[]
): HTMLDetailsElement {
  const details = make(
    'details',
    { class: 'block', 'data-block': name },
    make(
      'summary',
      {},
      make('span', { class: 'blockTitle' }, title),
      aside === undefined ? undefined : make('span', { class: 'aside' }, ` ${aside}`),
    ),
    ...content,
  );
  details.open = left.get(name) ?? open;
  details.addEventListener('toggle', () => left.set(name, details.open));
  return details;
}

export const forgetBlocks = (): void => left.clear();

export const none = (words: string): HTMLElement => make('p', { class: 'none' }, words);

export const list = (className: string, items: readonly (readonly (Node | string | undefined)[])[]): HTMLElement =>
  make('ul', { class: className }, ...items.map((item) => make('li', {}, ...item)));
