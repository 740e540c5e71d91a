import type { Language } from '../../../locales/index.ts';
import type { RecordRow } from '../../../dialogs/turn/living-record.ts';
import { openDialog } from './dialogs.ts';
import { make } from './parts.ts';
import { valueOf } from './record/rows.ts';
import { search, type Findable } from './search.ts';
import { say } from './words.ts';

/** More than this many are not shown: another word finds fewer. */
const mostFound = 12;

/**
 * Finds a question by words of it, or of its answer: arrows choose, Enter takes.
 * @param fetched the questions, which may still be on their way: what is typed meanwhile counts
 * @param asNote keeps words that are in no question: a caller says them once
 */
export function openFind(
  fetched: Promise<Findable>,
  {
    language,
    title,
    asNote,
  }: { readonly language: Language; readonly title: string; readonly asNote?: (words: string) => void },
  chosen: (row: RecordRow) => void,
): void {
  const box = make('input', {
    type: 'text',
    id: 'findWords',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-expanded': 'true',
    'aria-controls': 'findList',
    'aria-autocomplete': 'list',
    'data-first': '',
  });
  const results = make('ul', { id: 'findList', role: 'listbox', 'aria-label': title });
  const status = make('p', { role: 'status', class: 'hint' });
  let all: Findable | undefined;
  let found: readonly RecordRow[] = [];
  let at = 0;
  let takesFirst = false;
  const take = (row: RecordRow | undefined) => {
    if (row === undefined) return;
    dialog.close();
    chosen(row);
  };
  const keep = () => {
    if (asNote === undefined) return;
    dialog.close();
    asNote(box.value.trim());
  };
  const mark = () => {
    for (const [index, each] of [...results.children].entries()) {
      each.setAttribute('aria-selected', String(index === at));
      if (index === at) each.scrollIntoView({ block: 'nearest' });
    }
    const isThere = found[at] !== undefined;
    if (isThere) box.setAttribute('aria-activedescendant', `found${at}`);
    else box.removeAttribute('aria-activedescendant');
  };
  const look = () => {
    if (all === undefined) return;
    found = search(all, box.value, language).slice(0, mostFound);
    at = 0;
    results.replaceChildren(
      ...found.map((row, index) => {
        const option = make(
          'li',
          { role: 'option', id: `found${index}`, 'data-state': row.state },
          make('span', { class: 'label' }, row.label),
          make('span', { class: 'value' }, ` ${valueOf(row, language)}`),
        );
        option.addEventListener('click', () => take(row));
        return option;
      }),
    );
    status.textContent =
      found.length === 0
        ? say(language, asNote === undefined ? 'find.none' : 'find.noneNote')
        : say(language, 'find.found', { count: found.length });
    mark();
  };
  box.addEventListener('input', look);
  box.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && !event.isComposing) {
      takesFirst = all === undefined;
      if (all !== undefined && found.length === 0) keep();
      else take(found[at]);
    } else if (step !== undefined && found.length > 0) {
      at = (at + step + found.length) % found.length;
      mark();
    } else return;
    event.preventDefault();
  });
  const label = make('label', { for: 'findWords' }, say(language, 'find.label'));
  const dialog = openDialog({ language, title, kind: 'find' }, [label, box, status, results]);
  void fetched.then((there) => {
    all = there;
    look();
    if (takesFirst && dialog.element.open) take(found[0]);
  });
}
