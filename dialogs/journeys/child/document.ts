import type { TextKey } from '../../../locales/index.ts';
import type { DocumentSpec } from '../../question/documents.ts';
import type { AnswerView } from '../../question/model.ts';

/**
 * The written referral of a child to children's services, from a concern alone: in the order of a referral form
 * (STOKE.marf.1 to 9, STOKE.child.7), with nothing of a survivor's record in it.
 */
export const childConcern: DocumentSpec = {
  recipient: 'childConcern',
  title: 'child.document.title',
  asks: 'child.document.asks',
  door: 'children',
  needs: [
    'danger.now',
    'where.place',
    'marf.children',
    'marf.addresses',
    'childTells.words',
    'marf.basis',
    'child.carers',
    'marf.others',
    'marf.familyKnows',
    'marf.raisesRisk',
    'marf.raisesRiskHow',
    'contact.safe',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    {
      title: 'documents.parts.danger',
      first: true,
      questions: ['danger.now', 'where.place', 'where.present', 'where.children', 'safe.alone'],
    },
    {
      title: 'documents.parts.children',
      questions: ['child.about', 'marf.children', 'marf.familyNames', 'children.details', 'unborn.due', 'unborn.care'],
    },
    { title: 'documents.parts.addresses', questions: ['marf.addresses'] },
    { title: 'documents.parts.family', questions: ['child.carers', 'marf.others'] },
    {
      title: 'child.document.parts.words',
      questions: ['childTells.words', 'child.toldWhen', 'marf.childSays', 'childVoice.wants', 'childVoice.days'],
    },
    {
      title: 'documents.parts.basis',
      questions: [
        'marf.basis',
        'children.harm',
        'unsure.signs',
        'child.marks',
        'third.seen',
        'third.heard',
        'third.believed',
        'child.believed',
        'when.happened',
        'when.since',
        'harmful.which',
        'harmful.detail',
        'signs.childSmall',
        'signs.childSchool',
        'signs.childTeen',
        'signs.childHome',
      ],
    },
    {
      title: 'child.document.parts.harmedBy',
      questions: ['child.harmerAge', 'people.main', 'people.mainWhere', 'young.who', 'young.needs', 'people.others'],
    },
    {
      title: 'child.document.parts.contact',
      questions: ['childVoice.contact', 'childVoice.contactSafe', 'child.taken', 'child.takenDetail'],
    },
    { title: 'documents.parts.parentSays', questions: ['marf.parentSays'] },
    { title: 'documents.parts.strengths', questions: ['marf.strengths'] },
    { title: 'documents.parts.otherInformation', questions: ['marf.otherInformation'] },
    { title: 'documents.parts.familyKnows', questions: ['marf.familyKnows'] },
    { title: 'documents.parts.raisesRisk', questions: ['marf.raisesRisk', 'marf.raisesRiskHow'] },
    {
      title: 'documents.parts.sender',
      questions: ['sender.name', 'sender.agency', 'sender.contact', 'arrival.situation', 'childCall.who'],
    },
  ],
};

/**
 * What to think of before it goes out: a decision not to refer. Agreement is not asked for, since its lack never delays
 * what protects a child (STOKE.child.5).
 */
export const beforeReferring = (answers: AnswerView, recipient: string): TextKey[] =>
  recipient === 'childConcern' && answers.is('child.decision', 'notReferring')
    ? ['disclosure.handOff.notReferring']
    : [];
