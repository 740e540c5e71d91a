import type { Question, Recipient } from './model.ts';

/** A question as a recipient may be told its answer: without the fields of a list that fewer may be told. */
export function toldTo(question: Question, recipient: Recipient): Question {
  const { answer } = question;
  if (answer.kind !== 'list') return question;
  const fields = answer.fields.filter((field) => field.for?.includes(recipient) ?? true);
  return { ...question, answer: { ...answer, fields } };
}
