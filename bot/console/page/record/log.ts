import type { LivingRecord, RecordNote } from '../../../../dialogs/turn/living-record.ts';
import { button, make } from '../parts.ts';
import { sayWhen } from '../times.ts';
import { say } from '../words.ts';
import { block, list, none } from './blocks.ts';

const stamp = (at: string, by: string, language: LivingRecord['language']): HTMLElement =>
  make('span', { class: 'stamp' }, say(language, 'record.by', { name: by, time: sayWhen(at) }));

/** Notes with their time, each filed to a question, or waiting to be. */
export function noteBlock({ notes, language }: LivingRecord, file: (note: RecordNote) => void): HTMLElement {
  const items = notes.map((note) => [
    make('p', { class: 'words' }, note.text),
    stamp(note.at, note.by, language),
    note.filed
      ? make('p', { class: 'aside' }, say(language, 'record.filed', { question: note.filed.label }))
      : filing(note, language, file),
  ]);
  const content = items.length === 0 ? none(say(language, 'record.notesNone')) : list('entries', items);
  return block('notes', { title: say(language, 'record.notes'), aside: count(items), open: items.length > 0 }, content);
}

function filing(note: RecordNote, language: LivingRecord['language'], file: (note: RecordNote) => void): HTMLElement {
  const press = button(say(language, 'record.file'), 'small', () => file(note));
  press.setAttribute('aria-label', `${say(language, 'record.file')}: ${note.text.slice(0, 40)}`);
  press.dataset.note = note.id;
  return press;
}

/** Every decision with its reason, by whom and when; the newest first. */
export function decisionBlock({ decisions, language }: LivingRecord): HTMLElement {
  const items = decisions.map(({ label, choice, reason, at, by }) => [
    make('p', { class: 'label' }, label),
    make('p', { class: 'words' }, choice),
    reason === undefined ? undefined : make('p', {}, say(language, 'record.reason', { reason })),
    stamp(at, by, language),
  ]);
  const content = items.length === 0 ? none(say(language, 'record.decisionsNone')) : list('entries', items);
  return block(
    'decisions',
    { title: say(language, 'record.decisions'), aside: count(items), open: items.length > 0 },
    content,
  );
}

/** What somebody still has to do: what, who, by when. */
export function dueBlock({ due, language }: LivingRecord, change: (question: string) => void): HTMLElement {
  const items = due.map(({ question, label, what, who, when }) => {
    const press = button(what, 'row due', () => change(question));
    press.prepend(make('span', { class: 'label' }, label), make('span', { class: 'unseen' }, ': '));
    return [
      press,
      make(
        'p',
        { class: 'stamp' },
        [
          ...(who === undefined ? [] : [say(language, 'record.who', { who })]),
          ...(when === undefined ? [] : [say(language, 'record.when', { when })]),
        ].join(' · '),
      ),
    ];
  });
  const content = items.length === 0 ? none(say(language, 'record.dueNone')) : list('entries', items);
  return block('due', { title: say(language, 'record.due'), aside: count(items), open: items.length > 0 }, content);
}

const count = (items: readonly unknown[]): string | undefined => (items.length === 0 ? undefined : `${items.length}`);
