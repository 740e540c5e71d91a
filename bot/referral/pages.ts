import type { Journey, Page, Question } from '../../dialogs/question/model.ts';

/** Every page of a journey, in its order. */
export const pagesOf = (journey: Journey): readonly Page[] => journey.stages.flatMap((stage) => stage.pages);

/** Every question of a journey, in its order. */
export const questionsOf = (journey: Journey): readonly Question[] =>
  pagesOf(journey).flatMap((page) => page.questions);
