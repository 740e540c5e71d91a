import type { Language } from '../../../locales/index.ts';
import { commandKeys, type Does } from './commands.ts';
import { button, make, part } from './parts.ts';
import { say, type WordsKey } from './words.ts';

/** What stands in the head at all times, each with its key; the rest is in the map of keys. */
const tools = [
  'find',
  'lookUp',
  'note',
  'cases',
  'call',
  'dropped',
  'yesNo',
  'cover',
] as const satisfies readonly Does[];
/** Kept in sight where there is little room, and on a tablet, which has no keys to press instead. */
const always: ReadonlySet<Does> = new Set(['note', 'cover']);
const onTablet: ReadonlySet<Does> = new Set(['dropped']);
/** Only where all of them have one row. */
const whereWide: ReadonlySet<Does> = new Set(['lookUp']);

export interface ToolActions {
  readonly run: (does: Does) => void;
  readonly openMap: () => void;
  /** Where there is room for one only. */
  readonly showView: (view: View) => void;
}
export type View = 'conversation' | 'record';

let drawn: Language | undefined;

/** The tools, in the language of the page. They stand still while one works: only another language draws them anew. */
export function showTools(language: Language, isShown: boolean, actions: ToolActions): void {
  const nav = part('tools', HTMLElement);
  nav.hidden = !isShown;
  if (drawn === language) return;
  drawn = language;
  nav.ariaLabel = say(language, 'tools.label');
  const tab = (view: View, words: WordsKey) => {
    const press = button(say(language, words), 'tab', () => actions.showView(view));
    press.dataset.view = view;
    return press;
  };
  const views = make(
    'div',
    { class: 'views', role: 'group', 'aria-label': say(language, 'tools.views') },
    tab('conversation', 'tools.conversation'),
    tab('record', 'tools.record'),
  );
  const buttons = tools.map((does) => {
    const key = commandKeys[does].toUpperCase();
    const room = roomFor(does);
    const press = button(say(language, `tools.${does}`), `tool${room}`, () => actions.run(does));
    press.dataset.does = does;
    press.append(' ', make('kbd', { 'aria-hidden': 'true' }, key));
    press.setAttribute('aria-keyshortcuts', key);
    return press;
  });
  const map = button(say(language, 'tools.keys'), 'tool', actions.openMap);
  map.dataset.does = 'keys';
  map.append(' ', make('kbd', { 'aria-hidden': 'true' }, '?'));
  map.setAttribute('aria-keyshortcuts', '? F2');
  nav.replaceChildren(views, ...buttons, map);
  showView(document.body.dataset.view === 'record' ? 'record' : 'conversation');
}

function roomFor(does: Does): string {
  if (always.has(does)) return '';
  if (onTablet.has(does)) return ' tablet';
  return whereWide.has(does) ? ' wide' : ' roomy';
}

/** What the case in hand has no use for is not shown. */
export function offerTools(isOffered: (does: Does) => boolean): void {
  for (const does of tools) {
    const press = part('tools', HTMLElement).querySelector<HTMLElement>(`[data-does="${does}"]`);
    if (press !== null) press.hidden = !isOffered(does);
  }
}

/** Where both fit beside each other, both are shown whichever is chosen. */
export function showView(view: View): void {
  document.body.dataset.view = view;
  for (const tab of document.querySelectorAll<HTMLElement>('.tab'))
    tab.setAttribute('aria-pressed', String(tab.dataset.view === view));
}
