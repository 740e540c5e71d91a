import type { DocumentSpec } from '../../../question/documents.ts';
import { riskPart, saidPart, selfPart } from './parts.ts';

/** For the police unit or MASH (WALES.8.share): danger and the people first, so that they can act; then what is known, and how. */
export const informationShare: DocumentSpec = {
  recipient: 'informationShare',
  title: 'perpetratorAfterwards.documents.titles.informationShare',
  asks: 'perpetratorAfterwards.documents.asks.informationShare',
  door: 'police',
  needs: [
    'danger.now',
    'where.place',
    'people.main',
    'map.mainBorn',
    'people.mainWhere',
    'people.mainRelationship',
    'person.name',
    'children.any',
    'concern.weapons',
    'concern.source',
    'victim.suspects',
    'stage1.judgement',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    {
      title: 'perpetratorAfterwards.documents.parts.danger',
      first: true,
      questions: [
        'danger.now',
        'danger.whom',
        'where.place',
        'where.present',
        'where.children',
        'victim.suspects',
        'case.area',
      ],
    },
    {
      title: 'perpetratorAfterwards.documents.parts.person',
      first: true,
      questions: [
        'people.main',
        'people.mainNicknames',
        'map.mainBorn',
        'age.adult',
        'people.mainWhere',
        'people.bail',
        'perp.contact',
      ],
    },
    {
      title: 'perpetratorAfterwards.documents.parts.victim',
      first: true,
      questions: ['person.name', 'people.mainRelationship', 'victim.supported', 'victim.plan'],
    },
    { title: 'perpetratorAfterwards.documents.parts.others', questions: ['people.others'] },
    riskPart,
    selfPart,
    {
      title: 'perpetratorAfterwards.documents.parts.children',
      questions: [
        'children.any',
        'children.details',
        'children.harm',
        'prompts.children',
        'young.told',
        'young.agreed',
      ],
    },
    saidPart,
    {
      title: 'perpetratorAfterwards.documents.parts.signs',
      questions: [
        'prompts.doing',
        'prompts.past',
        'prompts.family',
        'prompts.thinking',
        'prompts.circumstances',
        'prompts.note',
        'avoid.already',
        'avoid.detail',
      ],
    },
    { title: 'perpetratorAfterwards.documents.parts.counter', questions: ['counter.any', 'counter.what'] },
    {
      title: 'perpetratorAfterwards.documents.parts.managed',
      questions: ['supervised.known', 'supervised.who', 'supervised.changed', 'together.who'],
    },
    { title: 'perpetratorAfterwards.documents.parts.staff', questions: ['visit.risk', 'visit.riskDetail'] },
    { title: 'perpetratorAfterwards.documents.parts.onlyVictim', questions: ['victim.said'] },
    {
      title: 'perpetratorAfterwards.documents.parts.judgement',
      questions: ['stage1.judgement', 'pathway.decision', 'pathway.review'],
    },
    { title: 'perpetratorAfterwards.documents.parts.agreement', questions: ['telling.agreement'] },
    {
      title: 'perpetratorAfterwards.documents.parts.sender',
      questions: ['sender.name', 'sender.agency', 'sender.contact'],
    },
  ],
};
