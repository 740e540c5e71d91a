import type { DocumentPart, DocumentSpec } from '../../question/documents.ts';
import { isUnder18 } from '../perpetrator/conditions.ts';

/** Whether they are an adult comes first: it decides what they are called, and which services are theirs. */
const aboutThem = [
  'age.adult',
  'young.told',
  'young.agreed',
  'people.main',
  'people.mainNicknames',
  'map.mainBorn',
  'people.mainWhere',
  'people.mainRelationship',
  'marac.several',
];
const whoAbuses: DocumentPart = {
  title: 'marac.parts.person',
  instead: { title: 'marac.parts.young', when: isUnder18 },
  questions: aboutThem,
};
const theVictim = ['person.name', 'person.born', 'children.any', 'children.details'];
const sender = ['sender.name', 'sender.agency', 'sender.contact'];

/** What one agency brings about whoever abuses, for the meeting alone (SAFE.rep.1 to 14). */
export const maracSheet: DocumentSpec = {
  recipient: 'maracSheet',
  title: 'marac.documents.sheet.title',
  asks: 'marac.documents.sheet.asks',
  door: 'marac',
  needs: [
    'marac.date',
    'marac.reference',
    'age.adult',
    'people.main',
    'people.mainNicknames',
    'map.mainBorn',
    'people.mainWhere',
    'marac.several',
    'sheet.people',
    'sheet.offending',
    'sheet.health',
    'sheet.offer',
    ...sender,
  ],
  parts: [
    { title: 'marac.parts.meeting', questions: ['marac.date', 'marac.reference', 'case.area'] },
    whoAbuses,
    { title: 'marac.parts.others', questions: ['people.others'] },
    { title: 'marac.parts.victim', questions: theVictim },
    { title: 'marac.parts.people', questions: ['sheet.people'] },
    { title: 'marac.parts.offending', questions: ['sheet.offending'] },
    { title: 'marac.parts.health', questions: ['sheet.health'] },
    { title: 'marac.parts.offer', questions: ['sheet.offer', 'sheet.handling'] },
    { title: 'marac.parts.sender', questions: sender },
  ],
};

/** What the meeting agreed, under its four headings (SAFE.act.1 to 28): owners, dates and the check that it is safe. */
export const maracPlan: DocumentSpec = {
  recipient: 'maracPlan',
  title: 'marac.documents.plan.title',
  asks: 'marac.documents.plan.asks',
  door: 'marac',
  needs: [
    'marac.date',
    'marac.reference',
    'age.adult',
    'people.main',
    'actions.prosecute',
    'actions.disrupt',
    'actions.divert',
    'actions.manage',
    'actions.idva',
    'actions.review',
    'sender.name',
  ],
  parts: [
    { title: 'marac.parts.meeting', questions: ['marac.date', 'marac.reference', 'case.area'] },
    whoAbuses,
    { title: 'marac.parts.others', questions: ['people.others'] },
    { title: 'marac.parts.victim', questions: theVictim },
    {
      title: 'marac.parts.risks',
      questions: ['marac.repeat', 'chair.triggers', 'chair.triggersDetail', 'chair.otherRisks'],
    },
    {
      title: 'marac.parts.actions',
      questions: ['actions.prosecute', 'actions.disrupt', 'actions.divert', 'actions.manage'],
    },
    { title: 'marac.parts.afterwards', questions: ['actions.idva', 'actions.review'] },
    { title: 'marac.parts.sender', questions: sender },
  ],
};
