import type { Page } from '../../../question/model.ts';
import { aboutPractitioner } from '../short/conditions.ts';
import { doList, doNotList, moreSteps } from './checklists.ts';
import { plan } from './plan.ts';
import { followUp, lead, selfCare } from './practitioner.ts';
import { scopeCheck } from './scope-check.ts';
import { stepsImmediate, stepsReferral } from './steps.ts';
import { support } from './support.ts';

/** For somebody else's case: a practitioner's own story is not taken down (adviceSelf), and what is there stays. */
const forACase = (page: Page): Page => ({ ...page, pausedWhen: aboutPractitioner });

/** What can wait until the person is safe, taken in any order. */
export const afterwardsPages: readonly Page[] = [
  stepsImmediate,
  lead,
  stepsReferral,
  plan,
  doList,
  doNotList,
  moreSteps,
  scopeCheck,
  support,
  followUp,
  selfCare,
].map(forACase);
