import { longText, page, question, yesNo } from '../../../question/model.ts';
import { inEngland, inWales } from '../../disclosure/short/conditions.ts';
import { mayBeBornUnder18 } from '../age-given.ts';
import { mayBeUnder18 } from '../conditions.ts';
import { policeOrMash, protecting } from '../told.ts';

export const age = page({
  id: 'age',
  title: 'perpetrator.age.title',
  advice: [{ text: 'perpetrator.age.given', source: ['DEF.apva'], when: mayBeBornUnder18 }],
  questions: [
    question({
      id: 'age.adult',
      source: ['DEF.apva'],
      text: 'perpetrator.age.adult',
      answer: yesNo('ydy', { unsure: true }),
      for: protecting,
    }),
  ],
});

/** A young person is no perpetrator here: children's services are the way, for them and for whoever is harmed. */
export const youngPerson = page({
  id: 'youngPerson',
  title: 'perpetrator.young.title',
  when: mayBeUnder18,
  doors: ['children'],
  advice: [
    { text: 'perpetrator.young.notCalled', source: ['DEF.apva'] },
    { text: 'perpetrator.young.tell', source: ['DEF.apva', 'NOTT.perp.25'] },
    { text: 'disclosure.advice.walesDuty', source: ['WALES.8.rising'], when: inWales },
    { text: 'perpetrator.children.england', source: ['NOTT.perp.25'], when: inEngland },
    { text: 'perpetrator.young.sixteen', source: ['DEF.domestic_abuse'] },
    { text: 'perpetrator.young.otherWay', source: ['CANLLAW.child_tells'] },
  ],
  questions: [
    question({
      id: 'young.told',
      source: ['DEF.apva'],
      text: 'perpetrator.young.told',
      answer: yesNo('ydy'),
      for: policeOrMash,
    }),
    question({
      id: 'young.agreed',
      source: ['DEF.apva'],
      text: 'perpetrator.young.agreed',
      answer: longText(2000),
      for: policeOrMash,
    }),
  ],
});
