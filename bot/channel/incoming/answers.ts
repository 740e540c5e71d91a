import { checklistDetails } from '../../../dialogs/question/part-specs.ts';
import { notKnown } from '../../../dialogs/question/values.ts';
import { fail, ok, type Result } from '../../../dialogs/result.ts';
import { forbidden } from './bounded.ts';

/** What stood in the inputs of a card: the answers, and what belongs to the command itself. */
export interface Inputs {
  readonly answers: Readonly<Record<string, unknown>>;
  readonly own: { readonly text?: string; readonly question?: string };
}

/** One input: the parts of its name after the question's, and what stood in it. */
interface Input {
  readonly path: readonly string[];
  readonly value: string;
}

const named = /^[\p{L}\p{N}_.:-]{1,200}$/u;
const isName = (part: string) => named.test(part) && !forbidden.has(part);
const details: ReadonlySet<string> = new Set(['status', ...checklistDetails]);

/**
 * The flat inputs of a card, put together by question. `Q` is a simple answer; `Q::PART` part of an object (decision,
 * safe contact); `Q::ITEM::PART` of a checklist or of a list, where ITEM is
 * `new`, `new2`, `new3` for what is to be added. Blanks are no answer and are left out; several choices
 * stay one string, as only the question knows whether a comma divides. What no card of ours can send is refused.
 */
export function assembled(flat: Readonly<Record<string, unknown>>): Result<Inputs, 'notAnInput'> {
  const questions = new Map<string, Input[]>();
  for (const [id, raw] of Object.entries(flat)) {
    const [question = '', ...path] = id.split('::');
    const readable = typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean';
    if (!readable || path.length > 2 || ![question, ...path].every(isName)) return fail('notAnInput');
    const inputs = questions.get(question) ?? [];
    questions.set(question, [...inputs, { path, value: String(raw) }]);
  }
  const own = ownWords(questions.get('canllaw') ?? []);
  questions.delete('canllaw');
  const answers = [...questions].flatMap(([question, inputs]) => {
    const value = answer(inputs);
    return value === undefined ? [] : [[question, value] as const];
  });
  return ok({ answers: Object.fromEntries(answers), own });
}

const blank = (value: string) => value.trim() === '';
const simple = (value: string) => (value === 'notKnown' ? notKnown : value);

/** The note and the answer to change, which a card asks for in boxes of their own. */
function ownWords(inputs: readonly Input[]): Inputs['own'] {
  const filled = (name: string) => inputs.find(({ path, value }) => path[0] === name && !blank(value))?.value;
  const text = filled('text');
  const question = filled('question');
  return { ...(text !== undefined && { text }), ...(question !== undefined && { question }) };
}

function answer(inputs: readonly Input[]): unknown {
  const tick = inputs.some(({ path, value }) => path.length === 1 && path[0] === 'notKnown' && value === 'true');
  const rest = inputs.filter(({ path }) => path.length !== 1 || path[0] !== 'notKnown');
  const said = put(rest);
  // Words are never dropped for a tick beside them.
  return said ?? (tick ? notKnown : undefined);
}

function put(inputs: readonly Input[]): unknown {
  const whole = inputs.find(({ path }) => path.length === 0);
  if (whole !== undefined) return blank(whole.value) ? undefined : simple(whole.value);
  const items = inputs.filter(({ path }) => path.length === 2);
  if (items.length > 0) return isList(items) ? list(items) : checklist(items);
  return object(inputs.map(({ path, value }) => [path[0] ?? '', value]));
}

/** The parts that were filled in; undefined where none was. */
function object(parts: readonly (readonly [string, string])[], read: (value: string) => unknown = (value) => value) {
  const filled = parts.filter(([, value]) => !blank(value));
  return filled.length === 0 ? undefined : Object.fromEntries(filled.map(([part, value]) => [part, read(value)]));
}

/** An empty row of a list: what stands in it is to be added, and has no id yet. */
const isNew = (item: string | undefined) => item !== undefined && /^new\d*$/.test(item);

/** A list always has an empty item to add, or a tick to remove; a checklist has neither, and only its own parts. */
const isList = (items: readonly Input[]) =>
  items.some(({ path: [item, part] }) => isNew(item) || part === 'remove' || !details.has(part ?? ''));

function byItem(items: readonly Input[]): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const grouped = new Map<string, (readonly [string, string])[]>();
  for (const {
    path: [item = '', part = ''],
    value,
  } of items)
    grouped.set(item, [...(grouped.get(item) ?? []), [part, value]]);
  return grouped;
}

function checklist(items: readonly Input[]): unknown {
  const entries = [...byItem(items)].flatMap(([item, parts]) => {
    const entry = object(parts);
    return entry === undefined ? [] : [[item, entry] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function list(items: readonly Input[]): unknown {
  const entries = [...byItem(items)].flatMap(([item, parts]): object[] => {
    // A long list has one row, which may be of somebody who is on it already.
    const of = isNew(item) ? parts.find(([part, value]) => part === 'of' && !blank(value))?.[1] : item;
    const removed = parts.some(([part, value]) => part === 'remove' && value === 'true');
    if (removed && of !== undefined) return [{ id: of, remove: true }];
    const answers = object(
      parts.filter(([part]) => part !== 'remove' && part !== 'of'),
      simple,
    );
    if (answers === undefined) return [];
    return [of === undefined ? { answers } : { id: of, answers }];
  });
  return entries.length === 0 ? undefined : entries;
}
