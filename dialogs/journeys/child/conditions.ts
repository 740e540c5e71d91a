import type { When } from '../../question/model.ts';
import { childTells, not, unless } from '../disclosure/short/conditions.ts';

/** What the journey about a child branches on; how it came is asked as in a disclosure (short/conditions.ts). */

/** A child has told: everything else is somebody's worry about one. */
export const childHasTold = childTells;
export const aboutAChild = not(childTells);

export const unborn: When = (answers) => answers.is('child.about', 'unborn');
/** Somebody under 18 is abusive, or nobody has said that it is only adults. */
export const maybeYoung = unless('child.harmerAge', 'adult');
export const maybeAdult = unless('child.harmerAge', 'young');
