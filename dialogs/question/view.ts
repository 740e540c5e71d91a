import type { AnswerView } from './model.ts';
import { decisionOf } from './shapes.ts';
import { isNotKnown, type Value } from './values.ts';

/** Answers as the case record keeps them: by question, with the value among other things. */
export type Answers = Readonly<Record<string, { readonly value: Value }>>;

/** A view of answers by way of a lookup. */
export function viewOf(get: (question: string) => Value | undefined): AnswerView {
  return {
    get,
    is: (question, ...wanted) => {
      const value = get(question);
      if (typeof value === 'string') return wanted.includes(value);
      if (Array.isArray(value)) return value.some((each) => typeof each === 'string' && wanted.includes(each));
      const option = decisionOf(value)?.option;
      return option !== undefined && wanted.includes(option);
    },
    unknown: (question) => isNotKnown(get(question)),
  };
}

/** Every answer there is, reachable or not: what raises concern does so wherever it was said. */
export const viewOfAll = (answers: Answers): AnswerView =>
  viewOf((question) => (Object.hasOwn(answers, question) ? answers[question]?.value : undefined));
