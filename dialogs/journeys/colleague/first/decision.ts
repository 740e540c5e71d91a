import { decision as decide, page, question } from '../../../question/model.ts';
import { aboutAnother } from '../own-record.ts';

/** The decision, always with its reason. At work the person's own wishes come first, unless serious harm is feared. */
export const decision = aboutAnother(
  page({
    id: 'colleagueDecision',
    title: 'colleague.pages.decision',
    doors: ['domesticAbuse', 'police'],
    advice: [
      { text: 'colleague.advice.youDecide', source: ['WALES.12.record', 'CANLLAW.consent'] },
      { text: 'disclosure.advice.tellLead', source: ['CANLLAW.lead'] },
    ],
    questions: [
      question({
        id: 'colleague.decision',
        source: ['WALES.12.record', 'CANLLAW.consent'],
        text: 'colleague.decision',
        answer: decide(['support', 'shareAgreed', 'shareWithout', 'advice', 'nothing']),
        for: [],
        required: true,
      }),
    ],
  }),
);
