import type { Language } from '../../../locales/index.ts';
import { anyMoment, commandFor, commandGroups, commandKeys, commandWords, type Does } from './commands.ts';
import { openDialog } from './dialogs.ts';
import { button, make } from './parts.ts';
import { say } from './words.ts';

export interface KeyMapParts {
  readonly language: Language;
  /** Whether letters are keys without F2. */
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly run: (does: Does) => void;
  /** What else can be done, without a key of its own. */
  readonly more: readonly { readonly label: string; readonly press: () => void }[];
}

/**
 * The map of keys, and the list of all there is to do: a letter, or a press on it, does it. It is a menu, so that a screen
 * reader hands the letters on.
 */
export function openKeyMap({ language, letters, onLetters, run, more }: KeyMapParts): void {
  const after = (then: () => void) => () => {
    dialog.close();
    then();
  };
  const item = (does: Does) => {
    const words = make('span', {}, say(language, commandWords(does)));
    const press = button(
      '',
      'command',
      after(() => run(does)),
    );
    press.append(make('kbd', { 'aria-hidden': 'true' }, commandKeys[does].toUpperCase()), words);
    press.role = 'menuitem';
    press.setAttribute('aria-keyshortcuts', commandKeys[does].toUpperCase());
    return press;
  };
  const others = more.map(({ label, press }) => {
    const element = button(label, 'command', after(press));
    element.role = 'menuitem';
    return element;
  });
  const groups = [...commandGroups.map((group) => group.map(item)), others].filter((group) => group.length > 0);
  const menu = make(
    'div',
    { role: 'menu', class: 'commands', 'aria-label': say(language, 'keyMap.menu') },
    ...groups.map((group) => make('div', { role: 'group', class: 'commandGroup' }, ...group)),
  );
  const items = [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  for (const [index, each] of items.entries()) each.tabIndex = index === 0 ? 0 : -1;
  items[0]?.setAttribute('data-first', '');
  menu.addEventListener('keydown', (event) => moveIn(items, event));
  const dialog = openDialog({ language, title: say(language, 'keyMap.title'), kind: 'keyMap' }, [
    menu,
    hints(language),
    lettersSwitch(language, letters, onLetters),
  ]);
  dialog.element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const does = commandFor(event.key);
    if (does === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    after(() => run(does))();
  });
}

function moveIn(items: readonly HTMLElement[], event: KeyboardEvent): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const target = items.at(to % items.length);
  for (const each of items) each.tabIndex = each === target ? 0 : -1;
  target?.focus();
}

function hints(language: Language): HTMLElement {
  const key = (name: string, words: string) => [make('dt', {}, make('kbd', {}, name)), make('dd', {}, words)];
  return make(
    'div',
    { class: 'keyHints' },
    make('p', {}, say(language, 'keyMap.digits')),
    make('p', {}, say(language, 'keyMap.enter')),
    make('p', {}, say(language, 'keyMap.typing')),
    make('p', {}, say(language, 'keyMap.onTop')),
    make(
      'dl',
      {},
      ...key(anyMoment.keys, say(language, 'keyMap.map')),
      ...key(anyMoment.emergency, say(language, 'keyMap.emergency')),
      ...key(anyMoment.cover, say(language, 'keyMap.cover')),
    ),
  );
}

function lettersSwitch(language: Language, letters: boolean, onLetters: (on: boolean) => void): HTMLElement {
  const box = make('input', { type: 'checkbox', id: 'letters' });
  box.checked = letters;
  box.addEventListener('change', () => onLetters(box.checked));
  return make('p', { class: 'switch' }, box, make('label', { for: 'letters' }, say(language, 'keyMap.letters')));
}
