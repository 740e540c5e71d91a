import { optionalText, text } from '../../locales/index.ts';
import { peopleOf, nameOf as nameOfPerson, phrasesOf } from '../people/index.ts';
import { decisionOf, findQuestion } from '../question/index.ts';
import { sayLabel, sayStored, sayValue } from '../question/say.ts';
import type { Value } from '../question/values.ts';
import { decisionLogged } from '../record/index.ts';
import type { RecordConcern, RecordDecision, RecordNote, RecordPerson } from './living-record.ts';
import type { RowSource } from './living-record-rows.ts';
import { nameOf } from './notices.ts';

/** What a question is about, also one that this release does not have: then the text it was asked by, or its id. */
function labelOf(id: string, { journey, record, language }: RowSource): string {
  const question = findQuestion(journey, id)?.question;
  if (question) return sayLabel(question, language);
  const asked = record.answers[id]?.text.key;
  return (asked && optionalText(language, asked)) || id;
}

const said = (id: string, value: Value, { journey, language }: RowSource): string => {
  const question = findQuestion(journey, id)?.question;
  return question ? sayValue(question, value, language) : sayStored(value);
};

/** What raises concern, each with the answers behind it; what was raised and then corrected stays. Never a number. */
export const concernsOf = (source: RowSource): readonly RecordConcern[] =>
  source.record.concerns.map(({ rule: id, answers, raised, corrected }) => {
    const rule = source.journey.concerns.find((each) => each.id === id);
    return {
      text: text(source.language, rule?.text ?? 'bot.concern.unnamed'),
      because: answers.map((question) => {
        const answer = source.record.answers[question];
        return {
          question,
          label: labelOf(question, source),
          value: answer ? said(question, answer.value, source) : null,
        };
      }),
      corrected: corrected !== undefined,
      at: raised.at,
    };
  });

/** Everybody on the map, the main perpetrator first. */
export function peopleRows({ reached, language }: RowSource): readonly RecordPerson[] {
  const map = peopleOf(reached.view);
  return map.people.map((person) => ({
    id: person.id,
    name: nameOfPerson(person, language),
    facts: phrasesOf(person, map, language),
  }));
}

/** The notes, the newest first, with what they were taken beside and what they were filed to since. */
export const notesOf = (source: RowSource): readonly RecordNote[] =>
  source.record.notes
    .map(({ id, text: words, question, filed, at, by }): RecordNote => {
      const name = (staff: string) => nameOf(source.deps, source.record.tenant, staff, source.language);
      const about = (asked: string) => ({ question: asked, label: labelOf(asked, source) });
      return {
        id,
        text: words,
        at,
        by: name(by),
        ...(question !== undefined && { taken: about(question) }),
        ...(filed && { filed: { ...about(filed.question), by: name(filed.by), at: filed.at } }),
      };
    })
    .toReversed();

/** Every decision, the newest first, replaced ones too. */
export const decisionsOf = (source: RowSource): readonly RecordDecision[] =>
  source.record.decisions
    .map((entry): RecordDecision => {
      const logged = decisionLogged(entry);
      const decided = decisionOf(logged);
      return {
        question: entry.question,
        label: labelOf(entry.question, source),
        choice: said(entry.question, decided ? { option: decided.option } : logged, source),
        ...(entry.reason !== undefined && { reason: entry.reason }),
        at: entry.at,
        by: nameOf(source.deps, source.record.tenant, entry.by, source.language),
      };
    })
    .toReversed();
