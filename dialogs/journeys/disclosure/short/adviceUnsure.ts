import { longText, page, question, signs, type Advice } from '../../../question/model.ts';
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

/**
 * Nobody has said anything, but something worries the practitioner: signs to look for, what was seen and heard, what is kept
 * an eye on, and who gave advice. The thirteen groups of signs for several perpetrators follow afterwards.
 */
export const adviceUnsure = page({
  id: 'adviceUnsure',
  title: 'disclosure.pages.adviceUnsure',
  when: practitionerUnsure,
  advice: [...advice, sexualAssault],
  doors: ['domesticAbuse', 'children', 'adults'],
  questions: [
    question({
      id: 'unsure.noticed',
      source: ['CANLLAW.unsure'],
      text: 'disclosure.unsure.noticed',
      answer: signs(
        'CANLLAW.unsure',
        'injuries',
        'afraid',
        'neverAlone',
        'spokenFor',
        'checkedOn',
        'missed',
        'noMoney',
        'cutOff',
        'changed',
        'children',
      ),
      // What of it matters to others is put into words below.
      for: [],
    }),
    question({
      id: 'unsure.signs',
      source: ['CANLLAW.unsure'],
      text: 'disclosure.unsure.signs',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'unsure.watch',
      source: ['CANLLAW.unsure'],
      text: 'disclosure.unsure.watch',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'unsure.advice',
      source: ['CANLLAW.unsure', 'CANLLAW.lead'],
      text: 'disclosure.unsure.advice',
      answer: longText(2000),
      for: [],
    }),
  ],
});
