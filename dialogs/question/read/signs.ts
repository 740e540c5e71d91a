import { fail, ok, type Result } from '../../result.ts';
import type { Reason } from '../reasons.ts';
import { isSignStatus, signParts, signSpec, withRestNotSeen, withSeen, type Signs } from '../signs.ts';
import type { ChecklistEntry, ChecklistValue } from '../values.ts';
import { isBlank, isPlainObject, own } from './input.ts';
import { readSimple } from './simple.ts';

/**
 * A group of signs: by its parts as a card sends them (`seen`, `rest`), by the signs themselves, or by both, in that
 * order. Signs that are not sent stay; null takes a sign's entry away: it was not asked about after all.
 */
export function mergeSigns(
  spec: Signs,
  current: ChecklistValue,
  raw: Readonly<Record<string, unknown>>,
  today: Date,
): Result<ChecklistValue, Reason> {
  let value = current;
  for (const part of signParts) {
    const sent = own(raw, part);
    if (isBlank(sent)) continue;
    const read = readSimple(signSpec(spec, part), sent, today);
    if (!read.ok) return read;
    if (part === 'seen' && Array.isArray(read.value)) value = withSeen(spec.items, value, read.value);
    if (read.value === 'notSeen') value = withRestNotSeen(spec.items, value);
  }
  return mergeEach(spec, value, raw);
}

function mergeEach(
  { items }: Signs,
  current: ChecklistValue,
  raw: Readonly<Record<string, unknown>>,
): Result<ChecklistValue, Reason> {
  const merged: Record<string, ChecklistEntry> = { ...current };
  for (const [key, sent] of Object.entries(raw)) {
    if (signParts.some((part) => part === key)) continue;
    const id = items.find((each) => each.id === key)?.id;
    if (id === undefined) return fail({ key: 'unknownItem' });
    if (sent === null) delete merged[id];
    if (isBlank(sent)) continue;
    const status = isPlainObject(sent) ? own(sent, 'status') : sent;
    if (isPlainObject(sent) && Object.keys(sent).some((name) => name !== 'status'))
      return fail({ key: 'unknownField' });
    if (!isSignStatus(status)) return fail({ key: typeof status === 'string' ? 'notAnOption' : 'wrongShape' });
    merged[id] = { status };
  }
  return ok(merged);
}
