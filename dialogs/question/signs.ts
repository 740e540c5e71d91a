import type { AnswerSpec, ChecklistItem, SimpleSpec } from './model.ts';
import type { Part } from './parts.ts';
import { checklistOf } from './shapes.ts';
import { signStatuses, type ChecklistEntry, type ChecklistValue, type SignStatus, type Value } from './values.ts';

/**
 * A checklist of signs, gone through a group at once: which were seen, and whether the others were looked for. What is
 * not said of a sign stays open; a blank is never a "not seen".
 */

/** The parts of a group of signs, in the order they are asked. No sign has one of these names. */
export const signParts = ['seen', 'rest'] as const;
export type SignPart = (typeof signParts)[number];

type Checklist = Extract<AnswerSpec, { kind: 'checklist' }>;
export interface Signs extends Checklist {
  readonly statuses: 'signs';
}
export const isSigns = (spec: AnswerSpec): spec is Signs => spec.kind === 'checklist' && spec.statuses === 'signs';

export const isSignStatus = (status: unknown): status is SignStatus => signStatuses.some((each) => each === status);

/** What each part takes: the signs seen, or none of them; the others not seen, or not asked about. */
export function signSpec({ items }: Checklist, part: SignPart): SimpleSpec {
  return part === 'seen'
    ? { kind: 'choices', options: [...items.map(({ id }) => id), 'none'] }
    : { kind: 'choice', options: ['notSeen', 'notAsked'] };
}

/** The second part is asked only where some sign has no entry yet. */
export function signPartsOf(spec: Checklist, value: Value | undefined): readonly Part[] {
  const given = checklistOf(value);
  const isWhole = given !== undefined && spec.items.every(({ id }) => Object.hasOwn(given, id));
  return signParts.filter((id) => id === 'seen' || !isWhole).map((id) => ({ id, answer: signSpec(spec, id) }));
}

/** "Seen" is answered once anything is recorded; "the others" never stays behind as an answer of its own. */
export const isSignPartAnswered = (value: Value | undefined, part: string): boolean =>
  part === 'seen' && checklistOf(value) !== undefined;

/**
 * The group after it was said which signs were seen. A sign that was seen and is not named any more loses its entry; one
 * that was not seen keeps it. With none, every sign of the group was looked for and not seen.
 * @param named ids of signs, or 'none' alone
 */
export function withSeen(items: readonly ChecklistItem[], current: ChecklistValue, named: readonly string[]) {
  if (named.includes('none')) return entries(items, () => ({ status: 'notSeen' }));
  return entries(items, (id) => {
    if (named.includes(id)) return { status: 'seen' };
    return current[id]?.status === 'seen' ? undefined : current[id];
  });
}

/** The group after it was said that every sign without an entry was looked for and not seen. */
export const withRestNotSeen = (items: readonly ChecklistItem[], current: ChecklistValue): ChecklistValue =>
  entries(items, (id) => current[id] ?? { status: 'notSeen' });

const entries = (
  items: readonly ChecklistItem[],
  entryOf: (id: string) => ChecklistEntry | undefined,
): ChecklistValue =>
  Object.fromEntries(
    items.flatMap(({ id }) => {
      const entry = entryOf(id);
      return entry ? [[id, entry]] : [];
    }),
  );

/** The parts as a form shows them, filled in with what is recorded. */
export function signsFilled(value: ChecklistValue, items: readonly { readonly id: string }[]) {
  const seen = items.map(({ id }) => id).filter((id) => value[id]?.status === 'seen');
  const isWhole = items.length > 0 && items.every(({ id }) => Object.hasOwn(value, id));
  if (isWhole && seen.length === 0) return { seen: ['none'] };
  return { ...(seen.length > 0 && { seen }), ...(isWhole && { rest: 'notSeen' }) };
}
