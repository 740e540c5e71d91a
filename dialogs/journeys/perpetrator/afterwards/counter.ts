import { decision, longText, page, question, yesNo } from '../../../question/model.ts';
import { unless } from '../../disclosure/short/conditions.ts';
import { protecting } from '../told.ts';

/** Each says that the other abuses: it is written down who does what to whom, and a specialist finds out the rest. */
export const counter = page({
  id: 'counter',
  title: 'perpetratorAfterwards.counter.title',
  doors: ['domesticAbuse'],
  advice: [
    { text: 'perpetratorAfterwards.counter.serious', source: ['WALES.8.counter'] },
    { text: 'perpetratorAfterwards.counter.notYours', source: ['WALES.8.counter'] },
    { text: 'perpetratorAfterwards.counter.whoToWhom', source: ['WALES.8.counter'] },
    { text: 'perpetratorAfterwards.counter.others', source: ['WALES.8.counter', 'NOTT.perp.16'] },
    { text: 'perpetratorAfterwards.counter.complexity', source: ['WALES.8.complexity'] },
    { text: 'perpetratorAfterwards.counter.untrue', source: ['WALES.8.counter'] },
  ],
  questions: [
    question({
      id: 'counter.any',
      source: ['WALES.8.counter'],
      text: 'perpetratorAfterwards.counter.any',
      answer: yesNo('ydy', { unsure: true }),
      for: protecting,
    }),
    question({
      id: 'counter.what',
      source: ['WALES.8.counter', 'WALES.8.complexity'],
      text: 'perpetratorAfterwards.counter.what',
      answer: longText(),
      for: ['informationShare'],
      when: unless('counter.any', 'no'),
    }),
    question({
      id: 'counter.decision',
      source: ['WALES.8.counter'],
      text: 'perpetratorAfterwards.counter.decide',
      answer: decision(['specialist', 'police', 'notNow']),
      for: [],
      when: unless('counter.any', 'no'),
    }),
  ],
});
