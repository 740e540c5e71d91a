import { longText, page, question, yesNo, type When } from '../../../question/model.ts';
import { intakeGoesOn, unless } from './conditions.ts';

const inWales: When = (answers) => answers.is('case.area', 'wales');

/** Children, and an adult at risk: each has services of their own to be told. */
export const others = page({
  id: 'others',
  title: 'disclosure.pages.others',
  when: intakeGoesOn,
  advice: [{ text: 'disclosure.advice.walesDuty', source: ['NOTT.s2i.4'], when: inWales }],
  questions: [
    question({
      id: 'children.any',
      source: ['NOTT.s2i.4'],
      text: 'disclosure.children.any',
      answer: yesNo('oes'),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'children.details',
      source: ['NOTT.s2i.4'],
      text: 'disclosure.children.details',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices'],
      when: unless('children.any', 'no'),
    }),
    question({
      id: 'children.harm',
      source: ['NOTT.s2i.4'],
      text: 'disclosure.children.harm',
      answer: yesNo('oes', { unsure: true }),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'adult.atRisk',
      source: ['NOTT.s1.7'],
      text: 'disclosure.adult.atRisk',
      answer: yesNo('oes', { unsure: true }),
      for: ['specialist', 'adultServices'],
    }),
    question({
      id: 'adult.detail',
      source: ['NOTT.s1.7'],
      text: 'disclosure.adult.detail',
      answer: longText(),
      for: ['specialist', 'adultServices'],
      when: unless('adult.atRisk', 'no'),
    }),
  ],
});
