import { areaFacts, areaOf } from '../../areas/index.ts';
import type { Journey } from '../../question/model.ts';
import { terms } from '../terms.ts';
import { sentFacts } from '../disclosure/afterwards/sent-facts.ts';
import { handOffFacts } from '../disclosure/hand-off-facts.ts';
import { droppedFacts } from './afterwards/calls.ts';
import { afterwardsPages } from './afterwards/index.ts';
import { childConcerns } from './concerns.ts';
import { beforeReferring, childConcern } from './document.ts';
import { childAtHand, childDue } from './due.ts';
import { firstPages } from './first/index.ts';

/** A child tells, or somebody is worried about one: from the first words to the written referral, without a survivor's record. */
export const child: Journey = {
  id: 'child',
  title: 'child.title',
  stages: [
    { id: 'first', title: 'disclosure.stages.first', order: 'inOrder', pages: firstPages },
    { id: 'afterwards', title: 'afterwards.title', order: 'anyOrder', pages: afterwardsPages },
  ],
  concerns: childConcerns,
  // Nothing is read out: a child is not questioned.
  readOutWhen: () => false,
  urgent: ['danger.now', 'health.now'],
  emergencyAsks: ['where.place'],
  decisionPage: 'childRisk',
  terms,
  pageFacts: { callDropped: droppedFacts, sent: sentFacts, handOff: handOffFacts },
  ofArea: (area) => areaFacts(areaOf(area)),
  beforeSharing: beforeReferring,
  documents: [childConcern],
  atHand: childAtHand,
  due: childDue,
  sentOn: 'sent.log',
};
