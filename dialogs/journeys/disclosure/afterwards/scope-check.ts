import type { TextKey } from '../../../../locales/index.ts';
import { decision, page, question, type AnswerView, type SourceId } from '../../../question/model.ts';
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

/** One of the four points by which the guidance is recognised. */
export interface ScopePoint {
  readonly source: SourceId;
  readonly text: TextKey;
  /** The answers that suggest it; none: it is open. */
  readonly answers: readonly string[];
  /** No answer can tell: what free text says is for the practitioner to weigh. */
  readonly forPractitioner?: true;
}

/** Answers whose yes says, by itself, that somebody could come to harm by what was told. */
const danger = ['danger.now', 'concern.threatsToKill', 'concern.weapons', 'concern.followed', 'concern.afraid'];
/** Concerns whose yes says, by itself, that the person is being abused. */
const abuse = ['strangled', 'threatsToKill', 'followed', 'sexualViolence'].map((concern) => `concern.${concern}`);

/**
 * Which of the four points (NOTT.scope.1 to 4) the answers suggest, to be shown as facts beside the question. It never
 * decides: a point without answers is one that nobody has spoken of yet, not one that is ruled out. Links to crime, a gang
 * or a community are never read out of words that somebody wrote for another question.
 */
export function scopeSuggestion(answers: AnswerView): readonly ScopePoint[] {
  const given = (...questions: string[]) => questions.filter((id) => isGiven(answers, id));
  const yes = (...questions: string[]) => questions.filter((id) => answers.is(id, 'yes'));
  const others = given('people.others');
  const harm = yes(...danger);
  return [
    {
      source: 'NOTT.scope.1',
      text: 'afterwards.scope.points.abuse',
      answers: [
        ...given('people.main', 'people.mainRelationship'),
        ...(answers.is('health.now', 'strangled', 'raped') ? ['health.now'] : []),
        ...yes(...abuse),
      ],
    },
    { source: 'NOTT.scope.2', text: 'afterwards.scope.points.others', answers: others },
    { source: 'NOTT.scope.3', text: 'afterwards.scope.points.networks', answers: [], forPractitioner: true },
    {
      source: 'NOTT.scope.4',
      text: 'afterwards.scope.points.danger',
      answers: others.length > 0 && harm.length > 0 ? [...harm, ...others] : [],
    },
  ];
}

function isGiven(answers: AnswerView, id: string): boolean {
  const value = answers.get(id);
  if (value === undefined || isNotKnown(value)) return false;
  return Array.isArray(value) || typeof value === 'string' ? value.length > 0 : true;
}
