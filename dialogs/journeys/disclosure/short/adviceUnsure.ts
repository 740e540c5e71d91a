import { longText, page, question, type Advice } from '../../../question/model.ts';
import { practitionerUnsure } from './conditions.ts';
import { sexualAssault } from './sexualAssault.ts';

const advice = [
  { text: 'disclosure.advice.unsureEnough', source: ['CANLLAW.unsure'] },
  { text: 'disclosure.advice.unsureAsk', source: ['CANLLAW.unsure'] },
  { text: 'disclosure.advice.unsureWatch', source: ['CANLLAW.unsure'] },
  { text: 'disclosure.advice.unsureLeave', source: ['CANLLAW.unsure'] },
] as const satisfies readonly Advice[];

/** The same, above the questions of danger, which come first. */
export const unsureAdviceAtOnce: readonly Advice[] = advice.map((each) => ({ ...each, when: practitionerUnsure }));

/** Nobody has said anything, but something worries the practitioner. */
export const adviceUnsure = page({
  id: 'adviceUnsure',
  title: 'disclosure.pages.adviceUnsure',
  when: practitionerUnsure,
  advice: [...advice, sexualAssault],
  doors: ['domesticAbuse'],
  questions: [
    question({
      id: 'unsure.signs',
      source: ['CANLLAW.unsure'],
      text: 'disclosure.unsure.signs',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices'],
    }),
  ],
});
