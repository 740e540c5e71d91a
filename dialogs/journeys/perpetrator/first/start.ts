import { choice, page, question, yesNo } from '../../../question/model.ts';
import { unless } from '../../disclosure/short/conditions.ts';
import { protecting } from '../told.ts';
import { personIsNear } from '../conditions.ts';

/** Whether they are near, before anything is on the screen that they must not see. */
export const start = page({
  id: 'start',
  title: 'perpetrator.start.title',
  advice: [
    { text: 'perpetrator.start.who', source: ['CANLLAW.situation'] },
    { text: 'perpetrator.start.reveal', source: ['QUICK.victim.2', 'NOTT.perp.26'] },
    { text: 'perpetrator.start.screen', source: ['NOTT.perp.27'], when: personIsNear },
    { text: 'perpetrator.start.sober', source: ['QUICK.self.3'], when: personIsNear },
  ],
  questions: [
    question({
      id: 'perp.contact',
      source: ['CANLLAW.situation'],
      text: 'perpetrator.start.contact',
      answer: choice('withThem', 'onPhone', 'planned', 'earlier', 'none'),
      for: protecting,
      required: true,
    }),
    question({
      id: 'perp.intoxicated',
      source: ['QUICK.self.3'],
      text: 'perpetrator.start.intoxicated',
      answer: yesNo('ydy', { unsure: true }),
      for: [],
      when: unless('perp.contact', 'planned', 'earlier', 'none'),
    }),
  ],
});
