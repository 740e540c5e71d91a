import type { TextKey } from '../../../locales/index.ts';
import { recipients, type AnswerView } from '../../question/model.ts';

/**
 * What to think of before a document goes to somebody (CANLLAW.consent): the person has not agreed to it and no reason is
 * written, or the decision was not to refer. Shown beside the hand-off; it holds nothing up. None for the practitioner's
 * own record.
 * @param recipient a recipient, or 'record'
 */
export function sharingConcerns(answers: AnswerView, recipient: string): TextKey[] {
  if (!recipients.some((each) => each === recipient)) return [];
  const concerns: TextKey[] = [];
  if (!isAgreed(answers, recipient) && !hasReason(answers)) concerns.push('disclosure.handOff.notAgreed');
  if (answers.is('pathway.decision', 'notReferring')) concerns.push('disclosure.handOff.notReferring');
  return concerns;
}

/** Nobody asked has not agreed either. Where nothing is recorded about it, nothing is said. */
const isAgreed = (answers: AnswerView, recipient: string): boolean =>
  !answers.is('sharing.agrees', 'none', 'notAsked') &&
  (!answers.is('sharing.agrees', 'some') || answers.is('sharing.with', recipient));

function hasReason(answers: AnswerView): boolean {
  const reason = answers.get('sharing.withoutReason');
  return typeof reason === 'string' && reason.trim() !== '';
}
