import { text, type Language } from '../../locales/index.ts';
import type { Question } from '../../dialogs/question/model.ts';
import { sayLabel, sayParts, sayValue } from '../../dialogs/question/say.ts';
import { isNotKnown, type Value } from '../../dialogs/question/values.ts';
import type { Answer } from '../../dialogs/record/index.ts';
import type { Block, Row } from './model.ts';

export interface Answered {
  readonly question: Question;
  readonly answer: Answer;
}
/** What stands beside an answer; empty where nothing needs to. */
export type NoteOn = (answered: Answered) => string;

/**
 * Answers as tables, in the order given. What has parts of its own (people, checklists) becomes a table under its own
 * heading; the answers between share one.
 */
export function answerBlocks(answered: readonly Answered[], language: Language, noteOn: NoteOn): readonly Block[] {
  const blocks: { heading: string; rows: Row[] }[] = [];
  let open: Row[] | undefined;
  for (const each of answered) {
    if (hasParts(each)) {
      blocks.push({ heading: sayLabel(each.question, language), rows: partRows(each, language, noteOn) });
      open = undefined;
    } else {
      if (!open) blocks.push({ heading: '', rows: (open = []) });
      open.push(answerRow(each, language, noteOn));
    }
  }
  return blocks;
}

/** An answer on one line of a table, its parts on lines of the cell. */
export const answerRow = (each: Answered, language: Language, noteOn: NoteOn): Row => ({
  label: sayLabel(each.question, language),
  value: sayOrNone(each.question, each.answer.value, language),
  note: noteOn(each),
});

/** The parts of a compound answer, each on a line of the table; the note stands beside the first. */
export function partRows(each: Answered, language: Language, noteOn: NoteOn): Row[] {
  const parts = sayParts(each.question, each.answer.value, language);
  return parts.map((part, index) => ({ ...part, note: index === 0 ? noteOn(each) : '' }));
}

/** An answer in words; an empty list or checklist says that nothing is on it. */
export const sayOrNone = (question: Question, value: Value, language: Language): string =>
  sayValue(question, value, language) || text(language, 'document.row.none');

function hasParts({ question, answer }: Answered): boolean {
  const { kind } = question.answer;
  if (kind !== 'list' && kind !== 'checklist') return false;
  return !isNotKnown(answer.value) && typeof answer.value === 'object' && Object.keys(answer.value).length > 0;
}

/** Says so where somebody's own words may be in the other language: they are never translated. */
export function languageNote({ question, answer }: Answered, language: Language): string {
  if (answer.language === language || !holdsFreeText(question, answer.value)) return '';
  const name = text(language, `document.languages.${answer.language}`);
  return text(language, 'document.row.enteredIn', { language: name });
}

function holdsFreeText(question: Question, value: Value): boolean {
  if (isNotKnown(value)) return false;
  switch (question.answer.kind) {
    case 'yesNo':
    case 'choice':
    case 'choices':
    case 'date':
    case 'number':
      return false;
    default:
      return true;
  }
}
