import type { AnswerView, ConcernRule, SourceId } from '../../question/model.ts';
import type { TextKey } from '../../../locales/index.ts';

/** Answers that raise a concern: any of these values of a question. */
interface Sign {
  readonly question: string;
  readonly values: readonly string[];
  /** "Not sure" raises it too. */
  readonly unknown?: boolean;
}
const yes = (question: string): Sign => ({ question, values: ['yes'] });
const yesOrUnsure = (question: string): Sign => ({ question, values: ['yes'], unknown: true });
const holds = (question: string, value: string): Sign => ({ question, values: [value] });

const isGiven = (answers: AnswerView, { question, values, unknown }: Sign): boolean =>
  answers.is(question, ...values) || (unknown === true && answers.unknown(question));

type RaisedKey = Extract<TextKey, `disclosure.raised.${string}`>;
const rule = (text: RaisedKey, source: readonly SourceId[], ...signs: readonly Sign[]): ConcernRule => ({
  id: text.slice('disclosure.raised.'.length),
  source,
  text,
  raisedBy: (answers) => signs.filter((sign) => isGiven(answers, sign)).map(({ question }) => question),
});

/** What raises concern in a disclosure. Shown with the answers behind it; never counted, never graded. */
export const disclosureConcerns: readonly ConcernRule[] = [
  rule('disclosure.raised.danger', ['CANLLAW.emergency'], yesOrUnsure('danger.now')),
  rule(
    'disclosure.raised.strangled',
    ['CANLLAW.concern', 'CANLLAW.health'],
    yes('concern.strangled'),
    holds('health.now', 'strangled'),
  ),
  rule('disclosure.raised.injured', ['CANLLAW.health'], holds('health.now', 'injured')),
  rule('disclosure.raised.overdose', ['CANLLAW.health'], holds('health.now', 'overdose')),
  rule('disclosure.raised.threatsToKill', ['CANLLAW.concern'], yes('concern.threatsToKill')),
  rule('disclosure.raised.weapons', ['CANLLAW.concern'], yes('concern.weapons')),
  rule('disclosure.raised.escalating', ['CANLLAW.concern'], yes('concern.escalating')),
  rule('disclosure.raised.leaving', ['CANLLAW.concern'], yes('concern.leaving')),
  rule('disclosure.raised.followed', ['CANLLAW.concern'], yes('concern.followed')),
  rule(
    'disclosure.raised.sexualViolence',
    ['CANLLAW.concern', 'CANLLAW.health'],
    yes('concern.sexualViolence'),
    holds('health.now', 'raped'),
  ),
  rule('disclosure.raised.hurtsOthers', ['CANLLAW.concern'], yes('concern.hurtsOthers')),
  rule('disclosure.raised.afraid', ['CANLLAW.concern'], yes('concern.afraid')),
  rule('disclosure.raised.suicideThreats', ['CANLLAW.concern'], yes('concern.suicideThreats')),
  rule(
    'disclosure.raised.pregnancy',
    ['CANLLAW.concern', 'CANLLAW.health'],
    yes('concern.pregnancy'),
    holds('health.now', 'pregnant'),
  ),
  rule('disclosure.raised.earlierVictims', ['CANLLAW.concern'], yes('concern.earlierVictims')),
  rule('disclosure.raised.childHarm', ['NOTT.s2i.4'], yesOrUnsure('children.harm')),
  rule('disclosure.raised.adultAtRisk', ['NOTT.s1.7'], yesOrUnsure('adult.atRisk')),
  rule('disclosure.raised.known', ['NOTT.s1.1'], yes('stage1.known')),
  rule('disclosure.raised.suspected', ['NOTT.s1.2'], yes('stage1.suspected')),
];
