import { choices, page, question, shortText, yesNo } from '../../../question/model.ts';
import { danger as disclosed } from '../../disclosure/short/danger.ts';
import { askedAlike } from '../asked-alike.ts';
import { mayBeOnPhone, personIsNear } from '../conditions.ts';
import { policeOrMash, protecting } from '../told.ts';

/** Danger to anybody, and where: under the ids that the emergency reads to the police. */
export const danger = page({
  id: 'danger',
  title: 'disclosure.pages.danger',
  advice: [
    { text: 'disclosure.advice.dangerRing', source: ['CANLLAW.emergency'] },
    { text: 'perpetrator.danger.grave', source: ['NOTT.perp.12', 'NOTT.perp.13', 'NOTT.perp.15'] },
    { text: 'perpetrator.danger.quietly', source: ['CANLLAW.emergency'], when: personIsNear },
  ],
  questions: [
    question({
      id: 'danger.now',
      source: ['CANLLAW.emergency'],
      text: 'perpetrator.danger.now',
      answer: yesNo('oes', { unsure: true }),
      for: protecting,
      required: true,
    }),
    question({
      id: 'danger.whom',
      source: ['CANLLAW.emergency'],
      text: 'perpetrator.danger.whom',
      answer: choices('victim', 'children', 'staff', 'person', 'others'),
      for: protecting,
      when: (answers) => !answers.is('danger.now', 'no'),
    }),
    question({
      id: 'where.place',
      source: ['CANLLAW.where'],
      text: 'perpetrator.danger.place',
      answer: shortText(500),
      for: policeOrMash,
    }),
    question({
      id: 'where.present',
      source: ['CANLLAW.where'],
      text: 'perpetrator.danger.present',
      answer: shortText(500),
      names: true,
      for: policeOrMash,
    }),
    askedAlike(disclosed, 'where.children', { for: policeOrMash }),
    question({
      id: 'perp.callBack',
      source: ['CANLLAW.callback'],
      text: 'perpetrator.danger.callBack',
      answer: shortText(),
      // Whoever reads a document has ways of their own to reach them.
      for: [],
      when: mayBeOnPhone,
    }),
  ],
});
