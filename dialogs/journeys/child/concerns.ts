import type { TextKey } from '../../../locales/index.ts';
import type { AnswerView, ConcernRule, SourceId } from '../../question/model.ts';
import { checklistOf } from '../../question/shapes.ts';
import { disclosureConcerns } from '../disclosure/concerns.ts';

/** What raises concern in a disclosure and is asked here too, under the same ids and words. */
const asInDisclosure = [
  'danger',
  'strangled',
  'injured',
  'overdose',
  'sexualViolence',
  'childHarm',
  'fgm',
  'forcedMarriage',
  'honour',
];

type RaisedKey = Extract<TextKey, `child.raised.${string}`>;
const rule = (
  text: RaisedKey,
  source: readonly SourceId[],
  raising: Readonly<Record<string, (answers: AnswerView) => boolean>>,
): ConcernRule => ({
  id: `child.${text.slice('child.raised.'.length)}`,
  source,
  text,
  raisedBy: (answers) => Object.keys(raising).filter((question) => raising[question]?.(answers) === true),
});

const holds =
  (question: string, ...values: readonly string[]) =>
  (answers: AnswerView): boolean =>
    answers.is(question, ...values);
const written =
  (question: string) =>
  (answers: AnswerView): boolean => {
    const value = answers.get(question);
    return typeof value === 'string' && value.trim() !== '';
  };
const orUnsure =
  (question: string, value: 'yes' | 'no') =>
  (answers: AnswerView): boolean =>
    answers.is(question, value) || answers.unknown(question);
const anySeen =
  (question: string) =>
  (answers: AnswerView): boolean =>
    Object.values(checklistOf(answers.get(question)) ?? {}).some(({ status }) => status === 'seen');

const seenGroups = ['signs.childSmall', 'signs.childSchool', 'signs.childTeen', 'signs.childHome'];

/** What raises concern about a child. Shown with the answers behind it; never counted, never graded. */
export const childConcerns: readonly ConcernRule[] = [
  ...disclosureConcerns.filter(({ id }) => asInDisclosure.includes(id)),
  rule('child.raised.told', ['CANLLAW.child_tells'], { 'childTells.words': written('childTells.words') }),
  rule('child.raised.marks', ['STOKE.contact.10'], { 'child.marks': written('child.marks') }),
  rule(
    'child.raised.signs',
    ['CANLLAW.unsure'],
    Object.fromEntries(seenGroups.map((group) => [group, anySeen(group)])),
  ),
  rule('child.raised.unborn', ['STOKE.child.1', 'CANLLAW.concern'], { 'child.about': holds('child.about', 'unborn') }),
  rule('child.raised.youngPerson', ['DEF.apva'], {
    'child.about': holds('child.about', 'youngPerson'),
    'child.harmerAge': holds('child.harmerAge', 'young', 'both'),
  }),
  rule('child.raised.contact', ['QUICK.child.3'], {
    'childVoice.contactSafe': orUnsure('childVoice.contactSafe', 'no'),
  }),
  rule('child.raised.taken', ['WALES.8.schools'], { 'child.taken': orUnsure('child.taken', 'yes') }),
];
