import { choices, date, longText, page, question, shortText, yesNo } from '../../../question/model.ts';
import { childAdviceAtOnce } from './adviceChild.ts';
import { unsureAdviceAtOnce } from './adviceUnsure.ts';
import {
  aboutPractitioner,
  afterTheFact,
  all,
  callBackMayHelp,
  childTells,
  mayBeOverheard,
  not,
  personIsThere,
  talkingIsStopped,
} from './conditions.ts';
import { overheard } from './overheard.ts';
import { sexualAssault } from './sexualAssault.ts';

/** Danger or injury now, and where: the place is what the police need first. Closed to nobody but the practitioner. */
export const danger = page({
  id: 'danger',
  title: 'disclosure.pages.danger',
  pausedWhen: aboutPractitioner,
  advice: [
    { text: 'disclosure.advice.dangerRing', source: ['CANLLAW.emergency'] },
    {
      text: 'disclosure.advice.openingWords',
      source: ['NOTT.do.3'],
      // Not where somebody else may hear: these words say what the talk is about.
      when: all(personIsThere, not(mayBeOverheard)),
    },
    ...childAdviceAtOnce,
    { text: 'disclosure.advice.knowOnly', source: ['CANLLAW.situation'], when: childTells },
    ...unsureAdviceAtOnce,
    { text: 'disclosure.advice.dangerStopped', source: ['CANLLAW.safe_to_talk'], when: talkingIsStopped },
    overheard,
    sexualAssault,
  ],
  questions: [
    question({
      id: 'danger.now',
      source: ['CANLLAW.emergency'],
      text: 'disclosure.danger.now',
      answer: yesNo('oes', { unsure: true }),
      for: ['police', 'specialist', 'childrensServices', 'adultServices'],
      required: true,
    }),
    question({
      id: 'where.place',
      source: ['CANLLAW.where'],
      text: 'disclosure.where.place',
      answer: shortText(500),
      // A MARAC reads it days later and is many: where they are now is not for it.
      for: ['police', 'specialist', 'childrensServices', 'adultServices'],
    }),
    question({
      id: 'where.present',
      source: ['CANLLAW.where'],
      text: 'disclosure.where.present',
      answer: shortText(500),
      names: true,
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'where.children',
      source: ['CANLLAW.where'],
      text: 'disclosure.where.children',
      answer: yesNo('oes', { unsure: true }),
      for: ['police', 'specialist', 'childrensServices'],
    }),
    question({
      id: 'callback.number',
      source: ['CANLLAW.callback'],
      text: 'disclosure.callback.number',
      answer: shortText(),
      for: ['police'],
      when: callBackMayHelp,
    }),
    question({
      id: 'callback.otherAnswers',
      source: ['CANLLAW.callback'],
      text: 'disclosure.callback.otherAnswers',
      answer: shortText(),
      for: ['police'],
      when: callBackMayHelp,
    }),
    question({
      id: 'callback.voicemail',
      source: ['CANLLAW.callback'],
      text: 'disclosure.callback.voicemail',
      answer: yesNo('ydy'),
      for: ['police'],
      when: callBackMayHelp,
    }),
    question({
      id: 'health.now',
      source: ['CANLLAW.health'],
      text: 'disclosure.health.now',
      answer: choices('strangled', 'injured', 'overdose', 'raped', 'pregnant', 'none'),
      for: ['police', 'specialist', 'health', 'marac'],
    }),
    question({
      id: 'when.happened',
      source: ['CANLLAW.situation'],
      text: 'disclosure.when.happened',
      answer: date({ past: true }),
      for: ['police', 'specialist', 'childrensServices', 'marac'],
      when: afterTheFact,
    }),
    question({
      id: 'when.since',
      source: ['CANLLAW.situation'],
      text: 'disclosure.when.since',
      answer: longText(),
      for: ['police', 'specialist', 'childrensServices', 'marac'],
      when: afterTheFact,
    }),
  ],
});
