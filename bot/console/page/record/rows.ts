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
 * one that is asked next where none is on the screen. While the caller can only say yes or no, the next that a yes or a no
 * answers of the stage in hand, as long as there is one.
 */
export function nextOpenAfter(record: LivingRecord, asking: string | null | undefined): string | undefined {
  const rows = rowsOf(record);
  const at = rows.findIndex(({ question }) => question === asking);
  const open = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))].filter(isOpen);
  const inHand = record.yesNoOnly ? openNow(record).filter(({ kind }) => kind === 'yesNo') : [];
  const said = open.find((row) => inHand.includes(row));
  return said?.question ?? (at < 0 ? record.nextOpen?.question : undefined) ?? open[0]?.question;
}

/** What is open of the stage in hand: the rest is offered once that is done. */
export function openNow({ sections, nextOpen }: LivingRecord): readonly RecordRow[] {
  const inHand = sections.find(({ page }) => page === nextOpen?.page)?.group;
  return sections.filter(({ group }) => group === inHand).flatMap(({ rows }) => rows.filter(isOpen));
}

const isOpen = ({ state }: RecordRow): boolean => state === 'open';
