import { page, question, yesNo, type Page } from '../../question/model.ts';
import { inEngland, inWales } from '../disclosure/short/conditions.ts';
import { mayBeBornUnder18 } from '../perpetrator/age-given.ts';
import { askedAlike } from '../perpetrator/asked-alike.ts';
import { mayBeUnder18 } from '../perpetrator/conditions.ts';
import { youngPerson as metInWork } from '../perpetrator/first/age.ts';
import type { Paper } from './papers.ts';

/** Asked before anything is written about them: it decides what they are called, and which services are theirs (DEF.apva). */
export const age = (paper: Paper): Page =>
  page({
    id: 'maracAge',
    title: 'marac.pages.age',
    // What came over from another case may say it already.
    advice: [{ text: 'perpetrator.age.given', source: ['DEF.apva'], when: mayBeBornUnder18 }],
    questions: [
      question({
        // The id of the work with somebody who abuses, so that what was said there goes along.
        id: 'age.adult',
        source: ['DEF.apva', 'SAFE.act.25'],
        text: 'marac.age',
        answer: yesNo('ydy', { unsure: true }),
        for: [paper],
      }),
    ],
  });

/**
 * A young person is no perpetrator: children's services are their way, and come to the meeting, which goes on for the
 * victim's sake. MAPPA has its own rule for them (WALES.mappa: youth justice and children's services attend).
 */
export const youngPerson = (paper: Paper): Page =>
  page({
    id: 'maracYoung',
    title: 'marac.pages.young',
    when: mayBeUnder18,
    doors: ['children'],
    advice: [
      { text: 'perpetrator.young.notCalled', source: ['DEF.apva'] },
      { text: 'perpetrator.young.tell', source: ['DEF.apva', 'SAFE.act.25'] },
      { text: 'marac.advice.young', source: ['SAFE.act.25', 'WALES.mappa'] },
      { text: 'disclosure.advice.walesDuty', source: ['WALES.8.rising'], when: inWales },
      { text: 'perpetrator.children.england', source: ['NOTT.perp.25'], when: inEngland },
      { text: 'perpetrator.young.sixteen', source: ['DEF.domestic_abuse'] },
      { text: 'perpetrator.young.otherWay', source: ['CANLLAW.child_tells'] },
    ],
    questions: ['young.told', 'young.agreed'].map((id) => askedAlike(metInWork, id, { for: [paper] })),
  });
