import type { When } from '../../question/model.ts';
import { not, unless } from '../disclosure/short/conditions.ts';

/** The conditions this journey branches on. A question that was not answered yet never closes anything. */

/** They are in the room or on the line: what is on the screen, and what is said, may reach them. */
export const personIsNear: When = (answers) => answers.is('perp.contact', 'withThem', 'onPhone');
/** They are on the line, as far as anybody has said. */
export const mayBeOnPhone = unless('perp.contact', 'withThem', 'planned', 'earlier', 'none');
/**
 * A number of their own was agreed: without one nobody rings them back (CANLLAW.callback). Words alone, such as "none" or
 * "they did not agree", are no number.
 */
export const ringBackAgreed: When = (answers) => {
  const number = answers.get('perp.callBack');
  return typeof number === 'string' && /(?:\d\D*){6}/u.test(number);
};
/** Somebody meets them, met them or speaks with them. */
export const meetsThem: When = (answers) => !answers.is('perp.contact', 'none');

/** DEF.apva: a young person is not called a perpetrator, and takes another route. */
export const isUnder18: When = (answers) => answers.is('age.adult', 'no');
export const mayBeUnder18: When = (answers) => isUnder18(answers) || answers.unknown('age.adult');
/** What is for adults only: left open until it is known that they are not one. */
export const mayBeAdult = not(isUnder18);

/** Trained for this work (QUICK.check.1): without that, changing somebody is left to others. */
export const isTrained: When = (answers) => answers.is('right.trained', 'yes');

/** A risk of suicide was spoken of, or nobody is sure. */
export const selfRiskSpokenOf: When = (answers) =>
  answers.is('concern.suicideThreats', 'yes') || answers.unknown('concern.suicideThreats');
