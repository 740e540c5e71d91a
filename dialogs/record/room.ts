import type { Value } from '../question/values.ts';
import type { CaseRecord } from './index.ts';
import { weight } from './weight.ts';

/**
 * A store takes 2 MB, and current answers stay in the case document (dialogs/record/spill.ts). All texts of a journey at
 * their limits would not fit: what is long shares this room, and what is short is always taken, so that a yes never fails.
 */

/** What an answer may weigh, in bytes, and always be taken: some 300 characters. */
export const shortAnswer = 1_000;
/** What all longer answers of a case may weigh together, in bytes: from 230,000 to 700,000 characters. */
export const roomForLong = 700_000;

/** Whether an answer can be taken into the case. One that is no longer than the one it replaces always can. */
export function hasRoom(answers: CaseRecord['answers'], question: string, value: Value): boolean {
  const own = weight(value);
  const current = Object.hasOwn(answers, question) ? answers[question] : undefined;
  if (own <= shortAnswer || (current && own <= weight(current.value))) return true;
  const others = Object.entries(answers)
    .filter(([id]) => id !== question)
    .map(([, answer]) => weight(answer.value))
    .filter((each) => each > shortAnswer);
  return others.reduce((sum, each) => sum + each, own) <= roomForLong;
}
