import { isNotKnown, type Value } from '../../dialogs/question/values.ts';
import type { OptionView, QuestionView } from '../../dialogs/turn/view.ts';

/** An answer in the words it was asked in, on one line: what a draft or a typed client shows. Not escaped. */
export function shownValue(question: QuestionView, value: Value): string {
  return words(value, [...(question.options ?? []), ...(question.statuses ?? [])], question);
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
        return label === undefined || said === '' ? said : `${label}: ${said}`;
      }),
  );
}

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('; ');
