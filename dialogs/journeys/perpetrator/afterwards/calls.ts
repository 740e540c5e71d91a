import { page } from '../../../question/model.ts';
import { call as callInDisclosure } from '../../disclosure/call/call.ts';
import { placeKnown } from '../../disclosure/call/conditions.ts';
import { callDropped as droppedInDisclosure } from '../../disclosure/call/dropped.ts';
import { knownOnceDropped } from '../../disclosure/call/facts.ts';
import { not } from '../../disclosure/short/conditions.ts';
import { askedAlike } from '../asked-alike.ts';
import { mayBeOnPhone, ringBackAgreed, selfRiskSpokenOf } from '../conditions.ts';
import { perpetratorAtHand } from '../due.ts';
import { danger } from '../first/danger.ts';

/** Advice on a call that rests on a survivor's account: here nobody has given one. */
const ofAnAccount = 'disclosure.advice.accountContact';

/**
 * Who is on the line: somebody who abuses, or whoever rings about them, or to find out what is known. Whether they may be
 * rung back is asked with the place (first/danger.ts).
 */
export const call = page({
  ...callInDisclosure,
  when: mayBeOnPhone,
  carried: ['perp.callBack'],
  advice: callInDisclosure.advice.filter(({ text }) => text !== ofAnAccount),
  questions: [askedAlike(callInDisclosure, 'call.who', { for: [] })],
});

/**
 * The line to somebody who abuses went. They may be beside the victim: whoever rings back says nothing that shows what
 * the call was about, and nobody rings the victim because of it (NOTT.perp.26, NOTT.perp.27).
 */
export const callDropped = page({
  ...droppedInDisclosure,
  when: mayBeOnPhone,
  doors: ['police', 'despair'],
  advice: [
    { text: 'perpetrator.dropped.placeKnown', source: ['CANLLAW.emergency', 'CANLLAW.where'], when: placeKnown },
    { text: 'perpetrator.dropped.placeUnknown', source: ['CANLLAW.emergency'], when: not(placeKnown) },
    { text: 'perpetrator.dropped.selfRisk', source: ['WALES.11.self', 'WALES.11.suicidal'], when: selfRiskSpokenOf },
    { text: 'perpetrator.dropped.doNotRing', source: ['CANLLAW.callback'], when: not(ringBackAgreed) },
    { text: 'perpetrator.dropped.mayRing', source: ['CANLLAW.callback'], when: ringBackAgreed },
    { text: 'perpetrator.dropped.nothingOfVictim', source: ['QUICK.victim.2', 'NOTT.perp.26'], when: ringBackAgreed },
    { text: 'perpetrator.dropped.somebodyElse', source: ['CANLLAW.pretext', 'NOTT.perp.26'], when: ringBackAgreed },
    { text: 'perpetrator.dropped.notTheVictim', source: ['NOTT.perp.26', 'NOTT.perp.27'] },
    { text: 'perpetrator.dropped.tellToday', source: ['WALES.8.share'] },
    { text: 'call.dropped.kept', source: ['CANLLAW.callback'] },
  ],
});

export const droppedFacts = knownOnceDropped(perpetratorAtHand, danger);
