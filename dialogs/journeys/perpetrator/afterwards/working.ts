import { checklist, item, page, question } from '../../../question/model.ts';
import { not } from '../../disclosure/short/conditions.ts';
import { isTrained } from '../conditions.ts';

/** How they are spoken with and worked with, as what was kept to: none of it is told to anybody. */

export const good = page({
  id: 'good',
  title: 'perpetratorAfterwards.good.title',
  questions: [
    question({
      id: 'good.checklist',
      source: ['QUICK.good.1'],
      text: 'perpetratorAfterwards.good.checklist',
      answer: checklist(
        item('slow', 'QUICK.good.1'),
        item('unacceptable', 'QUICK.good.2'),
        item('choice', 'QUICK.good.3'),
        item('checked', 'QUICK.good.4'),
        item('accountable', 'QUICK.good.5'),
        item('charm', 'QUICK.good.6'),
        item('respectful', 'QUICK.good.7'),
        item('plain', 'QUICK.good.8'),
        item('children', 'QUICK.good.9'),
        item('moreThanViolence', 'QUICK.good.10'),
        item('barriers', 'QUICK.good.11'),
        item('noSecrecy', 'QUICK.good.12'),
      ),
      for: [],
    }),
  ],
});

export const working = page({
  id: 'working',
  title: 'perpetratorAfterwards.working.title',
  advice: [
    { text: 'perpetratorAfterwards.working.trainedOnly', source: ['NOTT.perp.24'], when: isTrained },
    { text: 'perpetratorAfterwards.working.trainedReduce', source: ['NOTT.perp.24'], when: isTrained },
    { text: 'perpetratorAfterwards.working.untrained', source: ['QUICK.check.1'], when: not(isTrained) },
  ],
  questions: [
    question({
      id: 'working.checklist',
      source: ['QUICK.work.ask'],
      text: 'perpetratorAfterwards.working.checklist',
      answer: checklist(
        item('definitions', 'QUICK.check.2'),
        item('patterns', 'QUICK.check.3'),
        item('culture', 'QUICK.check.4'),
        item('ask', 'QUICK.work.ask'),
        item('assess', 'QUICK.work.assess'),
        item('respond', 'QUICK.work.respond'),
        item('signpost', 'QUICK.work.refer'),
        item('record', 'QUICK.work.record'),
        item('collusion', 'WALES.8.collusion'),
        item('safeguarding', 'NOTT.perp.25'),
      ),
      for: [],
    }),
  ],
});

/** What a child lives with is heard by those whose work it is: nothing is asked of a child here. */
export const childVoice = page({
  id: 'childVoice',
  title: 'perpetratorAfterwards.childVoice.title',
  advice: [{ text: 'perpetratorAfterwards.childVoice.notYou', source: ['QUICK.child.1'] }],
  questions: [
    question({
      id: 'childVoice.checklist',
      source: ['QUICK.child.1'],
      text: 'perpetratorAfterwards.childVoice.checklist',
      answer: checklist(
        item('heard', 'QUICK.child.1'),
        item('daily', 'QUICK.child.2'),
        item('contact', 'QUICK.child.3'),
      ),
      for: [],
    }),
  ],
});
