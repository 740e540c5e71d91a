import type { DocumentSpec } from '../../../question/documents.ts';
import { everyConcern } from './every-concern.ts';

/**
 * The referral to the first door for domestic abuse, with the safety plan for several perpetrators (NOTT.plan): what the
 * plan carries stands there and not in the parts.
 */
export const specialist: DocumentSpec = {
  recipient: 'specialist',
  title: 'documents.titles.specialist',
  asks: 'documents.asks.specialist',
  door: 'domesticAbuse',
  plan: true,
  needs: [
    'sharing.agrees',
    'told.words',
    'stage1.fears',
    'stage1.judgement',
    'children.any',
    'people.main',
    'people.others',
    'person.name',
    'person.born',
    'contact.safe',
    'sender.name',
    'sender.agency',
    'sender.contact',
    'dash.done',
  ],
  parts: [
    {
      title: 'documents.parts.sender',
      questions: ['sender.name', 'sender.agency', 'sender.contact', 'arrival.situation'],
    },
    {
      title: 'documents.parts.person',
      questions: ['person.name', 'person.born', 'person.called', 'case.area', 'safe.alone'],
    },
    {
      title: 'documents.parts.agreement',
      questions: ['sharing.explained', 'sharing.agrees', 'sharing.with', 'sharing.withoutReason'],
    },
    {
      title: 'documents.parts.danger',
      questions: ['danger.now', 'where.place', 'where.present', 'where.children', 'emergency.reason'],
    },
    {
      title: 'documents.parts.happened',
      questions: [
        'told.words',
        'third.seen',
        'third.heard',
        'third.believed',
        'unsure.signs',
        'when.happened',
        'when.since',
        'stage1.fears',
        'stage1.judgement',
      ],
    },
    {
      title: 'documents.parts.risk',
      questions: [...everyConcern, 'marac.criteria', 'harmful.which', 'harmful.detail', 'scope.confirm'],
    },
    {
      title: 'documents.parts.perpetrators',
      questions: [
        'people.mainWhere',
        'people.mainRelationship',
        'map.mainBorn',
        'map.mainRisk',
        'map.mainNear',
        'map.mainVehicles',
      ],
    },
    { title: 'documents.parts.children', questions: ['children.any', 'children.details', 'children.harm'] },
    { title: 'documents.parts.adults', questions: ['adult.atRisk', 'adult.detail'] },
    { title: 'documents.parts.otherSurvivors', questions: ['people.otherSurvivors'] },
    { title: 'documents.parts.health', questions: ['health.now', 'health.assaultWhen', 'health.steps'] },
    { title: 'documents.parts.needs', questions: ['identity.passedOn'] },
    { title: 'documents.parts.forced', questions: ['made.putIn'] },
    {
      title: 'documents.parts.signs',
      questions: [
        'signs.physical',
        'signs.sexual',
        'signs.mentalHealth',
        'signs.emotional',
        'signs.financial',
        'signs.isolation',
        'signs.socialMedia',
        'signs.missing',
        'signs.education',
      ],
    },
    {
      title: 'documents.parts.leaving',
      questions: [
        'leaving.specialist',
        'tech.checklist',
        'ready.things',
        'ready.people',
        'ready.children',
        'leave.checklist',
      ],
    },
    { title: 'documents.parts.done', questions: ['steps.immediate', 'steps.referral'] },
  ],
};
