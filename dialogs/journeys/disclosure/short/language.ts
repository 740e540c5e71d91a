import { areaNames, builtIn } from '../../../areas/index.ts';
import { choice, longText, offered, page, question, shortText, yesNo } from '../../../question/model.ts';
import { disclosureRecipients } from '../recipients.ts';
import { all, intakeGoesOn, not, unless } from './conditions.ts';
import { sexualAssault } from './sexualAssault.ts';

/** The area decides the first door; language and interpreter go with every referral. */
export const language = page({
  id: 'language',
  title: 'disclosure.pages.language',
  pausedWhen: not(intakeGoesOn),
  advice: [{ text: 'disclosure.advice.interpreter', source: ['CANLLAW.interpreter'] }, sexualAssault],
  questions: [
    question({
      id: 'case.area',
      source: ['CANLLAW.where'],
      text: 'disclosure.case.area',
      answer: offered(areaNames(builtIn)),
      for: ['police', 'specialist', 'refuge'],
    }),
    question({
      id: 'language.person',
      source: ['CANLLAW.interpreter'],
      text: 'disclosure.language.person',
      answer: choice('english', 'welsh', 'bsl', 'other'),
      for: disclosureRecipients,
    }),
    question({
      id: 'language.other',
      source: ['CANLLAW.interpreter'],
      text: 'disclosure.language.other',
      answer: shortText(500),
      for: disclosureRecipients,
    }),
    question({
      id: 'language.welshPreferred',
      source: ['CANLLAW.interpreter'],
      text: 'disclosure.language.welshPreferred',
      answer: yesNo('ydy'),
      for: disclosureRecipients,
      when: all(unless('area.nation', 'england'), unless('language.person', 'bsl', 'other')),
    }),
    question({
      id: 'interpreter.needed',
      source: ['CANLLAW.interpreter'],
      text: 'disclosure.interpreter.needed',
      answer: yesNo('oes'),
      for: disclosureRecipients,
    }),
    question({
      id: 'interpreter.arrangement',
      source: ['CANLLAW.interpreter'],
      text: 'disclosure.interpreter.arrangement',
      answer: longText(2000),
      for: disclosureRecipients,
      when: unless('interpreter.needed', 'no'),
    }),
  ],
});
