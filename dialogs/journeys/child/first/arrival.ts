import { choice, choices, page, question } from '../../../question/model.ts';
import { arrival as ofDisclosure } from '../../disclosure/short/arrival.ts';
import { language } from '../../disclosure/short/language.ts';
import { aboutAChild, childHasTold } from '../conditions.ts';
import { asked } from '../told.ts';

/**
 * How it reached the practitioner, whom it is about, and where: the area decides whom to ring and whose law holds. A child
 * is asked none of it.
 */
export const arrival = page({
  id: 'childArrival',
  title: 'child.pages.arrival',
  advice: [
    { text: 'child.advice.private', source: ['CANLLAW.alone', 'CANLLAW.child_tells'], when: childHasTold },
    { text: 'child.advice.leaveAlone', source: ['CANLLAW.child_tells', 'STOKE.contact.3'], when: aboutAChild },
  ],
  questions: [
    question({
      id: 'arrival.situation',
      source: ['CANLLAW.situation', 'STOKE.contact.10'],
      text: 'child.arrival.situation',
      // As in a disclosure, so that what was entered there holds here.
      answer: choice('childTells', 'thirdParty', 'unsure'),
      for: ['childConcern'],
      required: true,
    }),
    question({
      id: 'child.about',
      source: ['CANLLAW.child_tells', 'DEF.apva'],
      text: 'child.about',
      answer: choices('harmed', 'unborn', 'youngPerson'),
      for: ['childConcern'],
    }),
    ...asked(language, 'case.area'),
    ...asked(ofDisclosure, 'safe.alone'),
  ],
});
