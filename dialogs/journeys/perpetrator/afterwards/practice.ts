import { checklist, item, page, question, shortText } from '../../../question/model.ts';
import { areaHasRule, not } from '../../disclosure/short/conditions.ts';

/** What the practitioner writes down, and who looks after them. */

/** The time for bringing a record up to date is the area's own (WALES.8.24h is that of Wales). */
const withinADay = areaHasRule('recordsUpdated');

export const records = page({
  id: 'records',
  title: 'perpetratorAfterwards.records.title',
  advice: [
    { text: 'perpetratorAfterwards.records.wales', source: ['WALES.8.24h'], when: withinADay },
    { text: 'perpetratorAfterwards.records.local', source: ['QUICK.work.record'], when: not(withinADay) },
    { text: 'perpetratorAfterwards.records.apart', source: ['NOTT.perp.27'] },
  ],
  questions: [
    question({
      id: 'records.checklist',
      source: ['WALES.8.record'],
      text: 'perpetratorAfterwards.records.checklist',
      answer: checklist(
        item('full', 'WALES.8.record'),
        item('decisions', 'WALES.8.record'),
        item('labelled', 'WALES.8.record'),
        item('inTime', 'QUICK.work.record'),
        item('staffRisk', 'WALES.8.staff'),
        item('unreachable', 'NOTT.perp.27'),
      ),
      for: [],
    }),
  ],
});

export const supervision = page({
  id: 'supervision',
  title: 'perpetratorAfterwards.supervision.title',
  advice: [{ text: 'perpetratorAfterwards.supervision.talk', source: ['QUICK.self.4', 'WALES.8.supervision'] }],
  questions: [
    question({
      id: 'supervision.checklist',
      source: ['WALES.8.supervision'],
      text: 'perpetratorAfterwards.supervision.checklist',
      answer: checklist(
        item('risk', 'WALES.8.supervision'),
        item('objective', 'WALES.8.supervision', 'WALES.8.collusion'),
        item('wellbeing', 'WALES.8.supervision', 'WALES.8.staff'),
        item('rightPerson', 'QUICK.check.1'),
      ),
      for: [],
    }),
    question({
      id: 'supervision.when',
      source: ['QUICK.self.4'],
      text: 'perpetratorAfterwards.supervision.when',
      answer: shortText(),
      for: [],
    }),
  ],
});
