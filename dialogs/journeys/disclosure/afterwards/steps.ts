import { checklist, item, longText, page, question, shortText, type When } from '../../../question/model.ts';
import { areaHasRule, inWales, not, urgentHealth } from '../short/conditions.ts';

/** Not sure counts as danger, and so does what needs an ambulance. */
const inDanger: When = (answers) =>
  answers.is('pathway.decision', 'immediate') ||
  answers.is('danger.now', 'yes') ||
  answers.unknown('danger.now') ||
  answers.is('health.now', ...urgentHealth) ||
  answers.is('emergency.opened', 'yes');

export const stepsImmediate = page({
  id: 'stepsImmediate',
  title: 'afterwards.immediate.title',
  when: inDanger,
  advice: [{ text: 'afterwards.immediate.dutyInWales', source: ['NOTT.s2i.4'], when: inWales }],
  questions: [
    question({
      id: 'steps.immediate',
      source: ['NOTT.s2i.1'],
      text: 'afterwards.immediate.steps',
      answer: checklist(
        item('police', 'NOTT.s2i.1'),
        item('severalPerpetrators', 'NOTT.s2i.2'),
        item('safeContact', 'NOTT.s2i.3'),
        item('children', 'NOTT.s2i.4'),
        item('support', 'NOTT.s2i.5'),
      ),
      for: ['specialist'],
    }),
    question({
      id: 'emergency.reason',
      source: ['CANLLAW.emergency'],
      text: 'afterwards.immediate.reason',
      answer: longText(),
      for: ['specialist'],
    }),
  ],
});

/** Offered whatever the decision: a referral follows an emergency too. */
export const stepsReferral = page({
  id: 'stepsReferral',
  title: 'afterwards.referral.title',
  advice: [
    // Where the area has no such rule the deadline is asked for, not assumed.
    { text: 'afterwards.referral.localDeadline', source: ['NOTT.s2n.3'], when: not(areaHasRule('multiAgencyMeeting')) },
  ],
  doors: ['domesticAbuse', 'children', 'adults'],
  questions: [
    // Nobody can answer a referral whose sender is not in it.
    question({
      id: 'sender.name',
      source: ['NOTT.s2n.1'],
      text: 'afterwards.sender.name',
      answer: shortText(),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'marac', 'refuge'],
    }),
    question({
      id: 'sender.agency',
      source: ['NOTT.s2n.1'],
      text: 'afterwards.sender.agency',
      answer: shortText(),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'health', 'marac', 'refuge'],
    }),
    question({
      id: 'sender.contact',
      source: ['NOTT.s2n.1'],
      text: 'afterwards.sender.contact',
      answer: shortText(),
      for: ['police', 'specialist', 'childrensServices', 'adultServices', 'health', 'marac', 'refuge'],
    }),
    question({
      id: 'steps.referral',
      source: ['NOTT.s2n.1'],
      text: 'afterwards.referral.steps',
      answer: checklist(
        item('refer', 'NOTT.s2n.1'),
        item('research', 'NOTT.s2n.2'),
        item('meeting', 'NOTT.s2n.3'),
        item('explain', 'NOTT.s2n.4'),
        item('support', 'NOTT.s2n.5'),
        item('refuge', 'NOTT.s2n.6'),
      ),
      for: ['specialist'],
    }),
  ],
});
