import type { Page } from '../../../question/model.ts';
import { account } from './account.ts';
import { adviceChild } from './adviceChild.ts';
import { adviceSelf } from './adviceSelf.ts';
import { adviceUnsure } from './adviceUnsure.ts';
import { arrival } from './arrival.ts';
import { concern } from './concern.ts';
import { contact } from './contact.ts';
import { danger } from './danger.ts';
import { decision } from './decision.ts';
import { language } from './language.ts';
import { others } from './others.ts';
import { people } from './people.ts';
import { sharing } from './sharing.ts';
import { stage1 } from './stage1.ts';
import { stop } from './stop.ts';

/** What must be known in minutes, in this order. Ten pages when the person is there and it is safe to talk. */
export const shortPath: readonly Page[] = [
  arrival, // how it reached you; is it safe to talk
  stop, // it is not, or nobody is sure
  adviceSelf, // it is about the practitioner
  danger, // danger or injury now, where, a number if cut off
  adviceChild, // a child tells: what the child said
  adviceUnsure, // the practitioner is not certain: what worries them
  account, // a third party: seen, heard, believed
  language, // area, language, interpreter
  sharing, // what they were told, what they agree to
  stage1, // who knows, their own words, the practitioner's judgement
  concern, // what raises concern, asked on one page
  others, // children, an adult at risk
  people, // the main perpetrator and the others
  contact, // safe contact
  decision, // the decision, its reason, the next step
];
