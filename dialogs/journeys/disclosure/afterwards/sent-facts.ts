import { text, type Language } from '../../../../locales/index.ts';
import { matchesOnMap, nameOf } from '../../../people/index.ts';
import type { AnswerView, Facts } from '../../../question/model.ts';
import { listOf } from '../../../question/shapes.ts';
import { contactsOnMap } from './map-facts.ts';

/**
 * Who on the map may be the one a document goes to, who sends it, or who is to help (accents, spellings and other names
 * considered). To be looked at before anything is sent: it holds nothing up.
 */
export function sentFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const rows = [...recipientsOnMap(answers, language), ...contactsOnMap(answers, language)];
  return rows.length === 0 ? [] : [{ title: text(language, 'documents.sent.check'), rows }];
}

function recipientsOnMap(answers: AnswerView, language: Language): Facts['rows'] {
  const named = (listOf(answers.get('sent.log')) ?? []).flatMap(({ answers: { to } }) =>
    typeof to === 'string' ? [to] : [],
  );
  return [...new Set(named)].flatMap((to) =>
    matchesOnMap(to, answers).map((person) => ({
      label: text(language, 'documents.sent.recipientOnMap'),
      value: text(language, 'documents.sent.recipientOnMapValue', { person: nameOf(person, language), to }),
    })),
  );
}
