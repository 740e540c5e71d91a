import { decisionOf } from '../question/index.ts';
import { isNotKnown, notKnown, type DecisionValue, type Value } from '../question/values.ts';

/** What stands in the decision log for a decision that was taken back: no option of any question is called so. */
const takenBack = 'notKnown';

/**
 * The entry of the decision log that an answer to a decision makes: what was decided or, where "not known" replaces a
 * decision, that it was taken back; undefined where there is nothing to log.
 */
export function loggedDecision(value: Value, before: Value | undefined): DecisionValue | undefined {
  if (isNotKnown(value)) return decisionOf(before) && { option: takenBack };
  return decisionOf(value);
}

/** An entry of the decision log as the answer that it was. */
export const decisionLogged = ({ option, reason }: DecisionValue): Value =>
  option === takenBack ? notKnown : { option, reason };
