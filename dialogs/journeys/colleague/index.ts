import { areaFacts, areaOf } from '../../areas/index.ts';
import type { Journey } from '../../question/model.ts';
import { terms } from '../terms.ts';
import { mayBeOverheard } from '../disclosure/short/conditions.ts';
import { afterwardsPages } from './afterwards/index.ts';
import { colleagueConcerns } from './concerns.ts';
import { affectedIsThere } from './conditions.ts';
import { colleagueAtHand, colleagueDue } from './due.ts';
import { firstPages } from './first/index.ts';

/** A colleague is affected by abuse, is abusive, or it is not clear: no document goes to anybody, only the own record is made. */
export const colleague: Journey = {
  id: 'colleague',
  title: 'colleague.title',
  stages: [
    { id: 'first', title: 'disclosure.stages.first', order: 'inOrder', pages: firstPages },
    { id: 'afterwards', title: 'afterwards.title', order: 'anyOrder', pages: afterwardsPages },
  ],
  concerns: colleagueConcerns,
  // Words for somebody affected are never put into a talk with somebody who may be abusive.
  readOutWhen: affectedIsThere,
  yesNoOnlyWhen: mayBeOverheard,
  urgent: ['danger.now', 'health.now'],
  emergencyAsks: ['where.place'],
  decisionPage: 'colleagueDecision',
  terms,
  ofArea: (area) => areaFacts(areaOf(area)),
  documents: [],
  atHand: colleagueAtHand,
  due: colleagueDue,
};
