import { optionalText, text, type Language } from '../../locales/index.ts';
import { fieldAsk, itemLabel, notKnownLabel, optionLabel } from './labels.ts';
import type { Field, Question, SimpleSpec } from './model.ts';
import { checklistDetails, safeContactFields, safeContactSpecs } from './part-specs.ts';
import { sayDate } from './say-date.ts';
import { isEmptyItem } from './shapes.ts';
import { awaitedWith, blankStatus } from './statuses.ts';
import {
  isNotKnown,
  type ChecklistEntry,
  type DecisionValue,
  type ListItem,
  type SafeContactValue,
  type Value,
} from './values.ts';

/** One part of an answer in words: what it is about, and what was said. */
export interface Said {
  readonly label: string;
  readonly value: string;
}

/** What was asked, in the words of today's release. */
export const sayAsk = (question: Question, language: Language): string =>
  words(language, `${question.text}.ask`, question.id);

/** As `sayAsk`, shorter where the question has a label of its own. */
export const sayLabel = (question: Question, language: Language): string =>
  optionalText(language, `${question.text}.label`) ?? sayAsk(question, language);

/**
 * An answer as words in one language, for a receipt, check-your-answers and a document. What the practitioner wrote
 * stays exactly as written, whatever the language: escape it for where it goes. Parts of a compound answer are put on
 * lines of their own. A value that no longer fits its question (an option of an older release) is said as stored.
 */
export function sayValue(question: Question, value: Value, language: Language): string {
  const parts = compoundParts(question, value, language);
  if (!parts) return sayWhole(question, value, language);
  const [first, ...rest] = parts;
  const opening = first && (question.answer.kind === 'decision' ? first.value : line(first.label, first.value));
  return [...(opening ? [opening] : []), ...rest.map((part) => line(part.label, part.value))].join('\n');
}

/**
 * The same, part by part: the lines of a safe contact, the items of a checklist that were answered, the option and the
 * reason of a decision, each thing on a list. A simple answer, or "not known", is one part under the question's label.
 */
export function sayParts(question: Question, value: Value, language: Language): readonly Said[] {
  const whole = () => [{ label: sayLabel(question, language), value: sayWhole(question, value, language) }];
  return compoundParts(question, value, language) ?? whole();
}

function sayWhole({ text: key, answer }: Question, value: Value, language: Language): string {
  if (isNotKnown(value)) return notKnownLabel(answer, language);
  return isSimple(answer) ? saySimple(key, answer, value, language) : sayStored(value);
}

/** Undefined for an answer that has no parts. */
function compoundParts(question: Question, value: Value, language: Language): readonly Said[] | undefined {
  const { answer } = question;
  if (isNotKnown(value) || typeof value !== 'object') return undefined;
  if (answer.kind === 'list' && isList(value))
    return value
      .filter((item) => !isEmptyItem(item))
      .map((item, i) => sayListItem(question, answer.fields, item, i + 1, language));
  if (Array.isArray(value)) return undefined;
  if (answer.kind === 'decision' && 'option' in value) return sayDecision(question, value as DecisionValue, language);
  if (answer.kind === 'safeContact') return saySafeContact(value as SafeContactValue, language);
  if (answer.kind !== 'checklist') return undefined;
  return answer.items.flatMap(({ id }) => {
    const entry = (value as Record<string, ChecklistEntry>)[id];
    // A blank must never be read as "not seen" or "not known": what was not asked about is said to be.
    const blank = blankStatus(answer);
    if (!entry && blank !== undefined)
      return [{ label: itemLabel(question, id, language), value: text(language, `answering.statuses.${blank}`) }];
    return entry ? [{ label: itemLabel(question, id, language), value: sayEntry(entry, language) }] : [];
  });
}

/** A stored value whose question this release does not have: every word of it, without labels. */
export function sayStored(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return leaves(value).join('\n');
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [] : leaves(inner)));
}

function saySimple(key: string, answer: SimpleSpec, value: Value, language: Language): string {
  if (isNotKnown(value)) return notKnownLabel(answer, language);
  if (answer.kind === 'choices' && Array.isArray(value))
    return value.map((option) => words(language, `${key}.options.${String(option)}`, String(option))).join('; ');
  if (typeof value !== 'string') return sayStored(value);
  if (answer.kind === 'yesNo') return words(language, `answering.yesNo.${answer.pair}.${value}`, value);
  if (answer.kind === 'choice') return optionLabel(answer, key, value, language) ?? value;
  if (answer.kind === 'date') return sayDate(value, language);
  return value;
}

function sayDecision(question: Question, value: DecisionValue, language: Language): Said[] {
  const option = words(language, `${question.text}.options.${value.option}`, value.option);
  const chosen: Said = { label: sayLabel(question, language), value: option };
  if (!value.reason) return [chosen];
  return [chosen, { label: text(language, 'document.row.reason'), value: value.reason }];
}

function saySafeContact(value: SafeContactValue, language: Language): Said[] {
  return safeContactFields.flatMap((field) => {
    const given = value[field];
    if (given === undefined) return [];
    const key = `answering.safeContact.fields.${field}` as const;
    return [{ label: text(language, `${key}.ask`), value: saySimple(key, safeContactSpecs[field], given, language) }];
  });
}

function sayEntry(entry: ChecklistEntry, language: Language): string {
  const details = checklistDetails.flatMap((part) => {
    const given = entry[part] ?? (awaitedWith(entry.status).includes(part) ? text(language, 'answering.awaited') : '');
    return given === '' ? [] : [line(text(language, `document.row.${part}`), given)];
  });
  return [text(language, `answering.statuses.${entry.status}`), ...details].join('\n');
}

/** One thing on a list: its number and first field name it, the other fields are lines. */
function sayListItem(
  question: Question,
  fields: readonly Field[],
  item: ListItem,
  number: number,
  language: Language,
): Said {
  const [first, ...rest] = sayFields(question, fields, item, language);
  if (!first) return { label: `${number}.`, value: text(language, 'document.row.none') };
  // What each thing must have is what it is called: then the number is label enough.
  const isName = fields.some(({ id, required }) => required && id in item.answers);
  if (rest.length === 0) return { label: isName ? `${number}.` : `${number}. ${first.label}`, value: first.value };
  return { label: `${number}. ${first.value}`, value: rest.map((part) => line(part.label, part.value)).join('\n') };
}

/** The fields of one thing on a list that were answered, or are waited for, in the order they are asked. */
function sayFields(question: Question, fields: readonly Field[], item: ListItem, language: Language): readonly Said[] {
  return fields.flatMap((field) => {
    const given = item.answers[field.id];
    if (given === undefined && !field.awaited) return [];
    const path = `${question.text}.fields.${field.id}`;
    const label = optionalText(language, `${path}.label`) ?? fieldAsk(question, field.id, language);
    if (given === undefined) return [{ label, value: text(language, 'answering.awaited') }];
    return [{ label, value: saySimple(path, field.answer, given, language) }];
  });
}

const isSimple = (answer: Question['answer']): answer is SimpleSpec =>
  answer.kind !== 'safeContact' && answer.kind !== 'checklist' && answer.kind !== 'decision' && answer.kind !== 'list';

const isList = (value: Value): value is readonly ListItem[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'object');

const words = (language: Language, key: string, otherwise: string): string => optionalText(language, key) ?? otherwise;

/** "Who: the nurse"; a label that is a question keeps its question mark and no colon. */
const line = (label: string, value: string): string =>
  /[?.:!]$/.test(label) ? `${label} ${value}` : `${label}: ${value}`;
