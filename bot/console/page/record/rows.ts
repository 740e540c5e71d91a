import type { Language } from '../../../../locales/index.ts';
import type { LivingRecord, RecordRow } from '../../../../dialogs/turn/living-record.ts';
import { make } from '../parts.ts';
import { say } from '../words.ts';
import { list } from './blocks.ts';

/** What a row does when it is pressed: its question is asked, or its answer changed, at the left. */
export type Change = (row: RecordRow) => void;

/** Questions with what was said to them, each a button. */
export const rowList = (rows: readonly RecordRow[], language: Language, change: Change): HTMLElement =>
  list(
    'rows',
    rows.map((row) => [rowButton(row, language, change)]),
  );

function rowButton(row: RecordRow, language: Language, change: Change): HTMLElement {
  const { question, label, state } = row;
  const element = make(
    'button',
    { type: 'button', class: 'row', 'data-question': question, 'data-state': state },
    make('span', { class: 'label' }, label),
    make('span', { class: 'unseen' }, ': '),
    make('span', { class: 'value' }, valueOf(row, language)),
  );
  element.title = say(language, 'record.change', { question: label });
  element.addEventListener('click', () => change(row));
  return element;
}

export function valueOf({ value, state }: RecordRow, language: Language): string {
  if (state === 'open') return say(language, 'record.notAsked');
  if (state === 'left') return say(language, 'record.left');
  return value ?? say(language, 'record.notKnown');
}

/** Every question of a record, once, in the order of the journey. */
export const rowsOf = (record: LivingRecord): readonly RecordRow[] => record.sections.flatMap(({ rows }) => rows);

/**
 * The next question without an answer after this one, in the order of the journey, and round again from the start; the
 * one that is asked next where none is on the screen.
 */
export function nextOpenAfter(record: LivingRecord, asking: string | null | undefined): string | undefined {
  const rows = rowsOf(record);
  const at = rows.findIndex(({ question }) => question === asking);
  if (at < 0) return record.nextOpen?.question ?? rows.find(isOpen)?.question;
  return [...rows.slice(at + 1), ...rows.slice(0, at)].find(isOpen)?.question;
}

const isOpen = ({ state }: RecordRow): boolean => state === 'open';
