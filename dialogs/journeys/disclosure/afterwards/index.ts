import type { TextKey } from '../../../../locales/index.ts';
import type { Page } from '../../../question/model.ts';
import { call } from '../call/call.ts';
import { callDropped } from '../call/dropped.ts';
import { aboutPractitioner } from '../short/conditions.ts';
import { adultSafeguarding } from './adults.ts';
import { conflict, ownSafety, pretext } from './careful.ts';
import { doList, doNotList, moreSteps } from './checklists.ts';
import { childReferral, childRisk } from './children.ts';
import { definitions } from './definitions.ts';
import { extras } from './extras.ts';
import { firstContact } from './first-contact.ts';
import { harmfulPractices, healthNow } from './health.ts';
import { identity, madeToDo } from './identity.ts';
import { decidingToLeave, leavingPlan, readyPeople, readyThings, technology } from './leaving.ts';
import { map } from './map.ts';
import { marac, review, sharingDecision } from './pathway.ts';
import { plan } from './plan.ts';
import { followUp, lead, selfCare } from './practitioner.ts';
import { remedies, riskToOthers } from './remedies.ts';
import { scopeCheck } from './scope-check.ts';
import { sent } from './sent.ts';
import { signsOfControl, signsOfExploitation, signsOfViolence } from './signs.ts';
import { stepsImmediate, stepsReferral } from './steps.ts';
import { support } from './support.ts';

/** For somebody else's case: a practitioner's own story is not taken down (adviceSelf), and what is there stays. */
const forACase = (page: Page): Page => ({ ...page, pausedWhen: aboutPractitioner });

/** Where so many are offered at once, they stand under headings. */
const under = (group: TextKey, pages: readonly Page[]): readonly Page[] => pages.map((page) => ({ ...page, group }));

/** What can wait until the person is safe, taken in any order. */
export const afterwardsPages: readonly Page[] = [
  // what keeps them alive, and who must be told
  ...under('bot.groups.first', [
    stepsImmediate,
    healthNow,
    lead,
    childRisk,
    childReferral,
    adultSafeguarding,
    harmfulPractices,
    sharingDecision,
    stepsReferral,
  ]),
  ...under('bot.groups.know', [
    map,
    plan,
    marac,
    signsOfViolence,
    signsOfControl,
    signsOfExploitation,
    madeToDo,
    identity,
    scopeCheck,
  ]),
  // a specialist before anything else
  ...under('bot.groups.person', [
    leavingPlan,
    technology,
    readyThings,
    readyPeople,
    decidingToLeave,
    review, // looks at what the pages before it raised
    remedies,
    riskToOthers,
  ]),
  // who is on the line, and what to do when it goes
  ...under('call.title', [call, callDropped]),
  // what goes to whom
  ...under('bot.groups.documents', [
    extras, // looks at the map, other survivors and what they were made to do
    sent,
  ]),
  ...under('bot.groups.practice', [
    firstContact,
    doList,
    doNotList,
    moreSteps,
    conflict,
    pretext,
    ownSafety,
    support,
    followUp,
    selfCare,
    definitions,
  ]),
].map(forACase);
