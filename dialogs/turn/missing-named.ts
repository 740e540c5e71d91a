import { languages, optionalText } from '../../locales/index.ts';
import { comparable } from '../question/index.ts';
import type { Question } from '../question/model.ts';
import type { Context } from './move.ts';

/**
 * The question without an answer that a typed reply names, whole, in either language: what is missing from a document is
 * listed by its words, and they lead there. Nothing else is looked for in them, so that a number stays a choice.
 */
export function missingNamed(reply: string, { reached, record }: Context): string | undefined {
  const said = comparable(reply);
  const named = reached.pages
    .flatMap(({ page }) => page.questions)
    .find((each) => reached.isReachable(each.id) && !(each.id in record.answers) && namesOf(each).includes(said));
  return named?.id;
}

const namesOf = ({ text }: Question): readonly string[] =>
  languages
    .flatMap((language) => [optionalText(language, `${text}.ask`), optionalText(language, `${text}.label`)])
    .flatMap((name) => (name === undefined ? [] : [comparable(name)]));
