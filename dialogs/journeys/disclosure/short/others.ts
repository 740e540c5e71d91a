import { longText, page, question, yesNo, type When } from '../../../question/model.ts';
import { intakeGoesOn, inWales, not, unless } from './conditions.ts';

const pregnant: When = (answers) => answers.is('health.now', 'pregnant');

/** Children, and an adult at risk: each has services of their own to be told. */
export const others = page({
  id: 'others',
  title: 'disclosure.pages.others',
  pausedWhen: not(intakeGoesOn),
  advice: [
    { text: 'disclosure.advice.walesDuty', source: ['NOTT.s2i.4'], when: inWales },
    // What was said of health is not for children's services; that a baby is coming is.
    { text: 'disclosure.advice.unborn', source: ['NOTT.s2i.4'], when: pregnant },
  ],
  doors: ['children', 'adults'],
  questions: [
    question({
      id: 'children.any',
      source: ['NOTT.s2i.4'],
      text: 'disclosure.children.any',
      answer: yesNo('oes'),
      for: ['police', 'specialist', 'childrensServices', 'marac', 'refuge'],
    }),
    question({
      id: 'children.details',
      source: ['NOTT.s2i.4'],
      text: 'disclosure.children.details',
      answer: longText(),
      names: true,
      for: ['police', 'specialist', 'childrensServices', 'marac', 'refuge'],
      when: unless('children.any', 'no'),
    }),
    question({
      id: 'children.harm',
      source: ['NOTT.s2i.4'],
      text: 'disclosure.children.harm',
      answer: yesNo('oes', { unsure: true }),
      for: ['police', 'specialist', 'childrensServices', 'marac'],
    }),
    question({
      id: 'adult.atRisk',
      source: ['NOTT.s1.7', 'CANLLAW.adult_at_risk'],
      text: 'disclosure.adult.atRisk',
      answer: yesNo('oes', { unsure: true }),
      for: ['specialist', 'adultServices'],
    }),
    question({
      id: 'adult.detail',
      source: ['NOTT.s1.7'],
      text: 'disclosure.adult.detail',
      answer: longText(),
      names: true,
      for: ['specialist', 'adultServices'],
      when: unless('adult.atRisk', 'no'),
    }),
  ],
});
