import { checklist, item, longText, page, question, shortText } from '../../../question/model.ts';

/** Agencies on either side as one team, and meetings to which both might come. */

export const together = page({
  id: 'together',
  title: 'perpetratorAfterwards.together.title',
  advice: [
    { text: 'perpetratorAfterwards.together.virtual', source: ['WALES.8.virtual'] },
    { text: 'perpetratorAfterwards.together.oneWay', source: ['WALES.8.virtual', 'NOTT.perp.27'] },
  ],
  questions: [
    question({
      id: 'together.who',
      source: ['QUICK.multi.1'],
      text: 'perpetratorAfterwards.together.who',
      answer: longText(1500),
      for: ['informationShare', 'mappa'],
    }),
    question({
      id: 'together.aim',
      source: ['QUICK.multi.2'],
      text: 'perpetratorAfterwards.together.aim',
      answer: longText(1500),
      for: [],
    }),
    question({
      id: 'together.know',
      source: ['QUICK.multi.3'],
      text: 'perpetratorAfterwards.together.know',
      answer: longText(1500),
      for: [],
    }),
    question({
      id: 'together.follow',
      source: ['QUICK.multi.4'],
      text: 'perpetratorAfterwards.together.follow',
      answer: shortText(),
      for: [],
    }),
  ],
});

export const meetings = page({
  id: 'meetings',
  title: 'perpetratorAfterwards.meetings.title',
  questions: [
    question({
      id: 'meetings.checklist',
      source: ['WALES.8.meetings'],
      text: 'perpetratorAfterwards.meetings.checklist',
      answer: checklist(
        item('part', 'WALES.8.meetings'),
        item('doors', 'WALES.8.meetings'),
        item('minutes', 'WALES.8.meetings'),
        item('appointments', 'WALES.8.separate'),
        item('school', 'WALES.8.schools'),
        item('visit', 'WALES.8.homevisit'),
      ),
      for: [],
    }),
  ],
});
