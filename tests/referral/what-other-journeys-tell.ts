import { mayBeToldTo } from '../../dialogs/question/documents.ts';
import type { Journey } from '../../dialogs/question/model.ts';

/** Every question and field that a journey’s documents may ever hold, recipient by recipient, one question on a line. */
export function toldOfJourney({ stages, extras, documents = [] }: Journey): string {
  const questions = stages.flatMap(({ pages }) => pages).flatMap((page) => page.questions);
  const lines = documents.map(({ recipient }) => {
    const told = questions.flatMap((question) => mayBeToldTo(question, recipient, extras) ?? []);
    const said = told.map(({ id, answer }) =>
      answer.kind === 'list' ? `  ${id}: ${answer.fields.map((field) => field.id).join(', ')}` : `  ${id}`,
    );
    return [recipient, ...said].join('\n');
  });
  return `${lines.join('\n\n')}\n`;
}
