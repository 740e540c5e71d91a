import { choice, page, question } from '../../../question/model.ts';
import { aboutPractitioner } from './conditions.ts';

/** It is about the practitioner: where staff find help. Their own story is not asked for, and stays out of the record. */
export const adviceSelf = page({
  id: 'adviceSelf',
  title: 'disclosure.pages.adviceSelf',
  when: aboutPractitioner,
  advice: [
    { text: 'disclosure.advice.selfDanger', source: ['CANLLAW.emergency'] },
    { text: 'disclosure.advice.selfHelp', source: ['CANLLAW.self_care'] },
    { text: 'disclosure.advice.selfDevice', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.selfNotHere', source: ['CANLLAW.situation'] },
  ],
  doors: ['police', 'domesticAbuse', 'despair'],
  questions: [
    question({
      // Only that the page was left: a page is shown for as long as something on it is open.
      id: 'aboutMe.seen',
      source: ['CANLLAW.situation'],
      text: 'disclosure.aboutMe.seen',
      answer: choice('seen'),
      for: [],
    }),
  ],
});
