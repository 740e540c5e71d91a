import { choice, page, question, yesNo } from '../../../question/model.ts';
import { calls } from './conditions.ts';

/** Who is on the line, and whether they can be rung again. What was said of that before stands here, and is not asked again. */
export const call = page({
  id: 'call',
  title: 'call.title',
  // A silent or an abusive caller is met at once; what was said of ringing back follows.
  ownFirst: true,
  carried: ['stop.callBackAgreed', 'callback.number', 'callback.otherAnswers', 'callback.voicemail', 'contact.safe'],
  advice: [
    { text: 'call.advice.silentStay', source: ['CANLLAW.safe_to_talk', 'CANLLAW.alone'], when: calls('silent') },
    { text: 'call.advice.silentTap', source: ['CANLLAW.safe_to_talk'], when: calls('silent') },
    { text: 'call.advice.silentDanger', source: ['CANLLAW.emergency', 'CANLLAW.where'], when: calls('silent') },
    { text: 'call.advice.abusiveEnd', source: ['CANLLAW.self_care'], when: calls('abusive') },
    { text: 'call.advice.abusiveSayNothing', source: ['CANLLAW.pretext'], when: calls('abusive') },
    { text: 'call.advice.abusiveTell', source: ['CANLLAW.lead', 'CANLLAW.self_care'], when: calls('abusive') },
    { text: 'call.advice.wrongNumber', source: ['CANLLAW.safe_to_talk', 'CANLLAW.alone'], when: calls('wrongNumber') },
    { text: 'call.advice.wrongNumberLeave', source: ['CANLLAW.callback'], when: calls('wrongNumber') },
    { text: 'call.advice.professional', source: ['CANLLAW.pretext'], when: calls('professional') },
    { text: 'call.advice.relative', source: ['CANLLAW.pretext', 'CANLLAW.third_party'], when: calls('relative') },
    { text: 'disclosure.advice.accountContact', source: ['CANLLAW.third_party'], when: calls('relative') },
    { text: 'disclosure.advice.childListen', source: ['CANLLAW.child_tells'], when: calls('child') },
    { text: 'disclosure.advice.childSecret', source: ['CANLLAW.child_tells'], when: calls('child') },
  ],
  questions: [
    question({
      id: 'call.who',
      source: ['CANLLAW.situation', 'CANLLAW.pretext'],
      text: 'call.who',
      answer: choice('person', 'professional', 'relative', 'child', 'silent', 'abusive', 'wrongNumber'),
      for: [],
    }),
    question({
      id: 'call.backSafe',
      source: ['CANLLAW.callback', 'CANLLAW.safe_to_talk'],
      text: 'call.backSafe',
      answer: yesNo('ydy'),
      for: ['police'],
    }),
  ],
});
