import { checklist, item, page, question } from '../../../question/model.ts';

export const support = page({
  id: 'support',
  title: 'afterwards.support.title',
  questions: [
    question({
      id: 'support.checklist',
      source: ['NOTT.s3.1'],
      text: 'afterwards.support.checklist',
      answer: checklist(
        item('stayInformed', 'NOTT.s3.1'),
        item('engage', 'NOTT.s3.2'),
        item('anger', 'NOTT.s3.3'),
        item('links', 'NOTT.s3.4'),
      ),
      for: [],
    }),
  ],
});
