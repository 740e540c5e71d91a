import { choices, decision, page, question, type When } from '../../../question/model.ts';
import { raisedAfterwards } from '../concerns.ts';

/** The decisions that follow the first one: each with its reason, each in the log. */

/** Not sharing is a decision as much as sharing is (CANLLAW.consent, NOTT.dont.3). */
export const sharingDecision = page({
  id: 'sharingDecision',
  title: 'conduct.sharing.title',
  carried: ['sharing.agrees', 'sharing.with', 'sharing.withoutReason'],
  advice: [{ text: 'conduct.sharing.protect', source: ['CANLLAW.consent', 'NOTT.dont.3'] }],
  questions: [
    question({
      id: 'sharing.decision',
      source: ['CANLLAW.consent', 'NOTT.dont.3'],
      text: 'conduct.sharing.decision',
      answer: decision(['agreed', 'withoutAgreement', 'notSharing']),
      for: [],
    }),
  ],
});

/** The usual criteria (SafeLives): the count, professional judgement, escalation, or a repeat. Thresholds are local. */
export const marac = page({
  id: 'marac',
  title: 'conduct.marac.title',
  doors: ['marac'],
  carried: ['stage1.judgement', 'concern.escalating'],
  advice: [
    { text: 'conduct.marac.anyOne', source: ['NOTT.plan.dash', 'NOTT.s2n.3'] },
    { text: 'conduct.marac.under18', source: ['NOTT.do.6'] },
  ],
  questions: [
    question({
      id: 'marac.criteria',
      source: ['NOTT.plan.dash', 'NOTT.s1.7'],
      text: 'conduct.marac.criteria',
      answer: choices('count', 'judgement', 'escalation', 'repeat', 'none'),
      for: ['specialist', 'marac'],
    }),
    question({
      id: 'marac.decision',
      source: ['NOTT.s2n.3', 'NOTT.s1.7'],
      text: 'conduct.marac.decision',
      answer: decision(['refer', 'notReferring']),
      for: ['marac'],
    }),
  ],
});

/** Less than immediate action was chosen, and what was answered since raises concern. */
const concernSince: When = (answers) =>
  answers.is('pathway.decision', 'referral', 'notReferring') && raisedAfterwards(answers);

/** Choosing the lower pathway against raised concerns needs a written reason, also when they are raised later. */
export const review = page({
  id: 'review',
  title: 'conduct.review.title',
  when: concernSince,
  carried: ['pathway.decision'],
  advice: [{ text: 'conduct.review.since', source: ['NOTT.s1.7', 'CANLLAW.concern'] }],
  questions: [
    question({
      id: 'pathway.review',
      source: ['NOTT.s1.7', 'CANLLAW.concern'],
      text: 'conduct.review.decision',
      answer: decision(['immediate', 'refer', 'stands']),
      // As the decision it looks at again: whoever reads that one must not act on what no longer stands.
      for: ['police', 'specialist'],
    }),
  ],
});
