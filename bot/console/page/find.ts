import type { Language } from '../../../locales/index.ts';
import type { RecordRow } from '../../../dialogs/turn/living-record.ts';
import { comparable } from '../../../dialogs/question/normalise.ts';
import { mutations } from '../../../dialogs/question/recognise/mutations.ts';
import { openDialog } from './dialogs.ts';
import { make } from './parts.ts';
import { valueOf } from './record/rows.ts';
import { say } from './words.ts';

/** More than this many are not shown: another word finds fewer. */
const mostFound = 12;

/**
 * Finds a question by words of it, or of its answer: typed in any order, without accents, mutated or not. Arrows choose,
 * Enter takes.
 * @param fetched the questions, which may still be on their way: what is typed meanwhile counts
 * @param asNote keeps words that are in no question: a caller says them once
 */
export function openFind(
  fetched: Promise<readonly RecordRow[]>,
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
  let rows: readonly RecordRow[] | undefined;
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
    if (rows === undefined) return;
    found = search(rows, box.value, language).slice(0, mostFound);
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
      takesFirst = rows === undefined;
      if (rows !== undefined && found.length === 0) keep();
      else take(found[at]);
    } else if (step !== undefined && found.length > 0) {
      at = (at + step + found.length) % found.length;
      mark();
    } else return;
    event.preventDefault();
  });
  const label = make('label', { for: 'findWords' }, say(language, 'find.label'));
  const dialog = openDialog({ language, title, kind: 'find' }, [label, box, status, results]);
  void fetched.then((all) => {
    rows = all;
    look();
    if (takesFirst && dialog.element.open) take(found[0]);
  });
}

/** Those that have every word, in their order; those still open first where nothing has been typed. */
export function search(rows: readonly RecordRow[], words: string, language: Language): readonly RecordRow[] {
  const wanted = comparable(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return rows.toSorted((one, other) => Number(isOpen(other)) - Number(isOpen(one)));
  return rows.filter(({ label, value }) => {
    const said = ` ${comparable(`${label} ${value ?? ''}`)}`;
    return wanted.every((word) => forms(word, language).some((form) => said.includes(form)));
  });
}

const isOpen = ({ state }: RecordRow): boolean => state === 'open';
const forms = (word: string, language: Language): readonly string[] =>
  language === 'cy' ? [word, ...mutations(word)] : [word];
