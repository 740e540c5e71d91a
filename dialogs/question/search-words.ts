import { languages, optionalText, text, type Language, type TextKey } from '../../locales/index.ts';
import { fieldAsk, itemLabel, optionLabel, optionsOf } from './labels.ts';
import type { Journey, Question } from './model.ts';
import { sayLabel } from './say.ts';

/** The words of a question in one language, for finding it by them: never what anybody answered. */
export interface SearchWords {
  readonly label: string;
  /** Other words it is called by: nobody is shown them. */
  readonly called: string;
  /** Words that come to the same as one of these. */
  readonly same: string;
  readonly ask: string;
  /** What helps, what is read out, and what can be answered. */
  readonly more: string;
}
/** Of every question of a journey, by its id. */
export type QuestionWords = Readonly<Record<string, Readonly<Record<Language, SearchWords>>>>;

/** Other words that come to the same as those of a text, with spaces between. */
export type SameWords = (words: string, language: Language) => string;

/** The words of all questions of a journey, whether one is asked in a case or not. */
export const questionWords = ({ stages }: Journey, same: SameWords): QuestionWords =>
  Object.fromEntries(
    stages
      .flatMap(({ pages }) => pages)
      .flatMap(({ questions }) => questions)
      .map((question) => [question.id, inEach((language) => wordsIn(question, language, same))]),
  );

const inEach = <T>(words: (language: Language) => T) =>
  Object.fromEntries(languages.map((language) => [language, words(language)])) as Record<Language, T>;

function wordsIn(question: Question, language: Language, same: SameWords): SearchWords {
  const label = sayLabel(question, language);
  const called = optionalText(language, `${question.text}.words`) ?? '';
  const ownWords = ['help', 'say'].flatMap((name) => optionalText(language, `${question.text}.${name}`) ?? []);
  return {
    label,
    called,
    same: same(`${label} ${called}`, language),
    ask: text(language, `${question.text}.ask` as TextKey),
    more: [...ownWords, ...answersTo(question, language)].join(' '),
  };
}

/** What can be chosen or filled in. Yes and no say nothing of a question. */
function answersTo(question: Question, language: Language): readonly string[] {
  const { answer, text: path } = question;
  switch (answer.kind) {
    case 'yesNo':
      return [];
    case 'checklist':
      return answer.items.map(({ id }) => itemLabel(question, id, language));
    case 'list':
      return answer.fields.flatMap(({ id, answer: spec }) => [
        fieldAsk(question, id, language),
        ...(spec.kind === 'choice'
          ? spec.options.flatMap((option) => optionLabel(spec, `${path}.fields.${id}`, option, language) ?? [])
          : []),
      ]);
    default:
      return optionsOf(question, undefined, language).map(({ label }) => label);
  }
}
