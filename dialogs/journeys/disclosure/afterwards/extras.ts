import { peopleOf } from '../../../people/index.ts';
import { decision, page, question, type Question, type SourceId, type When } from '../../../question/model.ts';
import { listOf } from '../../../question/shapes.ts';
import type { QuestionKey } from '../../../../locales/index.ts';
import { any } from '../short/conditions.ts';

/**
 * What stays out of the documents unless it is put in, one recipient at a time (documents/extras.ts): each decision is
 * asked only where there is something to put in. Leaving out needs no reason, for that is what happens by itself.
 */

const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
/** Something is said about somebody on the list in this field. */
const saidOfOthers =
  (field: string): When =>
  (answers) =>
    (listOf(answers.get('people.others')) ?? []).some((item) => isSaid(item.answers[field]));
const said =
  (question: string): When =>
  (answers) =>
    isSaid(answers.get(question));

const onTheMap: When = (answers) => peopleOf(answers).people.length > 0;
const otherSurvivors = any(said('people.otherSurvivors'), saidOfOthers('survivors'));
const intelligence = any(said('map.mainVehicles'), saidOfOthers('vehicles'));
const madeToDo: When = (answers) => answers.is('made.decision', 'putIn');

type ExtraKey = Extract<QuestionKey, `documents.extras.${string}`>;
/** A decision for each of these recipients; its id is its text without the name of the file. */
const decisions = (
  when: When,
  source: readonly [SourceId, ...SourceId[]],
  ...texts: readonly ExtraKey[]
): readonly Question[] =>
  texts.map((text) =>
    question({
      id: text.slice('documents.'.length),
      source,
      text,
      answer: decision(['putIn', 'leaveOut'], { for: ['putIn'] }),
      for: [],
      when,
    }),
  );

export const extras = page({
  id: 'extras',
  title: 'documents.extras.title',
  when: any(onTheMap, otherSurvivors, intelligence, madeToDo),
  advice: [
    { text: 'documents.extras.leftOut', source: ['CANLLAW.consent'] },
    { text: 'documents.extras.mapShows', source: ['NOTT.map.0'], when: onTheMap },
    { text: 'documents.extras.traced', source: ['NOTT.others.1'], when: any(otherSurvivors, intelligence) },
    { text: 'documents.extras.forced', source: ['CANLLAW.own_offending'], when: madeToDo },
  ],
  questions: [
    ...decisions(
      onTheMap,
      ['NOTT.map.0', 'CANLLAW.consent'],
      'documents.extras.map.police',
      'documents.extras.map.specialist',
      'documents.extras.map.marac',
      'documents.extras.map.childrensServices',
    ),
    ...decisions(
      otherSurvivors,
      ['NOTT.map.associate', 'CANLLAW.consent'],
      'documents.extras.otherSurvivors.police',
      'documents.extras.otherSurvivors.specialist',
      'documents.extras.otherSurvivors.marac',
    ),
    ...decisions(
      intelligence,
      ['NOTT.others.1', 'CANLLAW.consent'],
      'documents.extras.intelligence.police',
      'documents.extras.intelligence.specialist',
      'documents.extras.intelligence.marac',
    ),
    ...decisions(
      madeToDo,
      ['CANLLAW.own_offending'],
      'documents.extras.madeToDo.police',
      'documents.extras.madeToDo.specialist',
    ),
  ],
});
