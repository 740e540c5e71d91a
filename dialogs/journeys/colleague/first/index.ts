import type { Page } from '../../../question/model.ts';
import { adviceSelf } from '../../disclosure/short/adviceSelf.ts';
import { others } from '../../disclosure/short/others.ts';
import { stop } from '../../disclosure/short/stop.ts';
import { pageOfColleague } from '../own-record.ts';
import { abusive } from './abusive.ts';
import { affected } from './affected.ts';
import { arrival } from './arrival.ts';
import { both } from './both.ts';
import { conduct } from './conduct.ts';
import { account, danger } from './danger.ts';
import { decision } from './decision.ts';

/** What must be known at once about a colleague, and the decision. */
export const firstPages: readonly Page[] = [
  arrival, // affected, abusive or not clear; is it safe to talk
  pageOfColleague(stop), // it is not, or nobody is sure
  pageOfColleague(adviceSelf), // it is about the practitioner
  danger, // danger or injury now, where
  account, // a third party: seen, heard, believed
  affected, // what to say, privacy, their own pace
  abusive, // advice first, and never confronting
  conduct, // work with children or adults at risk
  both, // both work here
  pageOfColleague(others), // children, an adult at risk
  decision, // what is done, and why
];
