import type { Recipient } from '../../question/model.ts';

/** A MARAC's own papers, one for each journey. What is on them stays with the meeting, and never goes to whoever abuses. */
export type Paper = Extract<Recipient, 'maracSheet' | 'maracPlan'>;
