import type { When } from '../../question/model.ts';
import { all, not, personIsThere, unless } from '../disclosure/short/conditions.ts';

/** What the journey about a colleague branches on. Where nobody has said which it is, or both may be, both are open. */

export const maybeAffected = unless('colleague.role', 'abusive');
export const maybeAbusive = unless('colleague.role', 'affected');
/** It was seen or heard at work, or nobody has said how it is known. */
export const maybeAtWork = unless('abuse.known', 'themselves', 'arrested', 'victim', 'others');
/** Only then are words to read out meant for whoever is there. */
export const affectedIsThere = all(
  personIsThere,
  maybeAffected,
  not((answers) => answers.is('colleague.role', 'notClear')),
);
/** Both may work here: not known counts. */
export const bothHere: When = (answers) =>
  answers.is('colleague.bothHere', 'yes') || answers.unknown('colleague.bothHere');
