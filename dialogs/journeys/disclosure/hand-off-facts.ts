import { text, type Language } from '../../../locales/index.ts';
import type { AnswerView, Facts } from '../../question/model.ts';
import { contactsOnMap } from './afterwards/map-facts.ts';

/** Before a document goes to anybody: whoever is to help and has a name like somebody on the map. */
export function handOffFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const rows = contactsOnMap(answers, language);
  return rows.length === 0 ? [] : [{ title: text(language, 'people.map.check'), rows }];
}
