import type { Recipient } from '../../question/model.ts';

/**
 * Who may be told what of somebody who abuses. Whoever protects the victim is told of the risk. A programme works with the
 * person, who may read whatever it holds: it gets what they said themselves and nothing from anybody else.
 */

/** The police unit or MASH: those who can find the victim and the children, and act. */
export const policeOrMash: readonly Recipient[] = ['informationShare'];
/** Those who manage the risk, and never show what they hold to the person. */
export const protecting: readonly Recipient[] = ['informationShare', 'mappa'];
/** What comes from the person themselves. */
export const everybody: readonly Recipient[] = ['informationShare', 'mappa', 'programme'];
