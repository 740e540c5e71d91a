import { fail, ok, type Result } from '../../result.ts';
import type { AnswerSpec } from '../model.ts';
import { checklistDetailSpecs, decisionReasonSpec, safeContactFields, safeContactSpecs } from '../part-specs.ts';
import type { Reason } from '../reasons.ts';
import { saysNoReason } from '../recognise/phrases.ts';
import { readText } from '../recognise/words.ts';
import {
  isNotKnown,
  type ChecklistEntry,
  type ChecklistValue,
  type DecisionValue,
  type SafeContactValue,
} from '../values.ts';
import { isSigns } from '../signs.ts';
import { detailsOf, isFacts, statusNamed, withStatus } from '../statuses.ts';
import { isPlainObject, own } from './input.ts';
import { mergeSigns } from './signs.ts';
import { readOption, readSimple } from './simple.ts';

type Spec<K extends AnswerSpec['kind']> = Extract<AnswerSpec, { kind: K }>;
const wrongShape: Reason = { key: 'wrongShape' };

/** A text inside a compound value: blank leaves what is there (undefined), null takes it away. */
const isBlankText = (raw: unknown): boolean => raw === undefined || (typeof raw === 'string' && raw.trim() === '');

/**
 * `{ option, reason }`, or the option alone. The reason of the same option is kept when none is sent; another option
 * starts without one. An option that takes a reason and has none is an answer that is still open (see `lacksReason`).
 */
export function mergeDecision(
  spec: Spec<'decision'>,
  current: DecisionValue | undefined,
  raw: unknown,
): Result<DecisionValue, Reason> {
  const sent = typeof raw === 'string' ? { option: raw } : raw;
  if (!isPlainObject(sent)) return fail(wrongShape);
  if (Object.keys(sent).some((key) => key !== 'option' && key !== 'reason')) return fail({ key: 'unknownField' });
  const option =
    isBlankText(own(sent, 'option')) && current ? ok(current.option) : readOption(spec.options, own(sent, 'option'));
  if (!option.ok) return option;
  const kept = current?.option === option.value ? current.reason : undefined;
  const reason = readReason(own(sent, 'reason'), kept);
  if (!reason.ok) return reason;
  return ok(reason.value === undefined ? { option: option.value } : { option: option.value, reason: reason.value });
}

function readReason(raw: unknown, kept: string | undefined): Result<string | undefined, Reason> {
  if (raw === null) return ok(undefined);
  if (isBlankText(raw)) return ok(kept);
  if (typeof raw !== 'string') return fail(wrongShape);
  if (saysNoReason(raw)) return ok(kept);
  const reason = readText(raw, decisionReasonSpec.max, true);
  return !reason.ok && reason.error.key === 'empty' ? ok(kept) : reason;
}

/** Fields by name onto what is there: blank leaves a field as it is, null or "not known" takes it away. */
export function mergeSafeContact(
  current: SafeContactValue | undefined,
  raw: unknown,
  today: Date,
): Result<SafeContactValue, Reason> {
  if (!isPlainObject(raw)) return fail(wrongShape);
  const merged: Record<string, string> = { ...current };
  for (const [key, sent] of Object.entries(raw)) {
    const name = safeContactFields.find((each) => each === key);
    if (name === undefined) return fail({ key: 'unknownField' });
    if (isBlankText(sent)) continue;
    const read = sent === null ? undefined : readSimple(safeContactSpecs[name], sent, today);
    if (read && !read.ok) return read;
    if (read === undefined || isNotKnown(read.value)) delete merged[name];
    else if (typeof read.value === 'string') merged[name] = read.value;
  }
  return ok(merged);
}

/** Entries by item onto what is there; items that are not sent stay. An entry is an object, or its status alone. */
export function mergeChecklist(
  spec: Spec<'checklist'>,
  current: ChecklistValue | undefined,
  raw: unknown,
  today: Date,
): Result<ChecklistValue, Reason> {
  if (!isPlainObject(raw)) return fail(wrongShape);
  if (isSigns(spec)) return mergeSigns(spec, current ?? {}, raw, today);
  const merged: Record<string, ChecklistEntry> = { ...current };
  for (const [key, sent] of Object.entries(raw)) {
    const item = spec.items.find(({ id }) => id === key)?.id;
    if (item === undefined) return fail({ key: 'unknownItem' });
    if (isBlankText(sent) || sent === null) continue;
    const entry = mergeEntry(spec, merged[item], typeof sent === 'string' ? { status: sent } : sent, today);
    if (!entry.ok) return entry;
    if (entry.value) merged[item] = entry.value;
  }
  return ok(merged);
}

/** What is written of a fact, and nothing chosen beside it, says that it is known. */
function mergeEntry(
  spec: Spec<'checklist'>,
  current: ChecklistEntry | undefined,
  sent: unknown,
  today: Date,
): Result<ChecklistEntry | undefined, Reason> {
  if (!isPlainObject(sent)) return fail(wrongShape);
  const unknown = Object.keys(sent).some((key) => key !== 'status' && !detailsOf(spec).some((name) => name === key));
  if (unknown) return fail({ key: 'unknownField' });
  const given = own(sent, 'status');
  if (!isBlankText(given) && statusNamed(spec, given) === undefined)
    return fail({ key: typeof given === 'string' ? 'notAnOption' : 'wrongShape' });
  const details = detailsOf(spec).filter((name) => !isBlankText(own(sent, name)));
  const implied =
    isFacts(spec) && typeof own(sent, 'what') === 'string' && details.includes('what') ? 'known' : undefined;
  const status = statusNamed(spec, given) ?? statusNamed(spec, current?.status) ?? implied;
  // A card sends every row: one without a status and without a word is simply blank.
  if (status === undefined) return details.length === 0 ? ok(undefined) : fail({ key: 'unclearStatus' });

  const { status: _, ...kept } = withStatus(current, status);
  const texts: Record<string, string> = { ...kept };
  for (const name of details) {
    const value = own(sent, name);
    const read = value === null ? undefined : readSimple(checklistDetailSpecs[name], value, today);
    if (read && !read.ok) return read;
    if (typeof read?.value === 'string') texts[name] = read.value;
    else delete texts[name];
  }
  return ok({ status, ...texts });
}
