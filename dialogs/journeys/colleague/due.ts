import type { DueSpec } from '../../question/due.ts';

/** What follows for a colleague: when to talk again, the next steps, and the record where the area sets a time for it. */
export const colleagueDue: readonly DueSpec[] = [
  { what: 'stop.time' },
  { what: 'followUp.next', who: 'followUp.who', when: 'followUp.by' },
  { what: 'followUp.chase' },
  {
    rule: 'recordsUpdated',
    about: 'colleague.decision',
    dueWhen: (answers) => answers.get('colleague.decision') !== undefined,
  },
];

/** What to have when the line drops: the place for the police, then whether and how to ring back. */
export const colleagueAtHand: readonly string[] = [
  'where.place',
  'callback.number',
  'callback.otherAnswers',
  'callback.voicemail',
  'contact.safe',
];
