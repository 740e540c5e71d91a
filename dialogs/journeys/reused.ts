import type { Field, Page, Question, Recipient } from '../question/model.ts';

/** Who is told in one journey what others are told in another: the recipients there are given, those here come back. */
export type ToldHere = (there: readonly Recipient[]) => readonly Recipient[];

/** What of a page is otherwise in the journey that asks it too. Its id and its questions stay. */
export type Otherwise = Partial<Omit<Page, 'id' | 'questions'>>;

/** Pages and questions of a journey as another asks them: the same ids and words, so that an answer holds in both. */
export interface Reused {
  readonly page: (page: Page, otherwise?: Otherwise) => Page;
  /**
   * Questions of a page by their ids, in the order of the ids.
   * @throws Error for a question that is not on the page: a programmer's mistake.
   */
  readonly asked: (page: Page, ...ids: readonly string[]) => readonly Question[];
}

/** @param toldHere applied to questions, and to the fields of lists that fewer may be told than their list */
export function reusedWith(toldHere: ToldHere): Reused {
  const ofField = (field: Field): Field => (field.for ? { ...field, for: toldHere(field.for) } : field);
  const ofQuestion = (question: Question): Question => {
    const { answer } = question;
    const told = answer.kind === 'list' ? { ...answer, fields: answer.fields.map(ofField) } : answer;
    return { ...question, answer: told, for: toldHere(question.for) };
  };
  return {
    page: (page, otherwise = {}) => ({ ...page, ...otherwise, questions: page.questions.map(ofQuestion) }),
    asked: (page, ...ids) =>
      ids.map((id) => {
        const found = page.questions.find((each) => each.id === id);
        if (found === undefined) throw new Error(`no question ${id} on the page ${page.id}`);
        return ofQuestion(found);
      }),
  };
}
