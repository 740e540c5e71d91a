import type { AnswerSpec, Journey, Question, SimpleSpec } from '../../dialogs/question/model.ts';
import { isSigns } from '../../dialogs/question/signs.ts';
import { detailsOf, isFacts } from '../../dialogs/question/statuses.ts';
import {
  checklistDetailSpecs,
  decisionReasonSpec,
  safeContactFields,
  safeContactSpecs,
} from '../../dialogs/question/part-specs.ts';

/** A letter that takes three bytes, as no letter of English or Welsh does. */
export const widest = '語';

/** Every question of a journey with an answer as long as its limits let it be, by id, as a program would send it. */
export const maximalAnswers = (journey: Journey, letter = widest): Readonly<Record<string, unknown>> =>
  Object.fromEntries(questionsOf(journey).map((question) => [question.id, maximal(question.answer, letter)]));

export const questionsOf = (journey: Journey): readonly Question[] =>
  journey.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);

function maximal(spec: AnswerSpec, letter: string): unknown {
  const all = <T extends string>(names: readonly T[], value: (name: T) => unknown) =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  switch (spec.kind) {
    case 'decision':
      return { option: longest(spec.options), reason: letter.repeat(decisionReasonSpec.max) };
    case 'safeContact':
      return all(safeContactFields, (name) => longestSimple(safeContactSpecs[name], letter));
    case 'checklist':
      if (isSigns(spec))
        return all(
          spec.items.map(({ id }) => id),
          () => ({ status: 'notSeen' }),
        );
      return all(
        spec.items.map(({ id }) => id),
        () => ({
          status: isFacts(spec) ? 'known' : 'couldNot',
          ...all(detailsOf(spec), (name) => letter.repeat(checklistDetailSpecs[name].max)),
        }),
      );
    case 'list':
      return Array.from({ length: spec.max }, () => ({
        answers: Object.fromEntries(spec.fields.map(({ id, answer }) => [id, longestSimple(answer, letter)])),
      }));
    default:
      return longestSimple(spec, letter);
  }
}

function longestSimple(spec: SimpleSpec, letter: string): unknown {
  switch (spec.kind) {
    case 'shortText':
    case 'longText':
      return letter.repeat(spec.max);
    case 'yesNo':
      return 'yes';
    case 'choice':
      return longest(spec.options);
    case 'choices':
      return spec.options.filter((option) => option !== 'none');
    case 'date':
      return '2020-11-01';
    case 'number':
      return spec.max;
  }
}

const longest = (options: readonly string[]): string => options.toSorted((a, b) => b.length - a.length)[0] ?? '';
