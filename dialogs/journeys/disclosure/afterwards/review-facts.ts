import { text, type Language } from '../../../../locales/index.ts';
import type { AnswerView, Facts, Question } from '../../../question/model.ts';
import { sayLabel } from '../../../question/say.ts';
import { disclosureConcerns } from '../concerns.ts';
import { shortPath } from '../short/index.ts';
import { afterwardsPages } from './index.ts';

/** What raises concern now, with the answers behind it, beside the decision that is looked at again. */
export function reviewFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const rows = disclosureConcerns.flatMap((rule) => {
    const behind = rule.raisedBy(answers);
    return behind.length === 0 ? [] : [{ label: text(language, rule.text), value: asked(behind, language).join('; ') }];
  });
  return [{ title: text(language, 'conduct.review.raised'), rows }];
}

const asked = (ids: readonly string[], language: Language): readonly string[] =>
  [...new Set(ids)]
    .map((id) => questions().find((question) => question.id === id))
    .flatMap((question) => (question ? [sayLabel(question, language)] : []));

const questions = (): readonly Question[] => [...shortPath, ...afterwardsPages].flatMap((page) => page.questions);
