import { choice, longText, page, question, yesNo } from '../../../question/model.ts';
import { inWales } from '../../disclosure/short/conditions.ts';
import { protecting } from '../told.ts';

/** The victim comes first, and nothing the victim said may come through. */
export const victim = page({
  id: 'victim',
  title: 'perpetrator.victim.title',
  doors: ['domesticAbuse'],
  advice: [
    { text: 'perpetrator.victim.planFirst', source: ['QUICK.victim.3'] },
    { text: 'perpetrator.victim.apart', source: ['QUICK.victim.1', 'WALES.8.separate'] },
    { text: 'perpetrator.victim.through', source: ['NOTT.perp.26'] },
    { text: 'perpetrator.victim.unreachable', source: ['NOTT.perp.27'] },
    { text: 'perpetrator.victim.wales', source: ['WALES.livefearfree'], when: inWales },
  ],
  questions: [
    question({
      id: 'victim.supported',
      source: ['QUICK.victim.3', 'WALES.8.separate'],
      text: 'perpetrator.victim.supported',
      answer: choice('specialist', 'agency', 'nobody'),
      for: protecting,
    }),
    question({
      id: 'victim.plan',
      source: ['QUICK.victim.3'],
      text: 'perpetrator.victim.plan',
      answer: yesNo('oes', { unsure: true }),
      for: protecting,
    }),
    question({
      id: 'victim.suspects',
      source: ['QUICK.victim.2', 'NOTT.perp.26'],
      text: 'perpetrator.victim.suspects',
      answer: yesNo('oes', { unsure: true }),
      for: protecting,
    }),
    question({
      // Out of every document but by decision, and out of a programme's for good (documents/extras.ts).
      id: 'victim.said',
      source: ['QUICK.victim.2', 'NOTT.perp.27'],
      text: 'perpetrator.victim.said',
      answer: longText(),
      names: true,
      for: protecting,
    }),
  ],
});
