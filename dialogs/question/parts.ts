import { isNamePart } from './close-list.ts';
import { partNames } from './part-names.ts';
import type { AnswerSpec, Field, Question, SimpleSpec } from './model.ts';
import {
  anotherSpec,
  checklistDetailSpecs,
  decisionReasonSpec,
  safeContactFields,
  safeContactSpecs,
} from './part-specs.ts';
import { checklistOf, decisionOf, listOf, safeContactOf } from './shapes.ts';
import { isSignPartAnswered, isSigns, signParts, signPartsOf, signSpec } from './signs.ts';
import { detailsAfter, detailsOf, isFacts, statusesOf } from './statuses.ts';
import { isNotKnown, type ChecklistEntry, type ListItem, type SimpleValue, type Value } from './values.ts';

/**
 * One thing a typed reply can answer: a whole simple question (id ''), or a part of a compound one. Part ids are stable:
 *
 *     decision      option, reason
 *     safeContact   safe, how, number, times, otherAnswers, voicemail, textMessage, avoid
 *     checklist     ITEM, ITEM.why, ITEM.who, ITEM.when; of facts: ITEM, ITEM.what, ITEM.source, ITEM.date; of signs: seen, rest
 *     list          new.FIELD (the first field of the first item), ITEMID.FIELD, another
 */
export interface Part {
  readonly id: string;
  readonly answer: SimpleSpec;
}

type Spec<K extends AnswerSpec['kind']> = Extract<AnswerSpec, { kind: K }>;

/**
 * The next part to ask of a question, or undefined when nothing in it is open.
 * @param passed whether a part was left open on purpose
 * @param deep with the later fields of a list
 */
export function openPart(
  question: Question,
  value: Value | undefined,
  passed: (part: string) => boolean,
  deep = false,
): Part | undefined {
  if (isNotKnown(value) || isClosedEmpty(question, value, passed)) return undefined;
  for (const part of wantedParts(question.answer, value, deep)) {
    if (passed(part.id)) continue;
    if (!isPartAnswered(question, value, part.id)) return part;
  }
  return undefined;
}

/** A list that nothing is on, and nothing is to come: "who else?" was answered with nobody. */
const isClosedEmpty = (question: Question, value: Value | undefined, passed: (part: string) => boolean): boolean =>
  question.answer.kind === 'list' && (listOf(value) ?? []).length === 0 && passed('another');

/** The parts a question wants, given what has been answered, in the order they are asked. */
function wantedParts(spec: AnswerSpec, value: Value | undefined, deep: boolean): readonly Part[] {
  switch (spec.kind) {
    case 'decision':
      return decisionParts(spec, decisionOf(value)?.option);
    case 'safeContact': {
      const unsafe = safeContactOf(value)?.safe === 'no';
      return safeContactParts().filter(({ id }) => !unsafe || id === 'safe' || id === 'avoid');
    }
    case 'checklist':
      if (isSigns(spec)) return signPartsOf(spec, value);
      return spec.items.flatMap(({ id }) => itemParts(spec, id, checklistOf(value)?.[id]));
    case 'list':
      return listParts(spec, value, deep);
    default:
      return [{ id: '', answer: spec }];
  }
}

function decisionParts(spec: Spec<'decision'>, option: string | undefined): readonly Part[] {
  const choose: Part = { id: 'option', answer: { kind: 'choice', options: spec.options } };
  return option !== undefined && needsReason(spec, option)
    ? [choose, { id: 'reason', answer: decisionReasonSpec }]
    : [choose];
}

/** Whether choosing this option takes a reason. */
export const needsReason = (spec: Spec<'decision'>, option: string): boolean =>
  spec.reason === 'always' || spec.reason.for.includes(option);

const safeContactParts = (): readonly Part[] => safeContactFields.map((id) => ({ id, answer: safeContactSpecs[id] }));

/** What is said of an item, and then what goes with it: of a step why, who and when; of a fact what, whence and of when. */
const itemParts = (spec: Spec<'checklist'>, id: string, entry: ChecklistEntry | undefined): readonly Part[] => [
  statusPart(spec, id),
  ...detailsAfter(entry?.status).map((name) => detailPart(id, name)),
];
const statusPart = (spec: Spec<'checklist'>, id: string): Part => ({
  id,
  answer: { kind: 'choice', options: statusesOf(spec) },
});
const detailPart = (id: string, name: keyof typeof checklistDetailSpecs): Part => ({
  id: `${id}.${name}`,
  answer: checklistDetailSpecs[name],
});

function listParts(spec: Spec<'list'>, value: Value | undefined, deep: boolean): readonly Part[] {
  const items = listOf(value) ?? [];
  const fieldParts = (item: string, answers: ListItem['answers']) =>
    fieldsAt(spec, deep)
      .filter((field) => isWanted(field, answers))
      .map((field) => ({ id: `${item}.${field.id}`, answer: field.answer }));
  if (items.length === 0) return fieldParts('new', {}).slice(0, 1);
  const another: Part = { id: 'another', answer: anotherSpec };
  return [
    ...items.flatMap(({ id, answers }) => fieldParts(id, answers)),
    ...(items.length < spec.max ? [another] : []),
  ];
}

