import { text, type Language } from '../../../../locales/index.ts';
import type { AnswerView, Facts } from '../../../question/model.ts';
import { sayLabel } from '../../../question/say.ts';
import { shortPath } from '../short/index.ts';
import { scopeSuggestion } from './scope-check.ts';

/** The four points beside the answers that suggest each: facts to confirm by, not a decision. */
export function scopeFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const rows = scopeSuggestion(answers).map((point) => ({
    label: text(language, point.text),
    value:
      point.answers.length > 0
        ? text(language, 'afterwards.scope.suggested', { answers: asked(point.answers, language).join('; ') })
        : text(language, point.forPractitioner ? 'afterwards.scope.yours' : 'afterwards.scope.open'),
  }));
  return [{ title: text(language, 'afterwards.scope.title'), rows }];
}

const asked = (ids: readonly string[], language: Language): string[] =>
  shortPath
    .flatMap((page) => page.questions)
    .filter(({ id }) => ids.includes(id))
    .map((question) => sayLabel(question, language));
