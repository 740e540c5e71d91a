import { areaFacts, areaOf } from '../../areas/index.ts';
import type { Journey, Stage } from '../../question/model.ts';
import { terms } from '../terms.ts';
import { sentFacts } from '../disclosure/afterwards/sent-facts.ts';
import { age, youngPerson } from './age.ts';
import { disrupt, divert, manage, planCheck, prosecute } from './actions.ts';
import { followUp, sent, whatWasDone } from './afterwards.ts';
import { maracPlan, maracSheet } from './documents.ts';
import { meeting, now } from './meeting.ts';
import { followUpDue, planDue } from './due.ts';
import { openActions } from './open-actions.ts';
import { sheetHealth, sheetOffending, sheetOffer, sheetPeople } from './sheet.ts';
import { triggers } from './triggers.ts';
import { who } from './who.ts';

/** What both have: nobody to read to, the emergency at hand, and papers that stay with the meeting. */
const both = {
  concerns: [],
  readOutWhen: () => false,
  urgent: ['danger.now'],
  emergencyAsks: ['where.place'],
  terms,
  ofArea: (area: string) => areaFacts(areaOf(area)),
  beforeSharing: (_answers: unknown, recipient: string) =>
    recipient === 'record' ? [] : (['marac.handOff.notToWhoAbuses'] as const),
  sentOn: 'sent.log',
  atHand: ['where.place'],
} satisfies Partial<Journey>;

const afterwards = (...pages: Stage['pages']): Stage => ({
  id: 'afterwards',
  title: 'marac.stages.afterwards',
  order: 'anyOrder',
  pages,
});

/** A representative prepares the sheet that an agency brings about whoever abuses. */
export const maracRepresentative: Journey = {
  ...both,
  id: 'maracRepresentative',
  title: 'marac.representative.title',
  stages: [
    {
      id: 'first',
      title: 'marac.stages.meeting',
      order: 'inOrder',
      pages: [now, meeting('maracSheet'), age('maracSheet'), youngPerson('maracSheet'), who('maracSheet')],
    },
    {
      id: 'sheet',
      title: 'marac.stages.sheet',
      order: 'inOrder',
      pages: [sheetPeople, sheetOffending, sheetHealth, sheetOffer],
    },
    afterwards(sent, followUp),
  ],
  pageFacts: { sent: sentFacts },
  documents: [maracSheet],
  due: followUpDue,
};

/** A chair takes the meeting through what may raise the risk, and through the four headings of the plan. */
export const maracChair: Journey = {
  ...both,
  id: 'maracChair',
  title: 'marac.chairing.title',
  stages: [
    {
      id: 'first',
      title: 'marac.stages.meeting',
      order: 'inOrder',
      pages: [now, meeting('maracPlan'), age('maracPlan'), youngPerson('maracPlan'), who('maracPlan'), triggers],
    },
    {
      id: 'actions',
      title: 'marac.stages.plan',
      order: 'inOrder',
      pages: [prosecute, disrupt, divert, manage, planCheck],
    },
    afterwards(...whatWasDone, sent, followUp),
  ],
  pageFacts: { maracPlanCheck: openActions, handOff: openActions, sent: sentFacts },
  documents: [maracPlan],
  due: planDue,
};
