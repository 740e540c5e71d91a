import { checklist, item, page, question } from '../../../question/model.ts';
import { aboutPractitioner } from './conditions.ts';

/** It is about the practitioner: where staff find help. Their own story is not asked for, and stays out of the record. */
export const adviceSelf = page({
  id: 'adviceSelf',
  title: 'disclosure.pages.adviceSelf',
  when: aboutPractitioner,
  advice: [
    { text: 'disclosure.advice.selfHelp', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.selfDevice', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.selfNotHere', source: ['CANLLAW.situation'] },
  ],
  questions: [
    question({
      id: 'aboutMe.support',
      source: ['CANLLAW.situation'],
      text: 'disclosure.aboutMe.support',
      answer: checklist(
        item('safety', 'CANLLAW.situation'),
        item('helpline', 'CANLLAW.situation'),
        item('work', 'CANLLAW.situation'),
        item('otherHands', 'CANLLAW.situation'),
      ),
      for: [],
    }),
  ],
});
