import { areaFacts, areaOf } from '../../areas/index.ts';
import type { Journey } from '../../question/model.ts';
import { terms } from '../terms.ts';
import { sentFacts } from '../disclosure/afterwards/sent-facts.ts';
import { handOffFacts } from '../disclosure/hand-off-facts.ts';
import { droppedFacts } from './afterwards/calls.ts';
import { afterwardsPages } from './afterwards/index.ts';
import { reviewFacts } from './afterwards/review.ts';
import { beforeSharing } from './before-sharing.ts';
import { perpetratorConcerns } from './concerns.ts';
import { perpetratorDocuments, perpetratorExtras } from './documents/index.ts';
import { perpetratorAtHand, perpetratorDue } from './due.ts';
import { firstPages } from './first/index.ts';

/** A practitioner works with somebody who abuses, or is to. */
export const perpetrator: Journey = {
  id: 'perpetrator',
  title: 'perpetrator.title',
  stages: [
    // Danger, the victim's safety and one's own, before anything is said to the person.
    { id: 'first', title: 'perpetrator.stages.first', order: 'inOrder', pages: firstPages },
    // Whom to tell, what to notice, what can help.
    { id: 'afterwards', title: 'afterwards.title', order: 'anyOrder', pages: afterwardsPages },
  ],
  concerns: perpetratorConcerns,
  // Nothing is read out to somebody who abuses.
  readOutWhen: () => false,
  urgent: ['danger.now', 'concern.suicideThreats', 'self.now', 'concern.threatsToKill', 'concern.strangled'],
  emergencyAsks: ['where.place'],
  decisionPage: 'decision',
  terms,
  pageFacts: { callDropped: droppedFacts, review: reviewFacts, sent: sentFacts, handOff: handOffFacts },
  ofArea: (area) => areaFacts(areaOf(area)),
  beforeSharing,
  documents: perpetratorDocuments,
  extras: perpetratorExtras,
  sentOn: 'sent.log',
  atHand: perpetratorAtHand,
  due: perpetratorDue,
};
