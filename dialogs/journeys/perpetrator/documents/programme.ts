import type { DocumentSpec } from '../../../question/documents.ts';
import { mayBeAdult } from '../conditions.ts';

/**
 * A referral to a specialist programme (WALES.9.dvpp). The person may read it: it holds what they said themselves and
 * agreed to, and nothing of the victim, the children or anybody who told of them.
 */
export const programme: DocumentSpec = {
  recipient: 'programme',
  title: 'perpetratorAfterwards.documents.titles.programme',
  asks: 'perpetratorAfterwards.documents.asks.programme',
  door: 'ownBehaviour',
  readByPerson: true,
  // Programmes are for adults; a young person's way is children's services (DEF.apva, WALES 6.9).
  fits: mayBeAdult,
  needs: [
    'programme.agrees',
    'people.main',
    'map.mainBorn',
    'programme.reach',
    'programme.change',
    'perp.language',
    'perp.interpreter',
    'sender.name',
    'sender.agency',
    'sender.contact',
  ],
  parts: [
    {
      title: 'perpetratorAfterwards.documents.parts.person',
      questions: ['people.main', 'map.mainBorn', 'programme.agrees', 'programme.reach'],
    },
    { title: 'perpetratorAfterwards.documents.parts.said', questions: ['perp.said'] },
    {
      title: 'perpetratorAfterwards.documents.parts.change',
      questions: ['programme.change', 'programme.barriers'],
    },
    { title: 'perpetratorAfterwards.documents.parts.needs', questions: ['perp.needs', 'programme.health'] },
    { title: 'perpetratorAfterwards.documents.parts.staff', questions: ['programme.staff'] },
    {
      title: 'perpetratorAfterwards.documents.parts.sender',
      questions: ['sender.name', 'sender.agency', 'sender.contact'],
    },
  ],
};
