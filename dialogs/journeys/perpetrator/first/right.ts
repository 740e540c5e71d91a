import { page, question, shortText, yesNo } from '../../../question/model.ts';
import { not, unless } from '../../disclosure/short/conditions.ts';
import { isTrained } from '../conditions.ts';

/** Whether this is the practitioner's to do at all. */
export const right = page({
  id: 'right',
  title: 'perpetrator.right.title',
  advice: [
    { text: 'perpetrator.right.specialist', source: ['WALES.11.not_a_tool'] },
    { text: 'perpetrator.right.yours', source: ['QUICK.check.1'] },
    { text: 'perpetrator.right.manager', source: ['QUICK.check.1'], when: not(isTrained) },
  ],
  questions: [
    question({
      id: 'right.trained',
      source: ['QUICK.check.1'],
      text: 'perpetrator.right.trained',
      answer: yesNo('ydych', { unsure: true }),
      for: [],
    }),
    question({
      id: 'right.instead',
      source: ['QUICK.check.1', 'WALES.8.separate'],
      text: 'perpetrator.right.instead',
      answer: shortText(),
      for: [],
      when: unless('right.trained', 'yes'),
    }),
  ],
});
