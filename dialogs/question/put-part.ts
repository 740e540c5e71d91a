import { partNames } from './part-names.ts';
import type { AnswerSpec, Question } from './model.ts';
import { safeContactFields } from './part-specs.ts';
import { checklistOf, decisionOf, listOf, safeContactOf } from './shapes.ts';
import { isSigns, withRestNotSeen, withSeen, type Signs } from './signs.ts';
import { detailsOf, isFacts, statusNamed, withStatus } from './statuses.ts';
import { isNotKnown, notKnown, type ListItem, type SimpleValue, type Value } from './values.ts';

/**
 * The value of a question after one part of it was answered. What the part does not touch stays as it is; a part value
 * that the value cannot hold (see `isPassedBy`) changes nothing.
 * @param newId makes the id of an item added to a list
 */
export function putPart(
  question: Question,
  value: Value | undefined,
  part: string,
  partValue: SimpleValue,
  newId: () => string,
): Value {
  switch (question.answer.kind) {
    case 'decision':
      return putDecision(value, part, partValue);
    case 'safeContact': {
      const field = safeContactFields.find((name) => name === part);
      const current = safeContactOf(value) ?? {};
      return field && typeof partValue === 'string' ? { ...current, [field]: partValue } : current;
    }
    case 'checklist':
      if (isSigns(question.answer)) return putSigns(question.answer, value, part, partValue);
      return putChecklist(question.answer, value, part, partValue);
    case 'list':
      return putList(listOf(value) ?? [], part, partValue, newId);
    default:
      return partValue;
  }
}

/** A reason belongs to the option it was given for: another option starts without one. */
function putDecision(value: Value | undefined, part: string, partValue: SimpleValue): Value {
  const current = decisionOf(value);
  if (part === 'option' && isNotKnown(partValue)) return notKnown;
  if (typeof partValue !== 'string') return value ?? notKnown;
  if (part === 'option') return current?.option === partValue ? current : { option: partValue };
  return current ? { ...current, reason: partValue } : (value ?? notKnown);
}

function putSigns({ items }: Signs, value: Value | undefined, part: string, partValue: SimpleValue): Value {
  const current = checklistOf(value) ?? {};
  if (part === 'rest') return partValue === 'notSeen' ? withRestNotSeen(items, current) : current;
  return Array.isArray(partValue) ? withSeen(items, current, partValue) : current;
}

type Checklist = Extract<AnswerSpec, { kind: 'checklist' }>;

function putChecklist(spec: Checklist, value: Value | undefined, part: string, partValue: SimpleValue): Value {
  const current = checklistOf(value) ?? {};
  const { item, field } = partNames(part);
  const entry = current[item];
  if (field === undefined) {
    const status = statusNamed(spec, isFacts(spec) && isNotKnown(partValue) ? 'notKnown' : partValue);
    return status ? { ...current, [item]: withStatus(entry, status) } : current;
  }
  const detail = detailsOf(spec).find((name) => name === field);
  if (!entry || !detail || typeof partValue !== 'string') return current;
  return { ...current, [item]: { ...entry, [detail]: partValue } };
}

function putList(items: readonly ListItem[], part: string, partValue: SimpleValue, newId: () => string): Value {
  if (part === 'another') return partValue === 'yes' ? [...items, { id: newId(), answers: {} }] : items;
  const { item, field } = partNames(part);
  if (field === undefined) return items;
  if (item === 'new') return [...items, { id: newId(), answers: { [field]: partValue } }];
  return items.map((each) => (each.id === item ? { ...each, answers: { ...each.answers, [field]: partValue } } : each));
}
