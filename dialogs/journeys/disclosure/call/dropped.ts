import { choice, field, list, page, question, shortText } from '../../../question/model.ts';
import { not } from '../short/conditions.ts';
import { placeKnown, ringBackAgreed } from './conditions.ts';

/** The line went: what to do now, with the place and the number beside it; then when it went, and what was tried. */
export const callDropped = page({
  id: 'callDropped',
  title: 'call.dropped.title',
  advice: [
    { text: 'call.dropped.placeKnown', source: ['CANLLAW.emergency', 'CANLLAW.where'], when: placeKnown },
    { text: 'call.dropped.placeUnknown', source: ['CANLLAW.emergency', 'CANLLAW.where'], when: not(placeKnown) },
    { text: 'call.dropped.doNotRing', source: ['CANLLAW.callback', 'CANLLAW.safe_to_talk'], when: not(ringBackAgreed) },
    { text: 'call.dropped.mayRing', source: ['CANLLAW.callback'], when: ringBackAgreed },
    { text: 'call.dropped.somebodyElse', source: ['CANLLAW.callback'], when: ringBackAgreed },
    { text: 'call.dropped.keepFree', source: ['CANLLAW.callback'] },
    { text: 'call.dropped.kept', source: ['CANLLAW.callback'] },
  ],
  questions: [
    question({
      id: 'call.dropped',
      source: ['CANLLAW.callback'],
      text: 'call.dropped.log',
      answer: list(
        10,
        field('when', shortText(100), true),
        field('tried', shortText(500)),
        field('then', choice('rangAgain', 'reached', 'noAnswer', 'notTried', 'told999')),
      ),
      for: [],
    }),
  ],
});
