import { choice, page, question, yesNo } from '../../../question/model.ts';
import { aboutPractitioner, any, inContactNow, talkingIsStopped } from './conditions.ts';

/** How it reached the practitioner, and whether it is safe to talk: asked before anything else. */
export const arrival = page({
  id: 'arrival',
  title: 'disclosure.pages.arrival',
  // Once it is not safe to talk, who could hear is no longer asked; said already, it stays and goes with the referral.
  pausedWhen: any(talkingIsStopped, aboutPractitioner),
  advice: [
    {
      text: 'disclosure.advice.private',
      source: ['CANLLAW.alone', 'NOTT.do.1', 'NOTT.do.2'],
      when: inContactNow,
    },
  ],
  questions: [
    question({
      id: 'arrival.situation',
      source: ['CANLLAW.situation'],
      text: 'disclosure.arrival.situation',
      answer: choice('caller', 'inFront', 'afterwards', 'thirdParty', 'childTells', 'unsure', 'aboutMe'),
      for: ['specialist', 'childrensServices', 'claresLaw'],
      required: true,
    }),
    question({
      id: 'safe.talk',
      source: ['CANLLAW.safe_to_talk', 'NOTT.do.1'],
      text: 'disclosure.safe.talk',
      answer: yesNo('ydy', { unsure: true }),
      for: [],
      required: true,
      when: inContactNow,
    }),
    question({
      id: 'safe.alone',
      source: ['CANLLAW.alone', 'NOTT.do.2'],
      text: 'disclosure.safe.alone',
      answer: choice('alone', 'someoneNear', 'deviceWatched', 'notAlone'),
      // A watched phone must be known to whoever makes contact.
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'marac', 'refuge', 'claresLaw'],
      when: inContactNow,
    }),
  ],
});