/** The fields of a list that are asked where it is begun, or all of them. */
export const fieldsAt = (spec: Spec<'list'>, deep: boolean): readonly Field[] =>
  deep ? spec.fields : spec.fields.filter((field) => !field.later);

/** Whether a field is asked of this thing: what "other" is, only where other was chosen. */
export function isWanted({ onlyIf }: Field, answers: ListItem['answers']): boolean {
  if (!onlyIf) return true;
  const chosen = answers[onlyIf.field];
  return Array.isArray(chosen) ? chosen.includes(onlyIf.has) : chosen === onlyIf.has;
}

function isPartAnswered(question: Question, value: Value | undefined, part: string): boolean {
  const { item, field } = partNames(part);
  switch (question.answer.kind) {
    case 'decision':
      return (part === 'reason' ? decisionOf(value)?.reason : decisionOf(value)?.option) !== undefined;
    case 'safeContact':
      return Object.hasOwn(safeContactOf(value) ?? {}, part);
    case 'checklist': {
      if (isSigns(question.answer)) return isSignPartAnswered(value, part);
      const entry = checklistOf(value)?.[item];
      return entry !== undefined && (field === undefined || Object.hasOwn(entry, field));
    }
    case 'list': {
      const found = listOf(value)?.find(({ id }) => id === item);
      return found !== undefined && field !== undefined && Object.hasOwn(found.answers, field);
    }
    default:
      return value !== undefined;
  }
}

/**
 * The part with that id, answered or not, so that what was asked can be answered even when it is asked again or is no
 * longer next. Undefined for a part the question does not have, and for an item that has gone from its list.
 */
export function findPart(question: Question, value: Value | undefined, id: string): Part | undefined {
  const { item, field } = partNames(id);
  switch (question.answer.kind) {
    case 'decision':
      if (id === 'reason') return { id, answer: decisionReasonSpec };
      return id === 'option' ? { id, answer: { kind: 'choice', options: question.answer.options } } : undefined;
    case 'safeContact':
      return safeContactParts().find((part) => part.id === id);
    case 'checklist': {
      const { answer } = question;
      if (isSigns(answer)) {
        const asked = signParts.find((each) => each === id);
        return asked && { id, answer: signSpec(answer, asked) };
      }
      if (!answer.items.some((known) => known.id === item)) return undefined;
      if (field === undefined) return statusPart(answer, item);
      const detail = detailsOf(answer).find((name) => name === field);
      return detail && detailPart(item, detail);
    }
    case 'list': {
      if (id === 'another') return { id, answer: anotherSpec };
      const known = item === 'new' || listOf(value)?.some((started) => started.id === item);
      const answer = question.answer.fields.find((each) => each.id === field)?.answer;
      return known && answer ? { id, answer } : undefined;
    }
    default:
      return id === '' ? { id, answer: question.answer } : undefined;
  }
}

/**
 * Every part a question can be asked in, by what it is called on a form, and whether it must be filled in. The parts of
 * a list are its fields, by their own ids; of a checklist, its items.
 */
export function partsOf(question: Question): readonly { readonly part: Part; readonly required: boolean }[] {
  const { answer } = question;
  switch (answer.kind) {
    case 'decision':
      return [
        { part: { id: 'option', answer: { kind: 'choice', options: answer.options } }, required: true },
        { part: { id: 'reason', answer: decisionReasonSpec }, required: answer.reason === 'always' },
      ];
    case 'safeContact':
      return safeContactParts().map((part) => ({ part, required: false }));
    case 'checklist':
      if (isSigns(answer))
        return signParts.map((id) => ({ part: { id, answer: signSpec(answer, id) }, required: false }));
      return answer.items.map(({ id }) => ({ part: statusPart(answer, id), required: false }));
    case 'list':
      return answer.fields.map(({ id, answer: spec, required = false }) => ({ part: { id, answer: spec }, required }));
    default:
      return [{ part: { id: '', answer }, required: question.required }];
  }
}

/** A decision whose option takes a reason, and has none yet: the answer stands and is still open. */
export function lacksReason({ answer }: Question, value: Value | undefined): boolean {
  const decided = decisionOf(value);
  return (
    answer.kind === 'decision' &&
    decided?.reason === undefined &&
    decided !== undefined &&
    needsReason(answer, decided.option)
  );
}

/**
 * True when a reply adds nothing that the value can hold, so that the caller marks the part as passed and puts nothing: no
 * name for a thing on a list, signs that were not asked about, or "not known" where only the rest of the answer can be known.
 */
export function isPassedBy(question: Question, part: Part, partValue: SimpleValue): boolean {
  if (isNamePart(question, part) && partValue === 'no') return true;
  if (isSigns(question.answer) && partValue === 'notAsked') return true;
  if (!isNotKnown(partValue)) return false;
  // That a fact is not known is something to put down about it.
  if (isFacts(question.answer) && partNames(part.id).field === undefined) return false;
  const { kind } = question.answer;
  return kind === 'safeContact' || kind === 'checklist';
}
