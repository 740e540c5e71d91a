import type { TextKey } from '../../../../locales/index.ts';
import { decision, page, question, type AnswerView, type SourceId } from '../../../question/model.ts';
import { listOf } from '../../../question/shapes.ts';
import { isNotKnown } from '../../../question/values.ts';

/** Whether the guidance on several perpetrators fits: worked out from the answers, confirmed by the practitioner. */
export const scopeCheck = page({
  id: 'scopeCheck',
  title: 'afterwards.scope.title',
  advice: [
    { text: 'afterwards.scope.points.abuse', source: ['NOTT.scope.1'] },
    { text: 'afterwards.scope.points.others', source: ['NOTT.scope.2'] },
    { text: 'afterwards.scope.points.networks', source: ['NOTT.scope.3'] },
    { text: 'afterwards.scope.points.danger', source: ['NOTT.scope.4'] },
    { text: 'afterwards.scope.primary', source: ['NOTT.scope.6'] },
    { text: 'afterwards.scope.crossRefer', source: ['NOTT.scope.5'] },
  ],
  questions: [
    question({
      id: 'scope.confirm',
      source: ['NOTT.scope.1', 'NOTT.scope.2', 'NOTT.scope.3', 'NOTT.scope.4', 'NOTT.scope.5', 'NOTT.scope.6'],
      text: 'afterwards.scope.confirm',
      answer: decision(['fits', 'fitsPartly', 'doesNotFit'], { for: ['fitsPartly', 'doesNotFit'] }),
      for: ['specialist'],
    }),
  ],
});

/** One of the four points by which the guidance is recognised, and the answers that suggest it; none: it is open. */
export interface ScopePoint {
  readonly source: SourceId;
  readonly text: TextKey;
  readonly answers: readonly string[];
}

/** Concerns whose yes says, by itself, that the person is being abused. */
const abuse = ['strangled', 'threatsToKill', 'followed', 'sexualViolence'].map((concern) => `concern.${concern}`);

/**
 * Which of the four points (NOTT.scope.1 to 4) the answers suggest, to be shown as facts beside the question. It never
 * decides: a point without answers is one that nobody has spoken of yet, not one that is ruled out.
 */
export function scopeSuggestion(answers: AnswerView): readonly ScopePoint[] {
  const given = (...questions: string[]) => questions.filter((id) => isGiven(answers, id));
  const yes = (...questions: string[]) => questions.filter((id) => answers.is(id, 'yes'));
  const others = given('people.others');
  const consequences = given('stage1.expects', 'stage1.fears');
  return [
    {
      source: 'NOTT.scope.1',
      text: 'afterwards.scope.points.abuse',
      answers: [...given('people.main', 'people.mainRelationship'), ...yes(...abuse)],
    },
    { source: 'NOTT.scope.2', text: 'afterwards.scope.points.others', answers: others },
    {
      source: 'NOTT.scope.3',
      text: 'afterwards.scope.points.networks',
      answers: hasConnection(answers) ? others : [],
    },
    {
      source: 'NOTT.scope.4',
      text: 'afterwards.scope.points.danger',
      answers: others.length > 0 && consequences.length > 0 ? [...consequences, ...others] : [],
    },
  ];
}

function isGiven(answers: AnswerView, id: string): boolean {
  const value = answers.get(id);
  if (value === undefined || isNotKnown(value)) return false;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
}

/** Somebody on the list of others has a connection that was named. */
const hasConnection = (answers: AnswerView): boolean =>
  (listOf(answers.get('people.others')) ?? []).some(({ answers: { connection } }) => {
    return connection !== undefined && !isNotKnown(connection) && connection !== '';
  });
