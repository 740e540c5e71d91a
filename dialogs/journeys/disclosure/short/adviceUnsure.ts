import { longText, page, question } from '../../../question/model.ts';
import { practitionerUnsure } from './conditions.ts';

/** Nobody has said anything, but something worries the practitioner. */
export const adviceUnsure = page({
  id: 'adviceUnsure',
  title: 'disclosure.pages.adviceUnsure',
  when: practitionerUnsure,
  advice: [
    { text: 'disclosure.advice.unsureEnough', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.unsureAsk', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.unsureWatch', source: ['CANLLAW.situation'] },
    { text: 'disclosure.advice.unsureLeave', source: ['CANLLAW.situation'] },
  ],
  questions: [
    question({
      id: 'unsure.signs',
      source: ['CANLLAW.situation'],
      text: 'disclosure.unsure.signs',
      answer: longText(),
      for: ['specialist', 'childrensServices'],
    }),
  ],
});
