import { ok, type Result } from '../../result.ts';
import type { Question } from '../model.ts';
import type { Reason } from '../reasons.ts';
import { checklistOf, decisionOf, listOf, safeContactOf } from '../shapes.ts';
import { notKnown, type Value } from '../values.ts';
import { mergeChecklist, mergeDecision, mergeSafeContact } from './compound.ts';
import { saysNotKnown } from './input.ts';
import { mergeList } from './list.ts';
import { readSimple } from './simple.ts';

export { isBlank } from './input.ts';
export { mergeList } from './list.ts';

/**
 * A value sent by a program or a card, put onto the one that is there: a simple value replaces it; checklists, safe
 * contacts, lists and the reason of a decision are merged, so that what was not sent is not lost. Never throws, whatever
 * was sent. See docs/protocol.md for the shapes.
 * @param newId makes the id of an item added to a list
 * @param today the instant that "today" is counted from
 */
export function mergeValue(
  question: Question,
  current: Value | undefined,
  raw: unknown,
  newId: () => string,
  today: Date,
): Result<Value, Reason> {
  if (saysNotKnown(raw)) return ok(notKnown);
  const spec = question.answer;
  switch (spec.kind) {
    case 'decision':
      return mergeDecision(spec, decisionOf(current), raw);
    case 'safeContact':
      return mergeSafeContact(safeContactOf(current), raw, today);
    case 'checklist':
      return mergeChecklist(spec, checklistOf(current), raw, today);
    case 'list':
      return mergeList(question, listOf(current), raw, newId, today);
    default:
      return readSimple(spec, raw, today);
  }
}

/**
 * Whether a value as it is stored is of a shape that this question takes: it may come from a case of another journey, or
 * of an older release. What is on a list keeps the ids it has.
 */
export const takes = (question: Question, value: Value, today: Date): boolean =>
  readValue(question, listOf(value)?.map(({ answers }) => ({ answers })) ?? value, today).ok;

/** A value sent where there is none yet. Without `newId`, list items get ids by their place: enough to check a value by. */
export function readValue(question: Question, raw: unknown, today: Date, newId?: () => string): Result<Value, Reason> {
  let place = 0;
  return mergeValue(question, undefined, raw, newId ?? (() => `item-${++place}`), today);
}
