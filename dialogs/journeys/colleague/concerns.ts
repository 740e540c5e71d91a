import type { TextKey } from '../../../locales/index.ts';
import type { AnswerView, ConcernRule, SourceId } from '../../question/model.ts';
import { disclosureConcerns } from '../disclosure/concerns.ts';

/** What raises concern in a disclosure and is asked here too, under the same ids and words. */
const asInDisclosure = ['danger', 'strangled', 'injured', 'overdose', 'sexualViolence', 'childHarm'];

type RaisedKey = Extract<TextKey, `colleague.raised.${string}`>;
const rule = (
  text: RaisedKey,
  source: readonly SourceId[],
  question: string,
  isGiven: (answers: AnswerView) => boolean,
): ConcernRule => ({
  id: `colleague.${text.slice('colleague.raised.'.length)}`,
  source,
  text,
  raisedBy: (answers) => (isGiven(answers) ? [question] : []),
});
const holds = (question: string, ...values: readonly string[]) =>
  [question, (answers: AnswerView): boolean => answers.is(question, ...values)] as const;
const yesOrUnsure = (question: string) =>
  [question, (answers: AnswerView): boolean => answers.is(question, 'yes') || answers.unknown(question)] as const;

/** What raises concern about a colleague. Shown with the answers behind it; never counted, never graded. */
export const colleagueConcerns: readonly ConcernRule[] = [
  ...disclosureConcerns.filter(({ id }) => asInDisclosure.includes(id)),
  rule('colleague.raised.bothHere', ['WALES.12.colleague_victim'], ...yesOrUnsure('colleague.bothHere')),
  rule('colleague.raised.findable', ['WALES.12.colleague_victim'], ...yesOrUnsure('work.known')),
  rule('colleague.raised.children', ['WALES.12.colleague_abuser'], ...holds('conduct.worksWith', 'children')),
  rule('colleague.raised.adults', ['WALES.12.colleague_abuser'], ...holds('conduct.worksWith', 'adultsAtRisk')),
  rule(
    'colleague.raised.access',
    ['WALES.12.colleague_abuser', 'WALES.12.caution'],
    ...holds('conduct.worksWith', 'serviceUsers', 'records', 'power'),
  ),
];
