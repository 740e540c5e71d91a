import { text, type Language, type TextKey } from '../../locales/index.ts';
import { findQuestion } from '../question/index.ts';
import type { AnswerView, Journey, Question } from '../question/model.ts';
import { sayParts, sayStored, sayValue } from '../question/say.ts';
import { safeContactOf } from '../question/shapes.ts';
import { isNotKnown, type SafeContactValue, type Value } from '../question/values.ts';
import type { FactSection } from '../turn/view.ts';
import { journeys } from './index.ts';

/** What the police are told, line by line: each from its answer, or saying that it is not known. */
export type Row = FactSection['rows'][number];

type Dotted<K> = K extends `emergency.labels.${infer A}.${infer B}` ? `${A}.${B}` : never;
/** A question that has a label of its own in the brief. */
export type ToldQuestion = Dotted<TextKey>;

/** One thing to tell: left out while it is not known, or standing there with what to say then. */
export interface Told {
  readonly question: ToldQuestion;
  readonly unknown?: TextKey;
}
export const must = (question: ToldQuestion, unknown: TextKey = 'emergency.say.unknown'): Told => ({
  question,
  unknown,
});
export const may = (question: ToldQuestion): Told => ({ question });

/** Longest value in the brief, in characters: it is read aloud. The whole text stays in the record. */
const longest = 500;

/** The answers to be told, and the journey they were given in: two journeys may ask one question with other options. */
export interface Given {
  readonly answers?: AnswerView;
  readonly journey?: Journey;
}

export function toldRows(told: readonly Told[], { answers, journey }: Given, language: Language): Row[] {
  return told.flatMap(({ question, unknown }) => {
    const label = toldLabel(question, language, answers);
    const value = answers?.get(question);
    if (value !== undefined && !isNotKnown(value) && !isEmpty(value))
      return answerRows(questionIn(journey, question), question, label, value, language);
    if (unknown === undefined) return [];
    const asked = isNotKnown(value) && unknown === 'emergency.say.unknown';
    return [{ label, value: text(language, asked ? 'emergency.say.notKnown' : unknown), question }];
  });
}

/** Somebody under 18 is called no perpetrator, on the line to the police either (DEF.apva). */
const youngLabels: Readonly<Partial<Record<ToldQuestion, TextKey>>> = {
  'people.main': 'emergency.young.main',
  'people.mainWhere': 'emergency.young.mainWhere',
  'concern.suicideThreats': 'emergency.young.suicideThreats',
};

/** Whether the one who abuses is known to be under 18. */
export const isOfYoung = (answers: AnswerView | undefined): boolean => answers?.is('age.adult', 'no') ?? false;

/** @param answers of the case: without them the label is that of an adult */
export function toldLabel(question: ToldQuestion, language: Language, answers?: AnswerView): string {
  const young = isOfYoung(answers) ? youngLabels[question] : undefined;
  return text(language, young ?? `emergency.labels.${question}`);
}

/** How to reach the person. Whatever is not known is said in the way that risks least: leave no message, agree first. */
export function approachRows(answers: AnswerView | undefined, language: Language): Row[] {
  const given = safeContactOf(answers?.get('contact.safe')) ?? {};
  const row = (field: keyof SafeContactValue, said: string): Row => ({
    label: text(language, `emergency.labels.contact.${field}`),
    value: said,
    question: 'contact.safe',
  });
  const say = (key: TextKey) => text(language, key);
  const written = (field: 'how' | 'number' | 'times' | 'avoid') =>
    given[field] ? [row(field, shortened(given[field]))] : [];
  return [
    row(
      'safe',
      say(
        byAnswer(
          given.safe,
          'emergency.say.contactSafe',
          'emergency.say.contactUnsafe',
          'emergency.say.contactUnknown',
        ),
      ),
    ),
    ...written('how'),
    ...written('number'),
    ...written('times'),
    row('otherAnswers', given.otherAnswers ? shortened(given.otherAnswers) : say('emergency.say.otherAnswersUnknown')),
    row(
      'voicemail',
      say(
        byAnswer(
          given.voicemail,
          'emergency.say.messageSafe',
          'emergency.say.messageUnsafe',
          'emergency.say.messageUnknown',
        ),
      ),
    ),
    row(
      'textMessage',
      say(
        byAnswer(given.textMessage, 'emergency.say.textSafe', 'emergency.say.textUnsafe', 'emergency.say.textUnknown'),
      ),
    ),
    ...written('avoid'),
  ];
}

const byAnswer = (answer: 'yes' | 'no' | undefined, yes: TextKey, no: TextKey, open: TextKey): TextKey =>
  answer === 'yes' ? yes : answer === 'no' ? no : open;

function answerRows(
  question: Question | undefined,
  id: ToldQuestion,
  label: string,
  value: Value,
  language: Language,
): Row[] {
  if (question === undefined) return [{ label, value: shortened(sayStored(value)), question: id }];
  if (question.answer.kind !== 'list')
    return [{ label, value: shortened(sayValue(question, value, language)), question: id }];
  const listed = sayParts(question, value, language);
  // What is known by its name alone stands beside its number.
  const joined = (one: (typeof listed)[number]) => `${one.label}${/^\d+\.$/.test(one.label) ? ' ' : '\n'}${one.value}`;
  return listed.map((one) => ({ label, value: shortened(joined(one).trim()), question: id }));
}

const isEmpty = (value: Value): boolean => (typeof value === 'string' || Array.isArray(value)) && value.length === 0;

function shortened(value: string): string {
  const characters = Array.from(value);
  return characters.length <= longest ? value : `${characters.slice(0, longest).join('').trimEnd()}…`;
}

const questionIn = (journey: Journey | undefined, id: string): Question | undefined =>
  (journey && findQuestion(journey, id)?.question) ?? questions().get(id);

/** Every question of every journey: made at the first brief, since a journey may be added by a release. */
const questions = (): ReadonlyMap<string, Question> => {
  known ??= new Map(
    journeys
      .flatMap(({ stages }) => stages.flatMap(({ pages }) => pages.flatMap((page) => page.questions)))
      .map((question) => [question.id, question]),
  );
  return known;
};
let known: ReadonlyMap<string, Question> | undefined;
