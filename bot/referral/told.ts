import { toldTo } from '../../dialogs/question/documents.ts';
import type { Question, Recipient } from '../../dialogs/question/model.ts';
import { isEmptyItem, listOf } from '../../dialogs/question/shapes.ts';
import type { Value } from '../../dialogs/question/values.ts';
import type { Answer } from '../../dialogs/record/index.ts';
import type { CaseView } from './case-view.ts';
import { questionsOf } from './pages.ts';

/** A case as one recipient may be told it. */
export interface Told extends CaseView {
  /**
   * The questions that are asked now and whose answers the recipient may be told, in the journey's order: a list without
   * the fields that are not for them.
   */
  readonly due: readonly Question[];
}

/**
 * What of a case a recipient may be told. The answers of the record are those and no others, a list without the fields
 * that are not for them and without the things of which nothing is left; a list of which nothing is left has no answer.
 * Conditions, and the decisions to put something in, are looked up in `answers`, where all that is reachable still is.
 */
export function toldOf(view: CaseView, recipient: Recipient): Told {
  const { journey, record, answers } = view;
  const due = questionsOf(journey)
    .filter(({ id }) => view.isReachable(id))
    .flatMap((question) => toldTo(question, recipient, journey.extras, answers) ?? []);
  const told: Record<string, Answer> = {};
  for (const question of due) {
    const answer = record.answers[question.id];
    const value = answer && tellable(question, answer.value);
    if (answer && value !== undefined) told[question.id] = { ...answer, value: value as Answer['value'] };
  }
  const toldRecord = { ...record, answers: told };
  return {
    ...view,
    record: toldRecord,
    due,
    answered: (questions) =>
      questions.flatMap((question) => {
        const answer = told[question.id];
        return answer ? [{ question, answer }] : [];
      }),
    unanswered: (questions) => questions.filter(({ id }) => !record.answers[id]),
  };
}

function tellable({ answer }: Question, value: Value): Value | undefined {
  const items = answer.kind === 'list' ? listOf(value) : undefined;
  if (answer.kind !== 'list' || items === undefined || items.length === 0) return value;
  const fields = answer.fields.map(({ id }) => id);
  const left = items
    .map((item) => ({ ...item, answers: Object.fromEntries(fieldsIn(item.answers, fields)) }))
    .filter((item) => !isEmptyItem(item));
  return left.length > 0 ? left : undefined;
}

const fieldsIn = <T>(answers: Readonly<Record<string, T>>, fields: readonly string[]): readonly [string, T][] =>
  Object.entries(answers).filter(([field]) => fields.includes(field));
