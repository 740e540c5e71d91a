import type { DocumentSpec } from '../../../question/documents.ts';
import { riskPart, saidPart, selfPart } from './parts.ts';

/** What has changed about somebody who is managed already (WALES.mappa): no names of victims or children. */
export const mappa: DocumentSpec = {
  recipient: 'mappa',
  title: 'perpetratorAfterwards.documents.titles.mappa',
  asks: 'perpetratorAfterwards.documents.asks.mappa',
  door: 'police',
  needs: [
    'people.main',
    'map.mainBorn',
    'people.mainWhere',
    'people.mainRelationship',
    'supervised.known',
    'supervised.changed',
    'concern.source',
    'children.any',
    'stage1.judgement',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    {
      title: 'perpetratorAfterwards.documents.parts.person',
      questions: [
        'people.main',
        'people.mainNicknames',
        'map.mainBorn',
        'age.adult',
        'people.mainWhere',
        'people.bail',
        'case.area',
        'perp.contact',
      ],
    },
    {
      title: 'perpetratorAfterwards.documents.parts.managed',
      questions: ['supervised.known', 'supervised.who', 'supervised.changed', 'together.who'],
    },
    {
      title: 'perpetratorAfterwards.documents.parts.danger',
      questions: ['danger.now', 'danger.whom', 'victim.suspects'],
    },
    riskPart,
    selfPart,
    {
      title: 'perpetratorAfterwards.documents.parts.victim',
      questions: ['people.mainRelationship', 'victim.supported', 'victim.plan'],
    },
    {
      title: 'perpetratorAfterwards.documents.parts.children',
      questions: ['children.any', 'children.harm', 'prompts.children'],
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
        'prompts.health',
        'prompts.coping',
        'prompts.note',
        'counter.any',
      ],
    },
    { title: 'perpetratorAfterwards.documents.parts.staff', questions: ['visit.risk', 'visit.riskDetail'] },
    { title: 'perpetratorAfterwards.documents.parts.onlyVictim', questions: ['victim.said'] },
    { title: 'perpetratorAfterwards.documents.parts.judgement', questions: ['stage1.judgement'] },
    { title: 'perpetratorAfterwards.documents.parts.agreement', questions: ['telling.agreement'] },
    {
      title: 'perpetratorAfterwards.documents.parts.sender',
      questions: ['sender.name', 'sender.agency', 'sender.contact'],
    },
  ],
};
