import { isNotKnown } from './values.ts';
import type { ChecklistValue, DecisionValue, ListItem, ListValue, SafeContactValue, Value } from './values.ts';

/**
 * A value as what its question's kind makes of it; undefined for "not known", for no value, and for a value that an older
 * release stored for a question of another kind.
 */
export const decisionOf = (value: Value | undefined): DecisionValue | undefined =>
  isDecision(value) ? value : undefined;
export const safeContactOf = (value: Value | undefined): SafeContactValue | undefined =>
  isSafeContact(value) ? value : undefined;
export const checklistOf = (value: Value | undefined): ChecklistValue | undefined =>
  isChecklist(value) ? value : undefined;
export const listOf = (value: Value | undefined): ListValue | undefined => (isList(value) ? value : undefined);

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isNotKnown(value);
const isDecision = (value: Value | undefined): value is DecisionValue =>
  isGroup(value) && 'option' in value && typeof value.option === 'string';
const isSafeContact = (value: Value | undefined): value is SafeContactValue =>
  isGroup(value) && Object.values(value).every((field) => typeof field === 'string');
const isChecklist = (value: Value | undefined): value is ChecklistValue =>
  isGroup(value) && Object.values(value).every(isGroup);
const isItem = (item: unknown): item is ListItem =>
  isGroup(item) && 'id' in item && 'answers' in item && isGroup(item.answers);
const isList = (value: Value | undefined): value is ListValue => Array.isArray(value) && value.every(isItem);

/** Begun and left: nothing was said about it. */
export const isEmptyItem = ({ answers }: ListItem): boolean => Object.keys(answers).length === 0;
