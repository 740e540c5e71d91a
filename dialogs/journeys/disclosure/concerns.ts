import type { AnswerView, ConcernRule, SourceId } from '../../question/model.ts';
import { checklistOf } from '../../question/shapes.ts';
import type { TextKey } from '../../../locales/index.ts';

/** What an answer to one question must say to raise a concern. */
interface Sign {
  readonly question: string;
  readonly isGiven: (answers: AnswerView) => boolean;
  /** The question that is not asked where this is given: it says the same (short/concern.ts). */
  readonly insteadOf?: string;
}

const holds = (question: string, ...values: readonly string[]): Sign => ({
  question,
  isGiven: (answers) => answers.is(question, ...values),
});
const yes = (question: string): Sign => holds(question, 'yes');
/** Said on the health question, which leaves the other one out. */
const inHealth = (option: string, insteadOf: string): Sign => ({ ...holds('health.now', option), insteadOf });
/** "Not sure" raises it too. */
const yesOrUnsure = (question: string): Sign => ({
  question,
  isGiven: (answers) => answers.is(question, 'yes') || answers.unknown(question),
});
/** One of the signs of a group was seen. */
const seen = (question: string, ...signs: readonly string[]): Sign => ({
  question,
  isGiven: (answers) => signs.some((sign) => checklistOf(answers.get(question))?.[sign]?.status === 'seen'),
});
const atLeast = (question: string, count: number): Sign => ({
  question,
  isGiven: (answers) => Number(answers.get(question)) >= count,
});

/** SafeLives: the usual count from which a case goes to MARAC. It may raise concern and never lowers it. */
export const usualDashCount = 14;

type RaisedKey = Extract<TextKey, `disclosure.raised.${string}`>;
interface Rule extends ConcernRule {
  readonly signs: readonly Sign[];
}
const rule = (text: RaisedKey, source: readonly SourceId[], ...signs: readonly Sign[]): Rule => ({
  id: text.slice('disclosure.raised.'.length),
  source,
  text,
  signs,
  standsFor: (answers) => signs.flatMap((sign) => (sign.insteadOf && sign.isGiven(answers) ? [sign.insteadOf] : [])),
  raisedBy: (answers) => signs.filter((sign) => sign.isGiven(answers)).map(({ question }) => question),
});

/**
 * What raises concern in a disclosure: a table of rules, each with where it comes from and the answers that raise it.
 * Shown with the answers behind it; never counted, never graded.
 */
