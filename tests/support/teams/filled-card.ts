import type { Question } from '../../../dialogs/question/model.ts';
import type { ListItem } from '../../../dialogs/question/values.ts';
import type { CardReader, Input } from './card-reader.ts';
import { fixedAnswer, questionNamed, type Instead, type Parts, type Simple } from './fixed-answers.ts';

/**
 * Fills in what is blank on a card, question by question as they stand on it, and leaves what is filled in already.
 * @param applies whether a question is to be answered, after those before it were
 * @param listed what is on a list already, in its order
 */
export function fillCard(
  reader: CardReader,
  instead: Instead,
  applies: (question: Question, before: readonly Question[]) => boolean,
  listed: (question: Question) => readonly ListItem[],
): Question[] {
  const filled: Question[] = [];
  for (const [id, inputs] of byQuestion(reader.inputs())) {
    const question = questionNamed(id);
    if (!question || !applies(question, filled)) continue;
    if (fillQuestion(reader, question, inputs, instead, listed(question))) filled.push(question);
  }
  return filled;
}

/** What was answered on an earlier page is folded away behind a button to change it. */
const isCarried = ({ inside }: Input): boolean => inside.some((id) => id.startsWith('change:'));

function byQuestion(inputs: readonly Input[]): ReadonlyMap<string, readonly Input[]> {
  const open = inputs.filter((input) => !isCarried(input));
  return Map.groupBy(open, ({ id }) => id.split('::')[0] ?? '');
}

const isBlank = ({ type, value }: Input): boolean =>
  type === 'Input.Toggle' ? value === 'false' || value === '' : value === '';

function fillQuestion(
  reader: CardReader,
  question: Question,
  inputs: readonly Input[],
  instead: Instead,
  listed: readonly ListItem[],
): boolean {
  const fixed = fixedAnswer(question, instead);
  if (fixed.kind === 'list') return fillList(reader, question.id, inputs, fixed.entries, listed);
  if (!inputs.every(isBlank)) return false;
  if (fixed.kind === 'simple') enter(reader, inputs, question.id, fixed.value);
  else if (fixed.kind === 'parts') enterParts(reader, inputs, question.id, fixed.parts);
  else
    for (const [item, parts] of Object.entries(fixed.items))
      enterParts(reader, inputs, `${question.id}::${item}`, parts);
  return true;
}

/** What is on the list has rows of its own, or, where the list is long, one row for whoever is chosen in it. */
function fillList(
  reader: CardReader,
  id: string,
  inputs: readonly Input[],
  entries: readonly Parts[],
  listed: readonly ListItem[],
): boolean {
  const fieldIn = (row: string, field: string) => inputs.find((input) => input.id === `${id}::${row}::${field}`);
  const asks = (row: string, entry: Parts) => Object.entries(entry).filter(([field]) => fieldIn(row, field));
  const whose = fieldIn('new', 'of');
  const empty = [...new Set(inputs.map((input) => input.id.split('::')[1] ?? ''))].filter((row) =>
    /^new\d*$/.test(row),
  );
  let any = false;
  for (const [place, entry] of entries.entries()) {
    const item = listed[place];
    const row = item === undefined ? empty[place - listed.length] : whose ? 'new' : item.id;
    const open =
      row === undefined ? [] : asks(row, entry).filter(([field]) => !Object.hasOwn(item?.answers ?? {}, field));
    if (row === undefined || open.length === 0) continue;
    if (whose && item) reader.choose(whose.id, item.id);
    for (const [field, value] of open) enter(reader, inputs, `${id}::${row}::${field}`, value);
    any = true;
    // One row takes one of them at a time.
    if (whose) break;
  }
  return any;
}

function enterParts(reader: CardReader, inputs: readonly Input[], id: string, parts: Parts): void {
  for (const [part, value] of Object.entries(parts)) enter(reader, inputs, `${id}::${part}`, value);
}

function enter(reader: CardReader, inputs: readonly Input[], id: string, value: Simple): void {
  const input = inputs.find((one) => one.id === id);
  if (!input) throw new Error(`the card does not ask ${id}`);
  if (input.label.trim() === '') throw new Error(`${id} has no label`);
  if (input.type === 'Input.ChoiceSet')
    return reader.choose(id, ...(Array.isArray(value) ? (value as readonly string[]) : [String(value)]));
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  reader.type(id, isDay && input.type === 'Input.Text' ? value.split('-').toReversed().join('/') : String(value));
}
