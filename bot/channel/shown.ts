import { isNotKnown, type Value } from '../../dialogs/question/values.ts';
import type { OptionView, QuestionView } from '../../dialogs/turn/view.ts';

/** An answer in the words it was asked in, on one line: what a draft or a typed client shows. Not escaped. */
export function shownValue(question: QuestionView, value: Value): string {
  return words(value, [...(question.options ?? []), ...(question.statuses ?? [])], question);
}

/**
 * What was entered and not taken. An answer of several parts that could not be read is kept as it came, as JSON: it is
 * shown in the words it was asked in, like any other.
 */
export function shownDraft(question: QuestionView, value: Value): string {
  if (typeof value !== 'string' || !ofParts.has(question.kind)) return shownValue(question, value);
  const kept = parts(value);
  return typeof kept === 'string' ? inLabels(question, kept) : shownValue(question, kept);
}

/** What is left of an answer of several parts: its words one after the other, what was chosen by its code. */
const inLabels = ({ fields = [], options = [] }: QuestionView, kept: string): string => {
  const all = [...options, ...fields.flatMap((field) => field.options ?? [])];
  return kept
    .split('; ')
    .map((each) => all.find(({ value }) => value === each)?.label ?? each)
    .join('; ');
};

const ofParts: ReadonlySet<string> = new Set(['decision', 'safeContact', 'checklist', 'list']);

function parts(kept: string): Value {
  try {
    return JSON.parse(kept) as Value;
  } catch {
    // Typed words, then, which are shown as they are.
    return kept;
  }
}

function words(value: unknown, options: readonly OptionView[], question: QuestionView): string {
  if (value === null || value === undefined) return '';
  if (isNotKnown(value)) return question.notKnownLabel;
  if (typeof value === 'string') return options.find((option) => option.value === value)?.label ?? value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return joined(value.map((part) => words(part, options, question)));
  if (typeof value !== 'object') return '';
  // A part of a compound answer: each of its parts, in its own words, under its own name where it has one.
  return joined(
    Object.entries(value)
      .filter(([key]) => key !== 'id')
      .map(([key, part]) => {
        const field = question.fields?.find((one) => one.id === key);
        const label = field?.ask ?? question.items?.find((one) => one.id === key)?.label;
        const said = words(part, field?.options ?? options, question);
        return label === undefined || said === '' ? said : `${label}${label.endsWith('?') ? '' : ':'} ${said}`;
      }),
  );
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('; ');
