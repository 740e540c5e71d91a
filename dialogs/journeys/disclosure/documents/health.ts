import type { DocumentSpec } from '../../../question/documents.ts';

/** What is needed to give care safely. Whoever treats somebody rings the agency, and not one practitioner by name. */
export const health: DocumentSpec = {
  recipient: 'health',
  title: 'documents.titles.health',
  asks: 'documents.asks.health',
  door: 'health',
  needs: ['health.now', 'person.name', 'person.born', 'sharing.agrees', 'sender.agency', 'sender.contact'],
  parts: [
    { title: 'documents.parts.person', questions: ['person.name', 'person.born', 'person.called'] },
    {
      title: 'documents.parts.health',
      questions: [
        'health.now',
        'concern.strangled',
        'concern.sexualViolence',
        'concern.pregnancy',
        'health.assaultWhen',
        'health.detail',
        'health.steps',
      ],
    },
    { title: 'documents.parts.needs', questions: ['identity.passedOn'] },
    { title: 'documents.parts.agreement', questions: ['sharing.agrees'] },
    { title: 'documents.parts.sender', questions: ['sender.agency', 'sender.contact'] },
  ],
};
