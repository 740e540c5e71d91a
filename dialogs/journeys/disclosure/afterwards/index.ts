import type { Page } from '../../../question/model.ts';
import { aboutPractitioner, all, not } from '../short/conditions.ts';
import { doList, doNotList, moreSteps } from './checklists.ts';
import { plan } from './plan.ts';
import { followUp, lead, selfCare } from './practitioner.ts';
import { scopeCheck } from './scope-check.ts';
import { stepsImmediate, stepsReferral } from './steps.ts';
import { support } from './support.ts';

/** A page for somebody else's case: a practitioner's own story is not taken down (adviceSelf). */
const forACase = (page: Page): Page => ({
  ...page,
  when: page.when ? all(not(aboutPractitioner), page.when) : not(aboutPractitioner),
});

/** What can wait until the person is safe, taken in any order. */
export const afterwardsPages: readonly Page[] = [
  ...[stepsImmediate, lead, stepsReferral, plan, doList, doNotList, moreSteps, scopeCheck, support, followUp].map(
    forACase,
  ),
  selfCare,
];
