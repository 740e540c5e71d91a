import type { DocumentSpec } from '../../question/documents.ts';

const aboutThem = [
  'people.main',
  'people.mainNicknames',
  'map.mainBorn',
  'people.mainWhere',
  'people.mainRelationship',
  'marac.several',
];
const theVictim = ['person.name', 'person.born', 'children.any', 'children.details'];
const sender = ['sender.name', 'sender.agency', 'sender.contact'];

/** What one agency brings about the perpetrator, for the meeting alone (SAFE.rep.1 to 14). */
export const maracSheet: DocumentSpec = {
  recipient: 'maracSheet',
  title: 'marac.documents.sheet.title',
  asks: 'marac.documents.sheet.asks',
  door: 'marac',
  needs: [
    'marac.date',
    'marac.reference',
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
    { title: 'marac.parts.perpetrator', questions: aboutThem },
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
    { title: 'marac.parts.perpetrator', questions: aboutThem },
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
