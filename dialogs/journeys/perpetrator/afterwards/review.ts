import { text, type Language } from '../../../../locales/index.ts';
import { decision, page, question, type AnswerView, type Facts, type When } from '../../../question/model.ts';
import { perpetratorConcerns } from '../concerns.ts';

/** Asked after the decision: what these raise nobody weighed when it was taken. */
const askedAfterwards = /^(prompts|avoid)\./;

/** Less than immediate action was chosen, and what was answered since raises concern (WALES.8.rising). */
const concernSince: When = (answers) =>
  answers.is('pathway.decision', 'referral', 'notReferring') &&
  perpetratorConcerns.some((rule) => rule.raisedBy(answers).some((id) => askedAfterwards.test(id)));

/** The risk may rise while somebody works with them: the decision is looked at again, with a reason either way. */
export const review = page({
  id: 'review',
  title: 'conduct.review.title',
  when: concernSince,
  carried: ['pathway.decision'],
  advice: [{ text: 'conduct.review.since', source: ['WALES.8.rising', 'QUICK.work.assess'] }],
  questions: [
    question({
      id: 'pathway.review',
      source: ['WALES.8.rising', 'WALES.8.record'],
      text: 'conduct.review.decision',
      answer: decision(['immediate', 'refer', 'stands']),
      // As the decision it looks at again: whoever reads that one must not act on what no longer stands.
      for: ['informationShare'],
    }),
  ],
});

/** What raises concern now, in words, beside the decision that is looked at again. */
export function reviewFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const rows = perpetratorConcerns
    .filter((rule) => rule.raisedBy(answers).length > 0)
    .map((rule, index) => ({ label: `${String(index + 1)}.`, value: text(language, rule.text) }));
  return [{ title: text(language, 'conduct.review.raised'), rows }];
}
