import { text, type Language } from '../../locales/index.ts';
import { findQuestion, openQuestions } from '../question/index.ts';
import type { Question } from '../question/model.ts';
import { sayLabel, sayValue } from '../question/say.ts';
import { isNotKnown } from '../question/values.ts';
import type { RecordRow, RecordSection } from './living-record.ts';
import { nameOf } from './notices.ts';
import type { TurnDeps } from './deps.ts';
import type { CaseInHand } from './scene.ts';

/** What the rows of a living record are made of. */
export interface RowSource extends CaseInHand {
  readonly deps: Pick<TurnDeps, 'staff'>;
  readonly language: Language;
}

/** A question with what was said to it, by whom and when. */
export function rowOf(page: string, question: Question, { deps, record, language }: RowSource): RecordRow {
  const { id, answer: spec } = question;
  const answer = record.answers[id];
  const row = { question: id, page, kind: spec.kind, label: sayLabel(question, language) };
  if (!answer) return { ...row, value: null, state: id in record.passed ? 'left' : 'open', revision: 0 };
  return {
    ...row,
    value: sayValue(question, answer.value, language),
    state: isNotKnown(answer.value) ? 'notKnown' : 'answered',
    revision: answer.revision,
    by: nameOf(deps, record.tenant, answer.by, language),
    at: answer.at,
  };
}

/** What to have at hand, known or not; what is not asked in this case, and was not, is left out. */
export const atHandRows = (source: RowSource): readonly RecordRow[] =>
  (source.journey.atHand ?? []).flatMap((id) => {
    const found = findQuestion(source.journey, id);
    const isOf = source.reached.isReachable(id) || id in source.record.answers;
    return found && isOf ? [rowOf(found.page.id, found.question, source)] : [];
  });

/** The pages that are reachable and ask something, in the order of the journey. */
export const sectionsOf = (source: RowSource): readonly RecordSection[] =>
  source.reached.pages.flatMap(({ stage, page, questions }) =>
    questions.length === 0
      ? []
      : [
          {
            page: page.id,
            title: text(source.language, page.title),
            group: text(source.language, page.group ?? stage.title),
            open: openQuestions(source.reached, page, source.record).length,
            rows: questions.map((question) => rowOf(page.id, question, source)),
          },
        ],
  );
