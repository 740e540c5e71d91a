import { page, question, safeContact } from '../../../question/model.ts';
import { intakeGoesOn, personIsThere } from './conditions.ts';
import { overheard } from './overheard.ts';

/** How to be in touch again without putting them at risk. Only for those who must make contact. */
export const contact = page({
  id: 'contact',
  title: 'disclosure.pages.contact',
  when: intakeGoesOn,
  advice: [{ text: 'disclosure.advice.agreeContact', source: ['NOTT.do.9'], when: personIsThere }, overheard],
  questions: [
    question({
      id: 'contact.safe',
      source: ['NOTT.plan.contact_safe', 'NOTT.plan.contact_how', 'NOTT.do.9', 'CANLLAW.callback'],
      text: 'disclosure.contact.safe',
      answer: safeContact(),
      for: ['police', 'specialist', 'childrensServices', 'adultServices'],
    }),
  ],
});
