import { longText, page, question } from '../../../question/model.ts';
import { childTells } from './conditions.ts';

/** A child is telling: what to do and not do, and the child's own words. */
export const adviceChild = page({
  id: 'adviceChild',
  title: 'disclosure.pages.adviceChild',
  when: childTells,
  advice: [
    { text: 'disclosure.advice.childListen', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.childSay', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.childSecret', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.childNow', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.childParents', source: ['CANLLAW.situation'] },
  ],
  questions: [
    question({
      id: 'childTells.words',
      source: ['CANLLAW.situation'],
      text: 'disclosure.childTells.words',
      answer: longText(),
      for: ['police', 'childrensServices'],
    }),
  ],
});
