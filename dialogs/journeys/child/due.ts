import type { DueSpec } from '../../question/due.ts';
import type { When } from '../../question/model.ts';
import { any } from '../disclosure/short/conditions.ts';

const isRung: When = (answers) => answers.is('childCall.made', 'yes');
const isReferred: When = (answers) => answers.is('child.decision', 'refer');
const isDecided: When = (answers) => answers.get('child.decision') !== undefined;

/**
 * What follows a call about a child: the written referral, by what children's services said and by the rule of the area
 * (STOKE.child.2), and the steps after it.
 */
export const childDue: readonly DueSpec[] = [
  { what: 'childCall.writtenBy' },
  { rule: 'marf', about: 'childCall.made', dueWhen: any(isRung, isReferred) },
  { rule: 'recordsUpdated', about: 'child.decision', dueWhen: isDecided },
  { what: 'followUp.next', who: 'followUp.who', when: 'followUp.by' },
  { what: 'followUp.chase' },
];

/** What to have when the line drops: the place for the police, then whether and how to ring back. */
export const childAtHand: readonly string[] = [
  'where.place',
  'callback.number',
  'callback.otherAnswers',
  'contact.safe',
];
