import type { DocumentSpec } from '../../../question/documents.ts';
import { everyConcern } from './every-concern.ts';

/** As a MARAC form is ordered: who refers, who is at risk, from whom, the children, the criteria and what is feared. */
export const marac: DocumentSpec = {
  recipient: 'marac',
  title: 'documents.titles.marac',
  asks: 'documents.asks.marac',
  door: 'marac',
  needs: [
    'person.name',
    'person.born',
    'contact.safe',
    'people.main',
    'map.mainBorn',
    'people.mainRelationship',
    'people.others',
    'children.any',
    'marac.criteria',
    'dash.done',
    'dash.count',
    'stage1.judgement',
    'stage1.fears',
    'sharing.agrees',
    'sharing.withoutReason',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    { title: 'documents.parts.sender', questions: ['sender.name', 'sender.agency', 'sender.contact'] },
    {
      title: 'documents.parts.person',
      questions: ['person.name', 'person.born', 'person.called', 'safe.alone'],
    },
    {
      title: 'documents.parts.perpetrators',
      questions: [
        'people.main',
        'people.mainNicknames',
        'map.mainBorn',
        'people.mainRelationship',
        'people.mainWhere',
        'map.mainRisk',
        'map.mainNear',
        'map.mainVehicles',
        'people.others',
      ],
    },
    {
      title: 'documents.parts.children',
      questions: ['children.any', 'marf.children', 'children.details', 'children.harm'],
    },
    {
      title: 'documents.parts.criteria',
      questions: [
        'marac.criteria',
        'dash.done',
        'dash.by',
        'dash.count',
        'dash.judgement',
        'stage1.judgement',
        'when.happened',
        'when.since',
      ],
    },
    {
      title: 'documents.parts.risk',
      questions: [...everyConcern, 'health.now', 'harmful.which'],
    },
    { title: 'documents.parts.fears', questions: ['stage1.fears', 'stage1.expects'] },
    {
      title: 'documents.parts.knows',
      questions: ['stage1.known', 'stage1.knownWho', 'stage1.suspected', 'stage1.suspectedWho'],
    },
    { title: 'documents.parts.otherSurvivors', questions: ['people.otherSurvivors'] },
    { title: 'documents.parts.agreement', questions: ['sharing.agrees', 'sharing.withoutReason'] },
  ],
};
