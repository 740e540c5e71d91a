import { choice, date, page, question, safeContact, shortText } from '../../../question/model.ts';
import { disclosureRecipients } from '../recipients.ts';
import { intakeGoesOn, not, personIsThere } from './conditions.ts';
import { overheard } from './overheard.ts';

/**
 * Who they are, for a referral nobody can place otherwise, and how to be in touch again without putting them at risk: only
 * for those who must make contact.
 */
export const contact = page({
  id: 'contact',
  title: 'disclosure.pages.contact',
  pausedWhen: not(intakeGoesOn),
  advice: [{ text: 'disclosure.advice.agreeContact', source: ['NOTT.do.9'], when: personIsThere }, overheard],
  questions: [
    question({
      id: 'person.name',
      source: ['NOTT.s2n.1'],
      text: 'disclosure.person.name',
      answer: shortText(),
      names: true,
      for: disclosureRecipients,
    }),
    question({
      id: 'person.born',
      source: ['NOTT.s2n.1'],
      text: 'disclosure.person.born',
      answer: date({ past: true }),
      for: disclosureRecipients,
    }),
    question({
      id: 'person.called',
      source: ['NOTT.s2n.1'],
      text: 'disclosure.person.called',
      answer: choice('victim', 'survivor', 'name'),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'health', 'marac', 'refuge'],
    }),
    question({
      id: 'contact.safe',
      source: ['NOTT.plan.contact_safe', 'NOTT.plan.contact_how', 'NOTT.do.9', 'CANLLAW.callback', 'STOKE.marf.9'],
      text: 'disclosure.contact.safe',
      answer: safeContact(),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'marac', 'refuge', 'claresLaw'],
    }),
  ],
});
