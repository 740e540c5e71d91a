import type { DueSpec } from '../../question/due.ts';
import type { When } from '../../question/model.ts';

const isDecided: When = (answers) => answers.get('pathway.decision') !== undefined;
const tellsChildrensServices: When = (answers) =>
  answers.is('pathway.decision', 'immediate', 'referral') && answers.is('pathway.whom', 'childrensServices');

/** What follows: who does what by when (CANLLAW.followup), the next supervision, and the times that areas set. */
export const perpetratorDue: readonly DueSpec[] = [
  { what: 'pathway.next', who: 'pathway.who', when: 'pathway.when' },
  { what: 'followUp.next', who: 'followUp.who', when: 'followUp.by' },
  { what: 'followUp.chase' },
  { what: 'supervision.when' },
  { rule: 'marf', about: 'pathway.whom', dueWhen: tellsChildrensServices },
  // Where the area has a time for it, the record is brought up to date whatever was decided (WALES.8.24h).
  { rule: 'recordsUpdated', about: 'pathway.decision', dueWhen: isDecided },
];

/** What to have when the line drops: the place for the police, then the one number that was agreed (CANLLAW.callback). */
export const perpetratorAtHand: readonly string[] = ['where.place', 'perp.callBack'];
