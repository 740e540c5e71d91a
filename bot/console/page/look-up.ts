import type { Language } from '../../../locales/index.ts';
import { openDialog } from './dialogs.ts';
import { button, make } from './parts.ts';
import { say } from './words.ts';

/** A box for a question to the guidance, in the middle of whatever is asked. Nothing of it is kept. */
export function openLookUp(language: Language, ask: (question: string) => void): void {
  const box = make('input', {
    type: 'text',
    id: 'lookUpWords',
    maxlength: '500',
    autocomplete: 'off',
    'aria-describedby': 'lookUpHint',
    'data-first': '',
  });
  const send = () => {
    const words = box.value.trim();
    if (words === '') return box.focus();
    dialog.close();
    ask(words);
  };
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    send();
  });
  const dialog = openDialog({ language, title: say(language, 'lookUp.title'), kind: 'lookUp' }, [
    make('label', { for: 'lookUpWords' }, say(language, 'lookUp.label')),
    make('p', { id: 'lookUpHint', class: 'hint' }, say(language, 'lookUp.hint')),
    box,
    button(say(language, 'lookUp.go'), 'primary', send),
  ]);
}
