import { decision, longText, page, question, yesNo } from '../../../question/model.ts';
import { inEngland, inWales, not } from '../short/conditions.ts';

/** An adult with care and support needs who cannot protect themselves: the person, or somebody else in the case. */
export const adultSafeguarding = page({
  id: 'adultSafeguarding',
  title: 'safeguarding.adult.title',
  doors: ['adults'],
  carried: ['adult.atRisk', 'adult.detail'],
  advice: [
    { text: 'safeguarding.adult.who', source: ['STOKE.adult.1', 'CANLLAW.adult_at_risk'] },
    { text: 'disclosure.advice.walesDuty', source: ['CANLLAW.adult_at_risk'], when: not(inEngland) },
    { text: 'safeguarding.adult.elsewhere', source: ['STOKE.adult.1'], when: not(inWales) },
  ],
  questions: [
    question({
      id: 'adult.cannotProtect',
      source: ['CANLLAW.adult_at_risk'],
      text: 'safeguarding.adult.cannotProtect',
      answer: longText(1500),
      for: ['adultServices'],
    }),
    question({
      id: 'adult.wishes',
      source: ['STOKE.adult.1'],
      text: 'safeguarding.adult.wishes',
      answer: longText(1500),
      for: ['adultServices'],
    }),
    question({
      id: 'adult.carerInvolved',
      source: ['CANLLAW.adult_at_risk'],
      text: 'safeguarding.adult.carerInvolved',
      answer: yesNo('ydy', { unsure: true }),
      for: ['adultServices'],
    }),
    question({
      id: 'adult.decision',
      source: ['STOKE.adult.1', 'CANLLAW.adult_at_risk'],
      text: 'safeguarding.adult.decision',
      answer: decision(['refer', 'notReferring']),
      for: [],
    }),
  ],
});
