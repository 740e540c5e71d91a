import type { DocumentSpec } from '../../../question/documents.ts';
import { everyConcern } from './every-concern.ts';

/**
 * As a control room takes it down: the place, who is there, weapons and injuries, then who is who. An officer acts on
 * these, so they come before everything else; what happened and how it came about follow.
 */
export const police: DocumentSpec = {
  recipient: 'police',
  title: 'documents.titles.police',
  asks: 'documents.asks.police',
  door: 'police',
  needs: [
    'danger.now',
    'where.place',
    'concern.weapons',
    'health.now',
    'person.name',
    'person.born',
    'contact.safe',
    'people.main',
    'people.mainWhere',
    'children.any',
    'sender.name',
    'sender.contact',
  ],
  parts: [
    {
      title: 'documents.parts.danger',
      first: true,
      questions: [
        'danger.now',
        'where.place',
        'where.present',
        'where.children',
        'concern.weapons',
        'health.now',
        'safe.alone',
        'case.area',
      ],
    },
    {
      title: 'documents.parts.person',
      first: true,
      questions: ['person.name', 'person.born', 'person.called'],
    },
    {
      title: 'documents.parts.perpetrators',
      first: true,
      questions: [
        'people.main',
        'people.mainNicknames',
        'map.mainBorn',
        'people.mainWhere',
        'people.mainRelationship',
        'map.mainRisk',
        'map.mainNear',
        'map.mainVehicles',
        'people.others',
      ],
    },
    {
      title: 'documents.parts.happened',
      questions: [
        'told.words',
        'childTells.words',
        'third.seen',
        'third.heard',
        'third.believed',
        'unsure.signs',
        'when.happened',
        'when.since',
        'harmful.which',
        'harmful.detail',
      ],
    },
    {
      title: 'documents.parts.risk',
      questions: [...everyConcern.filter((id) => id !== 'concern.weapons'), 'stage1.expects', 'stage1.judgement'],
    },
    {
      title: 'documents.parts.knows',
      questions: ['stage1.known', 'stage1.knownWho', 'stage1.suspected', 'stage1.suspectedWho'],
    },
    { title: 'documents.parts.children', questions: ['children.any', 'children.details', 'children.harm'] },
    { title: 'documents.parts.otherSurvivors', questions: ['people.otherSurvivors'] },
    { title: 'documents.parts.forced', questions: ['made.putIn'] },
    { title: 'documents.parts.agreement', questions: ['sharing.agrees', 'sharing.withoutReason'] },
    { title: 'documents.parts.sender', questions: ['sender.name', 'sender.agency', 'sender.contact'] },
  ],
};
