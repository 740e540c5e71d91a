import { longText, page, question, yesNo } from '../../../question/model.ts';
import { all, childTells, intakeGoesOn, not, ownWords, personHasTold, unless } from './conditions.ts';
import { overheard } from './overheard.ts';

/**
 * Stage 1: what they told, who knows of it, what the person expects and fears in their own words, and
 * apart from these what the practitioner makes of it.
 */
export const stage1 = page({
  id: 'stage1',
  title: 'disclosure.pages.stage1',
  pausedWhen: not(intakeGoesOn),
  advice: [
    { text: 'disclosure.advice.theirSense', source: ['NOTT.s1.3'], when: ownWords },
    { text: 'disclosure.advice.knowOnly', source: ['CANLLAW.situation'], when: childTells },
    overheard,
    // They are asked for once, on the page of the plan.
    { text: 'disclosure.advice.toolsLater', source: ['NOTT.s1.6'] },
  ],
  questions: [
    question({
      id: 'told.words',
      source: ['NOTT.s1.7'],
      text: 'disclosure.told.words',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices'],
      when: ownWords,
    }),
    question({
      id: 'stage1.known',
      source: ['NOTT.s1.1', 'NOTT.plan.known'],
      text: 'disclosure.stage1.known',
      answer: yesNo('oes'),
      for: ['police', 'specialist', 'marac'],
      when: personHasTold,
    }),
    question({
      id: 'stage1.knownWho',
      source: ['NOTT.s1.1', 'NOTT.plan.known'],
      text: 'disclosure.stage1.knownWho',
      answer: longText(2000),
      for: ['police', 'specialist', 'marac'],
      when: all(personHasTold, unless('stage1.known', 'no')),
    }),
    question({
      id: 'stage1.suspected',
      source: ['NOTT.s1.2', 'NOTT.plan.suspected'],
      text: 'disclosure.stage1.suspected',
      answer: yesNo('oes'),
      for: ['police', 'specialist', 'marac'],
      when: personHasTold,
    }),
    question({
      id: 'stage1.suspectedWho',
      source: ['NOTT.s1.2', 'NOTT.plan.suspected'],
      text: 'disclosure.stage1.suspectedWho',
      answer: longText(2000),
      for: ['police', 'specialist', 'marac'],
      when: all(personHasTold, unless('stage1.suspected', 'no')),
    }),
    question({
      id: 'stage1.expects',
      source: ['NOTT.s1.3', 'NOTT.plan.consequence'],
      text: 'disclosure.stage1.expects',
      answer: longText(),
      for: ['police', 'specialist', 'marac'],
      when: ownWords,
    }),
    question({
      id: 'stage1.fears',
      source: ['NOTT.s1.4'],
      text: 'disclosure.stage1.fears',
      answer: longText(),
      for: ['specialist', 'marac', 'claresLaw'],
      when: ownWords,
    }),
    question({
      id: 'stage1.whyNow',
      source: ['NOTT.s1.5', 'NOTT.plan.catalyst'],
      text: 'disclosure.stage1.whyNow',
      answer: longText(),
      for: ['specialist'],
      when: ownWords,
    }),
    question({
      id: 'stage1.notes',
      source: ['NOTT.s1.7'],
      text: 'disclosure.stage1.notes',
      answer: longText(),
      for: [],
    }),
    question({
      id: 'stage1.judgement',
      source: ['NOTT.s1.7'],
      text: 'disclosure.stage1.judgement',
      answer: longText(),
      for: ['police', 'specialist', 'marac'],
    }),
  ],
});
