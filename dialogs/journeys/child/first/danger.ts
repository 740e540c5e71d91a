import { childAdviceAtOnce } from '../../disclosure/short/adviceChild.ts';
import { childTells } from '../../disclosure/short/conditions.ts';
import { danger as ofDisclosure } from '../../disclosure/short/danger.ts';
import { sexualAssault } from '../../disclosure/short/sexualAssault.ts';
import { aboutAChild } from '../conditions.ts';
import { pageOfChild } from '../told.ts';

/** Danger or injury now, and where. What a child who tells needs to hear stands above it, as in a disclosure. */
export const danger = pageOfChild(ofDisclosure, {
  advice: [
    { text: 'disclosure.advice.dangerRing', source: ['CANLLAW.emergency'] },
    ...childAdviceAtOnce,
    { text: 'disclosure.advice.knowOnly', source: ['CANLLAW.situation'], when: childTells },
    { text: 'child.advice.callNow', source: ['CANLLAW.child_tells', 'CANLLAW.unsure'], when: aboutAChild },
    sexualAssault,
  ],
});
