import type { DocumentSpec } from '../../../question/documents.ts';

/** What the police ask when somebody requests a disclosure: who asks, about whom, and why (facts.md, NOTT.law.2). */
export const claresLaw: DocumentSpec = {
  recipient: 'claresLaw',
  title: 'documents.titles.claresLaw',
  asks: 'documents.asks.claresLaw',
  door: 'disclosureScheme',
  agreedAs: 'police',
  needs: [
    'person.name',
    'person.born',
    'people.main',
    'people.mainNicknames',
    'map.mainBorn',
    'people.mainWhere',
    'people.mainRelationship',
    'stage1.fears',
    'contact.safe',
  ],
  parts: [
    {
      title: 'documents.parts.applicant',
      questions: ['arrival.situation', 'person.name', 'person.born', 'safe.alone'],
    },
    {
      title: 'documents.parts.subject',
      questions: ['people.main', 'people.mainNicknames', 'map.mainBorn', 'people.mainWhere', 'people.mainRelationship'],
    },
    {
      title: 'documents.parts.worried',
      questions: [
        'stage1.fears',
        'third.believed',
        'concern.afraid',
        'concern.threatsToKill',
        'concern.strangled',
        'concern.weapons',
        'concern.followed',
        'concern.escalating',
      ],
    },
  ],
};
