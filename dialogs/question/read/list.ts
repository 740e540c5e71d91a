import { isDeepStrictEqual } from 'node:util';
import { fail, ok, type Result } from '../../result.ts';
import type { AnswerSpec, Question } from '../model.ts';
import type { Reason } from '../reasons.ts';
import type { ListItem, ListValue, SimpleValue } from '../values.ts';
import { isPlainObject, own } from './input.ts';
import { readSimple } from './simple.ts';

type ListSpec = Extract<AnswerSpec, { kind: 'list' }>;
const wrongShape: Reason = { key: 'wrongShape' };

/**
 * Entries onto a list: `{ answers }` adds an item, `{ id, answers }` changes the fields sent of the item with that id,
 * `{ id, remove: true }` takes it away, and what is not mentioned stays. Inside `answers` a blank leaves a field as it is
 * and null clears it; a new item with nothing in it is not added. What is added or changed must have its required fields,
 * if only as not known; what a conversation has begun and nobody changes here stays as it is. All or nothing: one bad
 * entry changes nothing.
 * @param newId makes the id of an added item: unguessable, and never reused
 */
export function mergeList(
  question: Question,
  current: ListValue | undefined,
  raw: unknown,
  newId: () => string,
  today: Date,
): Result<ListValue, Reason> {
  const spec = question.answer;
  if (spec.kind !== 'list' || !Array.isArray(raw)) return fail(wrongShape);
  const tooMany: Reason = { key: 'tooMany', values: { limit: spec.max } };
  if (raw.length > 2 * spec.max + 10) return fail(tooMany);
  let items: ListValue = current ?? [];
  for (const entry of raw) {
    const merged = mergeEntry(spec, items, entry, newId, today);
    if (!merged.ok) return merged;
    items = merged.value;
  }
  // Older releases may have allowed more: what is there already is never refused.
  return items.length > Math.max(spec.max, current?.length ?? 0) ? fail(tooMany) : ok(items);
}

function mergeEntry(
  spec: ListSpec,
  items: ListValue,
  entry: unknown,
  newId: () => string,
  today: Date,
): Result<ListValue, Reason> {
  if (!isPlainObject(entry)) return fail(wrongShape);
  if (Object.keys(entry).some((key) => key !== 'id' && key !== 'answers' && key !== 'remove'))
    return fail({ key: 'unknownField' });
  const id = own(entry, 'id');
  const existing = items.find((item) => item.id === id);
  if (id !== undefined && existing === undefined) return fail({ key: 'unknownItem' });
  const remove = own(entry, 'remove');
  if (remove !== undefined && typeof remove !== 'boolean') return fail(wrongShape);
  if (remove === true) return existing ? ok(items.filter((item) => item !== existing)) : fail({ key: 'unknownItem' });

  const answers = mergeAnswers(spec, existing, own(entry, 'answers') ?? {}, today);
  if (!answers.ok) return answers;
  const changed = !isDeepStrictEqual(answers.value, existing?.answers ?? {});
  if (changed && spec.fields.some(({ id: field, required }) => required && !Object.hasOwn(answers.value, field)))
    return fail({ key: 'required' });
  if (existing) return ok(items.map((item) => (item === existing ? { id: item.id, answers: answers.value } : item)));
  return Object.keys(answers.value).length === 0 ? ok(items) : ok([...items, { id: newId(), answers: answers.value }]);
}

function mergeAnswers(
  spec: ListSpec,
  item: ListItem | undefined,
  sent: unknown,
  today: Date,
): Result<ListItem['answers'], Reason> {
  if (!isPlainObject(sent)) return fail(wrongShape);
  const merged: Record<string, SimpleValue> = { ...item?.answers };
  for (const [key, value] of Object.entries(sent)) {
    const field = spec.fields.find(({ id }) => id === key);
    if (!field) return fail({ key: 'unknownField' });
    if (isLeftBlank(value)) continue;
    const read = value === null ? undefined : readSimple(field.answer, value, today);
    if (read && !read.ok) return read;
    if (read) merged[field.id] = read.value;
    else delete merged[field.id];
  }
  return ok(merged);
}

const isLeftBlank = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
