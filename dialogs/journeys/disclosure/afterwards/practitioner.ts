import { longText, page, question, shortText, yesNo, type When } from '../../../question/model.ts';

/** What the practitioner does with their own people: none of it is told to a recipient of a document. */

const leadTold: When = (answers) => answers.is('lead.told', 'yes');

export const lead = page({
  id: 'lead',
  title: 'afterwards.lead.title',
  advice: [{ text: 'afterwards.lead.noAnswer', source: ['CANLLAW.lead'] }],
  questions: [
    question({
      id: 'lead.told',
      source: ['CANLLAW.lead'],
      text: 'afterwards.lead.told',
      answer: yesNo('ydy'),
      for: [],
    }),
    question({
      id: 'lead.when',
      source: ['CANLLAW.lead'],
      text: 'afterwards.lead.when',
      answer: shortText(),
      for: [],
      when: leadTold,
    }),
    question({
      id: 'lead.said',
      source: ['CANLLAW.lead'],
      text: 'afterwards.lead.said',
      answer: longText(),
      for: [],
      when: leadTold,
    }),
  ],
});

/** The first step was taken down with the decision; here is what follows it, and who chases. */
export const followUp = page({
  id: 'followUp',
  title: 'afterwards.followUp.title',
  carried: ['pathway.next', 'pathway.who', 'pathway.when'],
  questions: [
    question({
      id: 'followUp.next',
      source: ['CANLLAW.followup'],
      text: 'afterwards.followUp.next',
      answer: longText(2000),
      for: [],
    }),
    question({
      id: 'followUp.who',
      source: ['CANLLAW.followup'],
      text: 'afterwards.followUp.who',
      answer: shortText(),
      for: [],
    }),
    question({
      id: 'followUp.by',
      source: ['CANLLAW.followup'],
      text: 'afterwards.followUp.by',
      answer: shortText(),
      for: [],
    }),
    question({
      id: 'followUp.chase',
      source: ['CANLLAW.followup'],
      text: 'afterwards.followUp.chase',
      answer: shortText(),
      for: [],
    }),
    question({
      id: 'followUp.noAnswer',
      source: ['CANLLAW.followup'],
      text: 'afterwards.followUp.noAnswer',
      answer: longText(2000),
      for: [],
    }),
  ],
});

export const selfCare = page({
  id: 'selfCare',
  title: 'afterwards.selfCare.title',
  advice: [{ text: 'afterwards.selfCare.heavy', source: ['CANLLAW.self_care'] }],
  questions: [
    question({
      id: 'selfcare.who',
      source: ['CANLLAW.self_care'],
      text: 'afterwards.selfCare.who',
      answer: shortText(),
      for: [],
    }),
  ],
});
