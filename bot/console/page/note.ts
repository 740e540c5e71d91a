import type { Language } from '../../../locales/index.ts';
import { openDialog } from './dialogs.ts';
import { button, make } from './parts.ts';
import { say } from './words.ts';

/** As long as the bot takes one. */
const longest = 8000;
/** What was written and not kept yet, by the case it is about: it is there when the box is opened again. */
const begun = new Map<string, string>();

/** Words written before a case was there: they go on in the box of the first one that is opened. */
export const noCase = '';

/** Puts words back where they were written: they were not kept. What was begun there since stays, too. */
export function giveBack(about: string, words: string): void {
  const since = begun.get(about);
  begun.set(about, since === undefined || since.trim() === '' ? words : `${words}\n${since}`);
}

/**
 * Shows words that were meant for a case that somebody has lost meanwhile: to be read out to whoever has it now. They go
 * into no other case.
 * @param begin opens a box for a note of its own
 */
export function showLost(language: Language, about: string, begin: () => void): void {
  const box = make('textarea', {
    id: 'noteWords',
    rows: '5',
    readonly: '',
    'aria-describedby': 'noteHint',
    'data-first': '',
  });
  box.value = begun.get(about) ?? '';
  let isMore = false;
  const another = button(say(language, 'noteBox.another'), 'secondary', () => {
    isMore = true;
    dialog.close();
  });
  const dialog = openDialog(
    { language, title: say(language, 'noteBox.lostTitle'), kind: 'note' },
    [
      make('label', { for: 'noteWords' }, say(language, 'noteBox.label')),
      make('p', { id: 'noteHint', class: 'hint' }, say(language, 'noteBox.lost')),
      box,
      another,
    ],
    // Once this one is gone: two boxes of one name are one too many for whoever has the page read out.
    { onClosed: () => void (isMore && begin()) },
  );
}

/** A box for a note, at any moment. Enter keeps it; Shift and Enter starts a line. */
export function openNote(language: Language, about: string, keep: (text: string) => void): void {
  if (!begun.has(about) && begun.has(noCase)) {
    begun.set(about, begun.get(noCase) ?? '');
    begun.delete(noCase);
  }
  const text = begun.get(about) ?? '';
  const box = make('textarea', {
    id: 'noteWords',
    rows: '5',
    maxlength: String(longest),
    autocomplete: 'off',
    'aria-describedby': 'noteHint',
    'data-first': '',
  });
  // What comes now is another line, not the rest of a word.
  box.value = text.trim() === '' ? '' : `${text.trimEnd()}\n`;
  box.addEventListener('input', () => begun.set(about, box.value));
  const send = () => {
    const words = box.value.trim();
    if (words === '') return box.focus();
    begun.delete(about);
    dialog.close();
    keep(words);
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  const hint = say(language, text === '' ? 'noteBox.hint' : 'noteBox.kept');
  const dialog = openDialog({ language, title: say(language, 'noteBox.title'), kind: 'note' }, [
    make('label', { for: 'noteWords' }, say(language, 'noteBox.label')),
    make('p', { id: 'noteHint', class: 'hint' }, `${hint} ${say(language, 'keys')}`),
    box,
    button(say(language, 'noteBox.keep'), 'primary', send),
  ]);
}
