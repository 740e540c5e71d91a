import type { TextKey } from '../../../locales/index.ts';
import type { AnswerView } from '../../question/model.ts';
import { disclosureDocuments } from './documents/index.ts';
import { disclosureRecipients } from './recipients.ts';
import { askedAbout } from './short/sharing.ts';

/**
 * What to think of before a document goes to somebody (CANLLAW.consent): the person has not agreed to it and no reason is
 * written, or the decision was not to refer. Shown beside the hand-off; it holds nothing up. None for the practitioner's
 * own record.
 * @param recipient a recipient, or 'record'
 */
export function sharingConcerns(answers: AnswerView, recipient: string): TextKey[] {
  if (!disclosureRecipients.some((each) => each === recipient)) return [];
  const agreedAs = disclosureDocuments.find((each) => each.recipient === recipient)?.agreedAs ?? recipient;
  const concerns: TextKey[] = [];
  if (!isAgreed(answers, agreedAs) && !hasReason(answers)) concerns.push('disclosure.handOff.notAgreed');
  if (isNotReferred(answers, recipient)) concerns.push('disclosure.handOff.notReferring');
  if (answers.is('sharing.decision', 'notSharing')) concerns.push('disclosure.handOff.notSharing');
  return concerns;
}

/**
 * Nobody asked has not agreed either. Where nothing is recorded about it, nothing is said, except of a recipient they are
 * not asked about by name: a MARAC tells many, so only agreement to all of it counts.
 */
function isAgreed(answers: AnswerView, recipient: string): boolean {
  if (answers.is('sharing.agrees', 'all')) return true;
  if (!askedAbout.some((each) => each === recipient)) return false;
  if (answers.is('sharing.agrees', 'none', 'notAsked')) return false;
  return !answers.is('sharing.agrees', 'some') || answers.is('sharing.with', recipient);
}

/** The decisions of their own that some documents have, beside the one about the pathway. */
const ownDecisions: Readonly<Record<string, string>> = {
  childrensServices: 'child.decision',
  adultServices: 'adult.decision',
  marac: 'marac.decision',
};

/** The decision about this recipient or, where there is none, about the pathway as it was last looked at. */
function isNotReferred(answers: AnswerView, recipient: string): boolean {
  const own = ownDecisions[recipient];
  if (own !== undefined && answers.get(own) !== undefined) return answers.is(own, 'notReferring');
  return answers.is('pathway.decision', 'notReferring') && !answers.is('pathway.review', 'immediate', 'refer');
}

function hasReason(answers: AnswerView): boolean {
  const reason = answers.get('sharing.withoutReason');
  return typeof reason === 'string' && reason.trim() !== '';
}
