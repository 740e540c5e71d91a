import type { Recipient } from '../../question/model.ts';

/**
 * Whom a disclosure may be told to. What is for "everybody" is for these: documents about somebody who abuses, a MARAC’s
 * own papers and a concern about a child belong to other journeys, and get nothing of a disclosure.
 */
export const disclosureRecipients = [
  'police',
  'specialist',
  'childrensServices',
  'adultServices',
  'health',
  'marac',
  'refuge',
  'claresLaw',
] as const satisfies readonly Recipient[];
