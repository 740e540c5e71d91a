import type { AnswerView, Page, Question } from '../question/model.ts';
import { viewOf } from '../question/view.ts';
import type { RuledOut } from './view.ts';

/**
 * The answers on the same page after which a question is not asked any more: "no" to whether there are children rules out
 * who they are. A card that can hides it as soon as that is chosen; whatever cannot, sends it along and loses nothing.
 * @param answers those that are reachable now
 */
export function ruledOutBy({ id, when }: Question, { questions }: Page, answers: AnswerView): readonly RuledOut[] {
  if (!when) return [];
  const before = questions.slice(
    0,
    questions.findIndex((each) => each.id === id),
  );
  return before.flatMap((asked): readonly RuledOut[] => {
    const asks = (value: string | undefined) =>
      when(viewOf((question) => (question === asked.id ? value : answers.get(question))));
    if (!asks(undefined)) return [];
    const values = closedValues(asked).filter((value) => !asks(value));
    return values.length === 0 ? [] : [{ question: asked.id, values }];
  });
}

/** What can be chosen where one thing is; nothing where it is answered in any other way. */
function closedValues({ answer }: Question): readonly string[] {
  if (answer.kind === 'yesNo') return ['yes', 'no'];
  return answer.kind === 'choice' ? answer.options : [];
}
