import { areaFacts, areaOf } from '../../areas/index.ts';
import type { Journey } from '../../question/model.ts';
import { terms } from '../terms.ts';
import { afterwardsPages } from './afterwards/index.ts';
import { mapFacts } from './afterwards/map-facts.ts';
import { reviewFacts } from './afterwards/review-facts.ts';
import { scopeFacts } from './afterwards/scope-facts.ts';
import { sentFacts } from './afterwards/sent-facts.ts';
import { droppedFacts } from './call/facts.ts';
import { disclosureConcerns } from './concerns.ts';
import { disclosureDocuments, disclosureExtras } from './documents/index.ts';
import { disclosureAtHand, disclosureDue } from './due.ts';
import { handOffFacts } from './hand-off-facts.ts';
import { sharingConcerns } from './sharing-concerns.ts';
import { mayBeOverheard, personIsThere } from './short/conditions.ts';
import { shortPath } from './short/index.ts';

/** Somebody has told a practitioner about abuse, often by several people. */
export const disclosure: Journey = {
  id: 'disclosure',
  title: 'disclosure.title',
  stages: [
    // What must be known in minutes, in the order in which it keeps people safe.
    { id: 'first', title: 'disclosure.stages.first', order: 'inOrder', pages: shortPath },
    // Everything that can wait until then.
    { id: 'afterwards', title: 'afterwards.title', order: 'anyOrder', pages: afterwardsPages },
  ],
  concerns: disclosureConcerns,
  readOutWhen: personIsThere,
  yesNoOnlyWhen: mayBeOverheard,
  urgent: ['danger.now', 'health.now'],
  emergencyAsks: ['where.place'],
  decisionPage: 'decision',
  terms,
  pageFacts: {
    callDropped: droppedFacts,
    scopeCheck: scopeFacts,
    review: reviewFacts,
    map: mapFacts,
    sent: sentFacts,
    handOff: handOffFacts,
  },
  ofArea: (area) => areaFacts(areaOf(area)),
  mapOn: ['people', 'map'],
  beforeSharing: sharingConcerns,
  documents: disclosureDocuments,
  extras: disclosureExtras,
  sentOn: 'sent.log',
  atHand: disclosureAtHand,
  due: disclosureDue,
};