const rules: readonly Rule[] = [
  rule('disclosure.raised.danger', ['CANLLAW.emergency'], yesOrUnsure('danger.now')),
  rule(
    'disclosure.raised.strangled',
    ['CANLLAW.concern', 'CANLLAW.health'],
    yes('concern.strangled'),
    inHealth('strangled', 'concern.strangled'),
  ),
  rule('disclosure.raised.injured', ['CANLLAW.health'], holds('health.now', 'injured')),
  rule(
    'disclosure.raised.overdose',
    ['CANLLAW.health', 'NOTT.ind.mental_health'],
    holds('health.now', 'overdose'),
    seen('signs.mentalHealth', 'selfHarm', 'suicide'),
  ),
  rule('disclosure.raised.threatsToKill', ['CANLLAW.concern', 'QUICK.risk.11'], yes('concern.threatsToKill')),
  rule(
    'disclosure.raised.weapons',
    ['CANLLAW.concern', 'QUICK.risk.11', 'NOTT.ind.holding'],
    yes('concern.weapons'),
    seen('signs.holding', 'weapons'),
  ),
  rule(
    'disclosure.raised.escalating',
    ['CANLLAW.concern', 'QUICK.risk.12', 'WALES.11.escalation'],
    yes('concern.escalating'),
    holds('marac.criteria', 'escalation'),
  ),
  rule(
    'disclosure.raised.leaving',
    ['CANLLAW.concern', 'QUICK.risk.1', 'STOKE.contact.8'],
    yes('concern.leaving'),
    holds('leaving.decision', 'withSpecialist', 'urgently'),
  ),
  rule(
    'disclosure.raised.followed',
    ['CANLLAW.concern', 'WALES.11.stalking', 'NOTT.ind.social_media'],
    yes('concern.followed'),
    seen('signs.socialMedia', 'trace'),
  ),
  rule(
    'disclosure.raised.sexualViolence',
    ['CANLLAW.concern', 'CANLLAW.health', 'QUICK.risk.10', 'NOTT.ind.sexual'],
    yes('concern.sexualViolence'),
    holds('health.now', 'raped'),
    seen('signs.sexual', 'retribution', 'severalPeople', 'images'),
  ),
  rule('disclosure.raised.hurtsOthers', ['CANLLAW.concern'], yes('concern.hurtsOthers')),
  rule('disclosure.raised.afraid', ['CANLLAW.concern', 'NOTT.s1.4'], yes('concern.afraid')),
  rule('disclosure.raised.suicideThreats', ['CANLLAW.concern', 'WALES.11.suicidal'], yes('concern.suicideThreats')),
  rule(
    'disclosure.raised.pregnancy',
    ['CANLLAW.concern', 'CANLLAW.health', 'QUICK.risk.9', 'NOTT.ind.sexual_health'],
    yes('concern.pregnancy'),
    inHealth('pregnant', 'concern.pregnancy'),
    seen('signs.sexualHealth', 'pregnancy'),
  ),
  rule(
    'disclosure.raised.earlierVictims',
    ['CANLLAW.concern', 'WALES.11.previous_victims'],
    yes('concern.earlierVictims'),
  ),
  rule(
    'disclosure.raised.childHarm',
    ['NOTT.s2i.4', 'STOKE.child.9', 'NOTT.ind.holding'],
    yesOrUnsure('children.harm'),
    seen('signs.holding', 'childrenAtRisk'),
    yesOrUnsure('marf.raisesRisk'),
  ),
  rule(
    'disclosure.raised.adultAtRisk',
    ['NOTT.s1.7', 'STOKE.adult.1', 'CANLLAW.adult_at_risk'],
    yesOrUnsure('adult.atRisk'),
  ),
  rule('disclosure.raised.known', ['NOTT.s1.1'], yes('stage1.known')),
  rule('disclosure.raised.suspected', ['NOTT.s1.2'], yes('stage1.suspected')),
  rule(
    'disclosure.raised.severalViolent',
    ['NOTT.ind.physical'],
    seen('signs.physical', 'severalPeople', 'punishment', 'retribution'),
  ),
  rule(
    'disclosure.raised.dashCount',
    ['NOTT.plan.dash'],
    atLeast('dash.count', usualDashCount),
    holds('marac.criteria', 'count'),
  ),
  rule('disclosure.raised.judgedHigh', ['NOTT.s1.7', 'NOTT.plan.dash'], holds('marac.criteria', 'judgement')),
  rule('disclosure.raised.repeat', ['NOTT.plan.dash'], holds('marac.criteria', 'repeat')),
  rule('disclosure.raised.fgm', ['CANLLAW.fgm'], holds('harmful.which', 'fgmUnder18', 'fgmRisk', 'fgmAdult')),
  rule('disclosure.raised.forcedMarriage', ['CANLLAW.fgm'], holds('harmful.which', 'forcedMarriage')),
  rule('disclosure.raised.honour', ['CANLLAW.fgm'], holds('harmful.which', 'honour')),
  rule('disclosure.raised.practitioner', ['CANLLAW.self_care'], yesOrUnsure('visit.risk')),
];

export const disclosureConcerns: readonly ConcernRule[] = rules;

/** Asked after the decision: what these raise nobody weighed when it was taken. */
const askedAfterwards = /^(signs|marac|dash|harmful|marf|leaving)\./;
const since = rules.flatMap(({ signs }) => signs).filter(({ question }) => askedAfterwards.test(question));

/** Whether an answer of afterwards raises concern about the person or a child. */
export const raisedAfterwards = (answers: AnswerView): boolean => since.some((sign) => sign.isGiven(answers));
