import { findQuestion } from '../../question/index.ts';
import type { Question } from '../../question/model.ts';
import { disclosure } from '../disclosure/index.ts';

/**
 * A question of the disclosure, asked here under the same id and in the same words, so that an answer given there can be
 * taken over. Who may be told is said anew, and its condition is left behind: it looks at answers that are not asked here.
 * @throws Error for an id the disclosure does not ask: a programmer's mistake.
 */
export function askedBefore(
  id: string,
  changes: Pick<Question, 'for'> & Partial<Pick<Question, 'source' | 'text' | 'when' | 'required'>>,
): Question {
  const found = findQuestion(disclosure, id)?.question;
  if (found === undefined) throw new Error(`the disclosure does not ask ${id}`);
  return { ...found, when: undefined, ...changes };
}
