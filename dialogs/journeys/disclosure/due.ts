import type { DueSpec } from '../../question/due.ts';
import type { When } from '../../question/model.ts';
import { all } from './short/conditions.ts';

const refers: When = (answers) => answers.is('pathway.decision', 'immediate', 'referral');
const tellsChildrensServices: When = (answers) => answers.is('pathway.send', 'childrensServices');

/** What follows a disclosure: who does what by when (CANLLAW.followup), and the times that areas set. */
export const disclosureDue: readonly DueSpec[] = [
  { what: 'stop.time' },
  { what: 'pathway.next', who: 'pathway.who', when: 'pathway.when' },
  { what: 'followUp.next', who: 'followUp.who', when: 'followUp.by' },
  { what: 'followUp.chase' },
  { rule: 'marf', about: 'pathway.send', dueWhen: all(refers, tellsChildrensServices) },
  { rule: 'multiAgencyMeeting', about: 'pathway.decision', dueWhen: refers },
  { rule: 'recordsUpdated', about: 'pathway.decision', dueWhen: refers },
];

/** What to have when the line drops: the place for the police, then whether and how to ring back (CANLLAW.callback). */
export const disclosureAtHand: readonly string[] = [
  'where.place',
  'callback.number',
  'callback.otherAnswers',
  'callback.voicemail',
  'contact.safe',
];
