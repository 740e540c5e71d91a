import type { TextKey } from '../../../locales/index.ts';
import type { AnswerView } from '../../question/model.ts';
import { isUnder18 } from './conditions.ts';

/** Nothing leaves for these without the decision to tell. */
const protectors = ['informationShare', 'mappa'];

/**
 * What to think of before a document goes to somebody: shown beside the hand-off, it holds nothing up.
 * @param recipient a recipient, or 'record'
 */
export function beforeSharing(answers: AnswerView, recipient: string): TextKey[] {
  const concerns: TextKey[] = [];
  // MAPPA takes young people too, with children's and youth justice services beside it (WALES.mappa, WALES 10.10).
  if (isUnder18(answers) && recipient === 'mappa') concerns.push('perpetratorAfterwards.handOff.youngMappa');
  if (recipient === 'programme' && !answers.is('programme.agrees', 'yes'))
    concerns.push('perpetratorAfterwards.handOff.notAgreed');
  if (recipient !== 'record' && mayHaveBeenFoundOut(answers)) concerns.push('perpetratorAfterwards.handOff.suspects');
  if (protectors.includes(recipient) && isNotTelling(answers, recipient))
    concerns.push('perpetratorAfterwards.handOff.notTelling');
  return concerns;
}

const mayHaveBeenFoundOut = (answers: AnswerView): boolean =>
  answers.is('victim.suspects', 'yes') || answers.unknown('victim.suspects');

/** The decision about this recipient or, where there is none, the first one. */
function isNotTelling(answers: AnswerView, recipient: string): boolean {
  const own = recipient === 'mappa' ? 'supervised.decision' : 'telling.decision';
  if (answers.get(own) !== undefined) return answers.is(own, 'notNow');
  return answers.is('pathway.decision', 'notReferring') && !answers.is('pathway.review', 'immediate', 'refer');
}
