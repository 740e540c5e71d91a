import { page, question, shortText, yesNo } from '../../../question/model.ts';
import { aboutPractitioner, talkingIsStopped } from './conditions.ts';

/** It is not safe to talk, or nobody is sure: no more questions, only a way out and a way back. */
export const stop = page({
  id: 'stop',
  title: 'disclosure.pages.stop',
  when: talkingIsStopped,
  pausedWhen: aboutPractitioner,
  advice: [
    { text: 'disclosure.advice.stopAsking', source: ['CANLLAW.safe_to_talk'] },
    { text: 'disclosure.advice.stopAgree', source: ['CANLLAW.safe_to_talk'] },
    { text: 'disclosure.advice.stopNoCallBack', source: ['CANLLAW.safe_to_talk'] },
  ],
  questions: [
    question({
      id: 'stop.coverStory',
      source: ['CANLLAW.safe_to_talk'],
      text: 'disclosure.stop.coverStory',
      answer: shortText(),
      for: [],
    }),
    question({
      id: 'stop.time',
      source: ['CANLLAW.safe_to_talk'],
      text: 'disclosure.stop.time',
      answer: shortText(),
      for: [],
    }),
    question({
      id: 'stop.callBackAgreed',
      source: ['CANLLAW.safe_to_talk'],
      text: 'disclosure.stop.callBackAgreed',
      answer: yesNo('ydy'),
      for: [],
    }),
  ],
});
