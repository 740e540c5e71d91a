import { date, page, question, shortText, type Page } from '../../question/model.ts';
import { unless } from '../disclosure/short/conditions.ts';
import { askedBefore } from './asked-before.ts';
import type { Paper } from './papers.ts';

/** Before any paper: whether somebody is in danger now. A MARAC holds nothing up that is needed (STOKE.marac.2). */
export const now = page({
  id: 'maracNow',
  title: 'marac.pages.now',
  advice: [
    { text: 'disclosure.advice.dangerRing', source: ['CANLLAW.emergency'] },
    { text: 'marac.advice.noDelay', source: ['STOKE.marac.2'] },
  ],
  questions: [
    askedBefore('danger.now', { for: [] }),
    // For the police, in an emergency: where somebody is now is not for a meeting days later.
    askedBefore('where.place', { for: [], when: unless('danger.now', 'no') }),
  ],
});

/** Which meeting, which area, and who prepares for it. */
export const meeting = (paper: Paper): Page =>
  page({
    id: 'maracMeeting',
    title: 'marac.pages.meeting',
    doors: ['marac'],
    advice: [
      { text: 'marac.advice.idvaSpeaks', source: ['STOKE.marac.1'] },
      { text: 'marac.advice.papersKept', source: ['STOKE.marac.1'] },
      { text: 'marac.advice.consent', source: ['STOKE.share.1'] },
    ],
    questions: [
      askedBefore('case.area', { for: [paper] }),
      question({
        id: 'marac.date',
        source: ['STOKE.marac.1'],
        text: 'marac.date',
        answer: date(),
        for: [paper],
      }),
      question({
        id: 'marac.reference',
        source: ['SAFE.rep.1'],
        text: 'marac.reference',
        answer: shortText(60),
        for: [paper],
      }),
      askedBefore('sender.name', { for: [paper] }),
      askedBefore('sender.agency', { for: [paper] }),
      askedBefore('sender.contact', { for: [paper] }),
    ],
  });
