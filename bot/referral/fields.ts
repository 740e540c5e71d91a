import { text, type Language } from '../../locales/index.ts';
import { toldTo } from '../../dialogs/question/documents.ts';
import { itemLabel } from '../../dialogs/question/labels.ts';
import type { Field, Question, Recipient, SimpleSpec } from '../../dialogs/question/model.ts';
import { safeContactFields, safeContactSpecs } from '../../dialogs/question/part-specs.ts';
import { sayValue } from '../../dialogs/question/say.ts';
import { isEmptyItem } from '../../dialogs/question/shapes.ts';
import { blankStatus, detailsOf } from '../../dialogs/question/statuses.ts';
import {
  isNotKnown,
  type ChecklistEntry,
  type DecisionValue,
  type ListItem,
  type SafeContactValue,
  type SimpleValue,
  type Value,
} from '../../dialogs/question/values.ts';
import type { CaseView } from './case-view.ts';
import { fieldsKnown } from './field-tags.ts';
import type { Fields } from './model.ts';

type Line = Readonly<Record<string, string>>;

/**
 * The answers of a case by the ids of their questions, for a form of an agency's own. It holds every tag that this
 * recipient's templates may use, and words only in those of questions that are asked now and that `toldTo` lets them have.
 */
export function fieldsOf(view: CaseView, recipient: Recipient, language: Language): Fields {
  const { journey, answers, record } = view;
  const fields: Record<string, string | readonly Line[]> = {};
  for (const known of fieldsKnown(journey, recipient)) {
    const told = view.isReachable(known.id) ? toldTo(known, recipient, journey.extras, answers) : undefined;
    const value = told && record.answers[known.id]?.value;
    Object.assign(fields, told && value !== undefined ? filled(known, told, value, language) : emptied(known));
  }
  return fields;
}

/** Every tag of a question, with nothing in it. */
function emptied({ id, answer }: Question): Fields {
  if (answer.kind === 'list' || answer.kind === 'checklist') return { [id]: [], [`${id}.words`]: '' };
  if (answer.kind === 'decision') return { [id]: '', [`${id}.reason`]: '' };
  if (answer.kind === 'safeContact')
    return { [id]: '', ...Object.fromEntries(safeContactFields.map((field) => [`${id}.${field}`, ''])) };
  return { [id]: '' };
}

/** @param known the question with every field that its tags name, of which `told` has those that may be told */
function filled(known: Question, told: Question, value: Value, language: Language): Fields {
  const { id, answer } = told;
  const words = sayValue(told, value, language);
  const empty = emptied(known);
  if (answer.kind !== 'list' && answer.kind !== 'checklist') {
    const parts = isNotKnown(value) || typeof value !== 'object' ? {} : partsOf(told, value, language);
    return { ...empty, ...parts, [id]: 'option' in Object(value) ? firstLine(told, value, language) : words };
  }
  const lines = isNotKnown(value) || typeof value !== 'object' ? [] : linesOf(known, told, value, language);
  return { ...empty, [id]: lines, [`${id}.words`]: words };
}

/** A decision's option without its reason, which has a tag of its own. */
const firstLine = (question: Question, value: Value, language: Language): string =>
  sayValue(question, { option: (value as DecisionValue).option }, language);

function partsOf({ id, answer }: Question, value: object, language: Language): Line {
  if (answer.kind === 'decision' && 'reason' in value)
    return { [`${id}.reason`]: (value as DecisionValue).reason ?? '' };
  if (answer.kind !== 'safeContact') return {};
  const given = value as SafeContactValue;
  return Object.fromEntries(
    safeContactFields.map((field) => [
      `${id}.${field}`,
      inWords(`answering.safeContact.fields.${field}`, safeContactSpecs[field], given[field], language),
    ]),
  );
}

function linesOf(known: Question, told: Question, value: object, language: Language): readonly Line[] {
  if (known.answer.kind === 'list' && told.answer.kind === 'list' && Array.isArray(value)) {
    const mayTell = new Set(told.answer.fields.map((field) => field.id));
    const all = known.answer.fields;
    return (value as readonly ListItem[])
      .filter((thing) => !isEmptyItem(thing))
      .map((thing) =>
        Object.fromEntries(all.map((field) => [field.id, sayField(told, field, thing, mayTell, language)])),
      );
  }
  const { answer } = told;
  if (answer.kind !== 'checklist') return [];
  const entries = value as Readonly<Record<string, ChecklistEntry>>;
  return answer.items.flatMap((item): Line[] => {
    const entry = entries[item.id];
    // A sign that nobody asked about must not be read as one that was not seen.
    const blank = blankStatus(answer);
    if (!entry && blank === undefined) return [];
    const details = detailsOf(answer).map((detail) => [detail, entry?.[detail] ?? ''] as const);
    const status = text(language, `answering.statuses.${entry?.status ?? blank ?? 'notAsked'}`);
    const line: Line = Object.fromEntries(details);
    return [{ label: itemLabel(told, item.id, language), status, ...line }];
  });
}

const sayField = (
  question: Question,
  field: Field,
  { answers }: ListItem,
  mayTell: ReadonlySet<string>,
  language: Language,
): string =>
  mayTell.has(field.id)
    ? inWords(`${question.text}.fields.${field.id}`, field.answer, answers[field.id], language)
    : '';

/** Part of an answer in words, as a question of its own would be said; nothing for one not given. */
function inWords(path: string, answer: SimpleSpec, value: SimpleValue | undefined, language: Language): string {
  if (value === undefined) return '';
  const asked = { id: path, source: [], text: path as Question['text'], answer, for: [], required: false };
  return sayValue(asked, value, language);
}
