import { areaFacts, areaIn, areaNames, type Areas } from '../areas/index.ts';
import { offered, type Journey, type Question } from '../question/model.ts';

/** The question in which the area of a case is chosen. */
const areaQuestion = 'case.area';

/** A journey in which the areas of an installation are offered, and are what its conditions know. */
export function withAreas(journey: Journey, areas: Areas): Journey {
  const answer = offered(areaNames(areas));
  const asked = (question: Question): Question => (question.id === areaQuestion ? { ...question, answer } : question);
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({
      ...stage,
      pages: stage.pages.map((page) => ({ ...page, questions: page.questions.map(asked) })),
    })),
    ofArea: (area) => areaFacts(areaIn(areas, area)),
  };
}
