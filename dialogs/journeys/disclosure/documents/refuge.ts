import type { DocumentSpec } from '../../../question/documents.ts';

/** What a refuge asks when it looks for a space: for whom, what they need, and from whom the place must be hidden. */
export const refuge: DocumentSpec = {
  recipient: 'refuge',
  title: 'documents.titles.refuge',
  asks: 'documents.asks.refuge',
  // Not the door for domestic abuse: its name is that of a referral team, and this goes to whoever has a space.
  door: 'housing',
  agreedAs: 'specialist',
  needs: [
    'plan.accommodation',
    'plan.accommodationNeeded',
    'plan.accommodationDetail',
    'person.name',
    'person.born',
    'children.any',
    'marf.children',
    'language.person',
    'interpreter.needed',
    'people.main',
    'people.mainWhere',
    'people.others',
    'contact.safe',
    'sharing.agrees',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    {
      title: 'documents.parts.space',
      questions: ['plan.accommodation', 'plan.accommodationNeeded', 'plan.accommodationDetail'],
    },
    {
      title: 'documents.parts.person',
      questions: ['person.name', 'person.born', 'person.called', 'concern.pregnancy'],
    },
    { title: 'documents.parts.children', questions: ['children.any', 'marf.children', 'children.details'] },
    { title: 'documents.parts.needs', questions: ['identity.passedOn'] },
    {
      title: 'documents.parts.hideFrom',
      questions: [
        'people.main',
        'people.mainNicknames',
        'people.mainWhere',
        'people.mainRelationship',
        'people.others',
        'case.area',
        'concern.followed',
        'safe.alone',
        'tech.checklist',
      ],
    },
    { title: 'documents.parts.agreement', questions: ['sharing.agrees'] },
    { title: 'documents.parts.sender', questions: ['sender.name', 'sender.agency', 'sender.contact'] },
  ],
};
