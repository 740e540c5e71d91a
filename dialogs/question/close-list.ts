import type { Question } from './model.ts';
import { partNames } from './part-names.ts';
import type { Part } from './parts.ts';
import { isEmptyItem, listOf } from './shapes.ts';
import { isNotKnown, notKnown, type SimpleValue, type Value } from './values.ts';

/** True for the field of a list that names a thing on it: its first, where that takes words. "Nobody" is then no name. */
export function isNamePart({ answer }: Question, part: Part): boolean {
  const first = answer.kind === 'list' ? answer.fields[0] : undefined;
  const words = part.answer.kind === 'shortText' || part.answer.kind === 'longText';
  return first !== undefined && words && partNames(part.id).field === first.id;
}

/**
 * True when a reply says that nothing more is to come: anything but yes to "another?", or nobody ('no') or "not known" for
 * the name of a thing about which nothing is known yet. The caller marks the part 'another' as passed; `closedList` is
 * what the list then is.
 */
export function closesList(question: Question, value: Value | undefined, part: Part, partValue: SimpleValue): boolean {
  if (part.id === 'another') return partValue !== 'yes';
  if (!isNamePart(question, part) || (partValue !== 'no' && !isNotKnown(partValue))) return false;
  const item = listOf(value)?.find(({ id }) => id === partNames(part.id).item);
  return item === undefined || isEmptyItem(item);
}

/** A closed list without what was begun and left empty; "not known" where nobody is on it and nobody can say. */
export function closedList(value: Value | undefined, partValue: SimpleValue): Value | undefined {
  const items = listOf(value);
  if (items && items.length > 0) return items.some(isEmptyItem) ? items.filter((item) => !isEmptyItem(item)) : items;
  return isNotKnown(partValue) ? notKnown : value;
}
