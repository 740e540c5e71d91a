import type { Page, Question, Recipient, When } from '../../question/model.ts';

/** What differs where a question of the disclosure is asked here: who may be told it, and when it is asked. */
interface Differently {
  readonly for: readonly Recipient[];
  readonly when?: When;
}

/**
 * A question of the disclosure that means the same here: the same id and words, so that an answer goes along with somebody
 * who began in the wrong place, and the emergency finds it.
 * @throws Error for a question the page does not ask: a programmer's mistake.
 */
export function askedAlike(page: Page, id: string, { for: told, when }: Differently): Question {
  const found = page.questions.find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id} on the page ${page.id}`);
  const { when: _theirs, ...question } = found;
  return { ...question, for: told, ...(when && { when }) };
}
