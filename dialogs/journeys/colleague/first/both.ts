import { checklist, item, page, question } from '../../../question/model.ts';
import { bothHere } from '../conditions.ts';
import { aboutAnother } from '../own-record.ts';

/** Both work here, or may: nobody stands between them, and what is known of one never reaches the other. */
export const both = aboutAnother(
  page({
    id: 'colleagueBoth',
    title: 'colleague.pages.both',
    when: bothHere,
    advice: [
      { text: 'colleague.advice.ownCases', source: ['WALES.12.record', 'WALES.8.separate'] },
      { text: 'colleague.advice.eachSaysOther', source: ['WALES.8.counter'] },
      { text: 'colleague.advice.noPeacemaking', source: ['NOTT.dont.5'] },
    ],
    questions: [
      question({
        id: 'both.checklist',
        source: ['WALES.12.colleague_victim'],
        text: 'colleague.both',
        answer: checklist(
          item('people', 'WALES.8.separate'),
          item('apart', 'WALES.12.colleague_victim'),
          item('systems', 'WALES.12.colleague_victim'),
          item('silent', 'WALES.12.caution'),
          item('moved', 'WALES.12.colleague_victim'),
        ),
        for: [],
      }),
    ],
  }),
);
