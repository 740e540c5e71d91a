import { choice, page, question, shortText, yesNo } from '../../../question/model.ts';
import { people as disclosed } from '../../disclosure/short/people.ts';
import { mayBeBornUnder18 } from '../age-given.ts';
import { askedAlike } from '../asked-alike.ts';
import { everybody, policeOrMash, protecting } from '../told.ts';

/**
 * Who they are, under the ids of the disclosure: whoever is behind the abuse is `people.main` and the one abused `person`,
 * so that the emergency names them right and nobody with their name is let into the case.
 */
export const people = page({
  id: 'people',
  title: 'perpetrator.people.title',
  advice: [
    { text: 'perpetrator.people.little', source: ['NOTT.perp.27'] },
    { text: 'perpetrator.age.given', source: ['DEF.apva'], when: mayBeBornUnder18 },
  ],
  questions: [
    question({
      id: 'people.main',
      source: ['NOTT.plan.perpetrator'],
      text: 'perpetrator.people.main',
      answer: shortText(),
      names: true,
      for: everybody,
    }),
    question({
      id: 'people.mainNicknames',
      source: ['NOTT.plan.perpetrator'],
      text: 'perpetrator.people.nicknames',
      answer: shortText(),
      names: true,
      for: protecting,
    }),
    question({
      id: 'map.mainBorn',
      source: ['NOTT.map.primary'],
      text: 'perpetrator.people.born',
      answer: shortText(100),
      for: everybody,
    }),
    question({
      id: 'people.mainWhere',
      source: ['NOTT.plan.perpetrator', 'WALES.11.homeless'],
      text: 'perpetrator.people.where',
      answer: shortText(500),
      for: protecting,
    }),
    question({
      id: 'people.bail',
      source: ['NOTT.perp.2'],
      text: 'perpetrator.people.bail',
      answer: yesNo('oes', { unsure: true }),
      for: protecting,
    }),
    question({
      id: 'people.mainRelationship',
      source: ['NOTT.scope.6'],
      text: 'perpetrator.people.relationship',
      answer: choice('partner', 'expartner', 'family', 'exploiter', 'other'),
      for: protecting,
    }),
    question({
      id: 'person.name',
      source: ['NOTT.perp.27'],
      text: 'perpetrator.people.victim',
      answer: shortText(),
      names: true,
      for: policeOrMash,
    }),
    { ...askedAlike(disclosed, 'people.others', { for: policeOrMash }), source: ['NOTT.perp.16'] },
  ],
});
