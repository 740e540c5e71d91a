import type { DueSpec } from '../../question/due.ts';
import type { ListItem } from '../../question/values.ts';
import { actionLists } from './actions.ts';
import { actionName } from './open-actions.ts';

/** What follows either paper: who does what by when (CANLLAW.followup). */
export const followUpDue: readonly DueSpec[] = [
  { what: 'followUp.next', who: 'followUp.who', when: 'followUp.by' },
  { what: 'followUp.chase' },
];

/** An action that could not be done goes back to the meeting: nobody's date runs on it. */
const isClosed = ({ answers }: ListItem): boolean => answers['done'] === 'done' || answers['done'] === 'couldNot';

/** Every action of the plan, with its owner and its date (SAFE.act.1 to 28); then when the plan is looked at again. */
export const planDue: readonly DueSpec[] = [
  ...actionLists.map(({ id }) => ({ each: id, who: 'owner', when: 'by', named: actionName, isClosed })),
  { what: 'actions.review' },
  ...followUpDue,
];
