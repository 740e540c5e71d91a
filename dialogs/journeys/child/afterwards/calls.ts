import { page } from '../../../question/model.ts';
import { call as ofDisclosure } from '../../disclosure/call/call.ts';
import { placeKnown, ringBackAgreed } from '../../disclosure/call/conditions.ts';
import { callDropped as droppedInDisclosure } from '../../disclosure/call/dropped.ts';
import { knownOnceDropped } from '../../disclosure/call/facts.ts';
import { not } from '../../disclosure/short/conditions.ts';
import { childAtHand } from '../due.ts';
import { danger } from '../first/danger.ts';
import { pageOfChild } from '../told.ts';
import { safely } from './referral.ts';

/** Who is on the line: a child, somebody worried about one, or whoever harms them and wants to know what was said. */
export const call = pageOfChild(ofDisclosure, {
  carried: ['callback.number', 'callback.otherAnswers', 'callback.voicemail', 'contact.safe'],
});

/**
 * The line went. A phone that a child uses is often somebody else's: nobody rings it unless that was agreed, and children's
 * services wait for no second call (STOKE.child.1, CANLLAW.child_tells).
 */
export const callDropped = page({
  ...pageOfChild(droppedInDisclosure),
  doors: ['children', 'police'],
  advice: [
    { text: 'call.dropped.placeKnown', source: ['CANLLAW.emergency', 'CANLLAW.where'], when: placeKnown },
    { text: 'call.dropped.placeUnknown', source: ['CANLLAW.emergency', 'CANLLAW.where'], when: not(placeKnown) },
    { text: 'child.dropped.services', source: ['STOKE.child.1', 'CANLLAW.child_tells'] },
    { text: 'child.dropped.doNotRing', source: ['CANLLAW.callback', 'STOKE.child.4'], when: not(ringBackAgreed) },
    { text: 'call.dropped.mayRing', source: ['CANLLAW.callback'], when: ringBackAgreed },
    { text: 'child.dropped.somebodyElse', source: ['CANLLAW.callback', 'STOKE.child.4'], when: ringBackAgreed },
    { text: 'call.dropped.keepFree', source: ['CANLLAW.callback'] },
    { text: 'call.dropped.kept', source: ['CANLLAW.callback'] },
  ],
});

export const droppedFacts = knownOnceDropped([...childAtHand, 'call.backSafe'], danger, safely, call);
