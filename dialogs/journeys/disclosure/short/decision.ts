import { choices, decision as decide, longText, page, question, shortText } from '../../../question/model.ts';
import { aboutPractitioner, unless } from './conditions.ts';
import { sexualAssault } from './sexualAssault.ts';

/** The decision, always with its reason, and what follows from it. The practitioner decides; nothing here grades. */
export const decision = page({
  id: 'decision',
  title: 'disclosure.pages.decision',
  pausedWhen: aboutPractitioner,
  doors: ['domesticAbuse', 'children'],
  advice: [
    { text: 'disclosure.advice.youDecide', source: ['NOTT.s1.7', 'NOTT.do.6'] },
    { text: 'disclosure.advice.lowerReason', source: ['NOTT.s1.7', 'CANLLAW.concern'] },
    { text: 'disclosure.advice.onlyChance', source: ['NOTT.dont.1', 'NOTT.do.11'] },
    { text: 'disclosure.advice.tellLead', source: ['CANLLAW.lead'] },
    sexualAssault,
  ],
  questions: [
    question({
      id: 'pathway.decision',
      source: ['NOTT.s1.7', 'NOTT.do.7'],
      text: 'disclosure.pathway.decision',
      answer: decide(['immediate', 'referral', 'notReferring'], 'always'),
      for: ['police', 'specialist'],
      required: true,
    }),
    question({
      id: 'pathway.send',
      source: ['CANLLAW.followup', 'NOTT.do.7'],
      text: 'disclosure.pathway.send',
      answer: choices('police', 'specialist', 'childrensServices', 'adultServices', 'health'),
      for: [],
      when: unless('pathway.decision', 'notReferring'),
    }),
    question({
      id: 'pathway.next',
      source: ['CANLLAW.followup'],
      text: 'disclosure.pathway.next',
      answer: longText(2000),
      for: ['specialist'],
    }),
    question({
      id: 'pathway.who',
      source: ['CANLLAW.followup'],
      text: 'disclosure.pathway.who',
      answer: shortText(),
      for: ['specialist'],
    }),
    question({
      id: 'pathway.when',
      source: ['CANLLAW.followup'],
      text: 'disclosure.pathway.when',
      answer: shortText(),
      for: ['specialist'],
    }),
  ],
});
