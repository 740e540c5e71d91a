import type { Page } from '../../../question/model.ts';
import { lead } from '../../disclosure/afterwards/practitioner.ts';
import { pageOfChild } from '../told.ts';
import { arrival } from './arrival.ts';
import { call, decision } from './call.ts';
import { danger } from './danger.ts';
import { harmedBy } from './harmed-by.ts';
import { account, childsWords, seen } from './seen.ts';
import { communication, unborn, who } from './who.ts';

/** From a child's words, or a worry about one, to the decision: what keeps the child safe comes before what is written. */
export const firstPages: readonly Page[] = [
  arrival, // how it came, whom it is about, the area
  danger, // danger or injury now, where
  childsWords, // a child tells: exact words
  account, // a third party: seen, heard, believed
  pageOfChild(lead), // the safeguarding lead, now
  call, // children's services, now, and the deadline in writing
  seen, // what the practitioner saw and heard, and what they make of it
  who, // the child, and who looks after them
  unborn, // a baby on the way
  harmedBy, // an adult, or somebody under 18
  communication, // language, interpreter
  decision, // refer or not, and why
];
