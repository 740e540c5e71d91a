import type { TextKey } from '../../../locales/index.ts';
import type { AnswerView, ConcernRule, SourceId } from '../../question/model.ts';
import { checklistOf } from '../../question/shapes.ts';

/** What an answer to one question must say to raise a concern. */
interface Sign {
  readonly question: string;
  readonly isGiven: (answers: AnswerView) => boolean;
}

const yes = (question: string): Sign => ({ question, isGiven: (answers) => answers.is(question, 'yes') });
/** "Not sure" raises it too. */
const yesOrUnsure = (question: string): Sign => ({
  question,
  isGiven: (answers) => answers.is(question, 'yes') || answers.unknown(question),
});
const noOrUnsure = (question: string): Sign => ({
  question,
  isGiven: (answers) => answers.is(question, 'no') || answers.unknown(question),
});
/** One of the prompts of a group was seen. */
const seen = (question: string, ...signs: readonly string[]): Sign => ({
  question,
  isGiven: (answers) => signs.some((sign) => checklistOf(answers.get(question))?.[sign]?.status === 'seen'),
});

type RaisedKey = Extract<TextKey, `perpetratorSigns.raised.${string}`>;
const rule = (text: RaisedKey, source: readonly SourceId[], ...signs: readonly Sign[]): ConcernRule => ({
  id: text.slice('perpetratorSigns.raised.'.length),
  source,
  text,
  raisedBy: (answers) => signs.filter((sign) => sign.isGiven(answers)).map(({ question }) => question),
});

/**
 * What raises concern about somebody who abuses: shown with the answers behind it, never counted, never graded
 * (WALES.11.not_a_tool). No prompt about health, childhood or hardship raises one by itself.
 */
export const perpetratorConcerns: readonly ConcernRule[] = [
  rule('perpetratorSigns.raised.danger', ['CANLLAW.emergency'], yesOrUnsure('danger.now')),
  rule('perpetratorSigns.raised.threatsToKill', ['NOTT.perp.13', 'QUICK.risk.11'], yes('concern.threatsToKill')),
  rule('perpetratorSigns.raised.weapons', ['NOTT.perp.12', 'QUICK.risk.11'], yes('concern.weapons')),
  rule('perpetratorSigns.raised.strangled', ['NOTT.perp.15'], yes('concern.strangled')),
  rule(
    'perpetratorSigns.raised.selfRisk',
    ['NOTT.perp.21', 'NOTT.perp.22', 'WALES.11.self', 'WALES.11.suicidal'],
    yesOrUnsure('concern.suicideThreats'),
    yesOrUnsure('self.now'),
    yes('self.harm'),
  ),
  rule('perpetratorSigns.raised.found', ['QUICK.victim.2', 'NOTT.perp.26'], yesOrUnsure('victim.suspects')),
  rule('perpetratorSigns.raised.noPlan', ['QUICK.victim.3'], noOrUnsure('victim.plan')),
  rule(
    'perpetratorSigns.raised.sexualViolence',
    ['NOTT.perp.14', 'QUICK.risk.10'],
    yes('concern.sexualViolence'),
    seen('prompts.doing', 'jealousy'),
  ),
  rule(
    'perpetratorSigns.raised.escalating',
    ['QUICK.risk.12', 'WALES.11.escalation', 'NOTT.perp.3'],
    yes('concern.escalating'),
    seen('prompts.doing', 'recentViolence'),
  ),
  rule('perpetratorSigns.raised.leaving', ['QUICK.risk.1'], yes('concern.leaving')),
  rule('perpetratorSigns.raised.followed', ['NOTT.perp.9', 'WALES.11.stalking'], yes('concern.followed')),
  rule('perpetratorSigns.raised.pregnancy', ['NOTT.perp.10', 'QUICK.risk.9'], yes('concern.pregnancy')),
  rule(
    'perpetratorSigns.raised.earlierVictims',
    ['WALES.11.previous_victims', 'QUICK.risk.2', 'QUICK.risk.3', 'QUICK.risk.8'],
    yes('concern.earlierVictims'),
    seen('prompts.past', 'partner', 'family', 'strangers'),
  ),
  rule(
    'perpetratorSigns.raised.breach',
    ['NOTT.perp.2', 'QUICK.risk.4'],
    yesOrUnsure('people.bail'),
    seen('prompts.past', 'breach'),
  ),
  rule(
    'perpetratorSigns.raised.childHarm',
    ['NOTT.perp.5', 'NOTT.perp.6', 'NOTT.perp.7', 'QUICK.check.5'],
    yesOrUnsure('children.harm'),
    seen('prompts.children', 'witness', 'exploited', 'linked', 'contact'),
  ),
  rule(
    'perpetratorSigns.raised.othersHarmed',
    ['NOTT.perp.17', 'NOTT.perp.18'],
    yes('concern.hurtsOthers'),
    seen('prompts.family', 'widerFamily', 'anyoneElse'),
  ),
  rule(
    'perpetratorSigns.raised.denial',
    ['NOTT.perp.23', 'QUICK.risk.13', 'QUICK.risk.14', 'WALES.11.distorted_da'],
    seen('prompts.thinking', 'denial', 'beliefs', 'sexualBeliefs'),
  ),
  rule('perpetratorSigns.raised.staff', ['WALES.8.staff'], yesOrUnsure('visit.risk')),
  rule(
    'perpetratorSigns.raised.unsafe',
    ['WALES.9.not_couples', 'WALES.9.not_anger', 'WALES.9.not_rj', 'WALES.9.not_parenting'],
    yesOrUnsure('avoid.already'),
  ),
];
