import type { DocumentSpec } from '../../../question/documents.ts';

/** As an adult safeguarding form is ordered: the adult, the concern, what they want, who may cause harm, who refers. */
export const adultServices: DocumentSpec = {
  recipient: 'adultServices',
  title: 'documents.titles.adultServices',
  asks: 'documents.asks.adultServices',
  door: 'adults',
  needs: [
    'danger.now',
    'adult.atRisk',
    'adult.detail',
    'adult.cannotProtect',
    'adult.wishes',
    'person.name',
    'person.born',
    'where.place',
    'sharing.agrees',
    'contact.safe',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    {
      title: 'documents.parts.person',
      questions: ['person.name', 'person.born', 'person.called', 'where.place', 'safe.alone'],
    },
    {
      title: 'documents.parts.adults',
      questions: ['adult.atRisk', 'adult.detail', 'adult.cannotProtect', 'danger.now'],
    },
    {
      title: 'documents.parts.wishes',
      questions: ['adult.wishes', 'sharing.agrees', 'sharing.withoutReason'],
    },
    {
      title: 'documents.parts.perpetrators',
      questions: ['people.main', 'people.mainRelationship', 'adult.carerInvolved'],
    },
    { title: 'documents.parts.needs', questions: ['identity.passedOn'] },
    { title: 'documents.parts.sender', questions: ['sender.name', 'sender.agency', 'sender.contact'] },
  ],
};
