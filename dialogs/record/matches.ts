import type { Staff } from '../actor.ts';
import { checklistOf, listOf } from '../question/index.ts';
import type { Journey, Question } from '../question/model.ts';
import { isNotKnown } from '../question/values.ts';
import type { CaseRecord } from './index.ts';
import { NameIndex } from './name-index.ts';
import { wordsOf } from './same-name.ts';

/**
 * Whether a member of staff has a name like somebody in a case: the person, whoever harms them, anybody around them. The
 * questions that hold names say so themselves (`names` in dialogs/question/model.ts). Somebody kept out for nothing can be let in by the owner;
 * somebody let in wrongly cannot be made to forget. So a match too many is preferred to one that is missed.
 */

/** The names there are in a case, by person as far as can be told. */
export function namesIn(journey: Journey, record: Pick<CaseRecord, 'answers'>): NameIndex {
  const said = journey.stages
    .flatMap(({ pages }) => pages)
    .flatMap(({ questions }) => questions)
    .filter(holdsNames)
    .map((question) => ({ question, texts: textsOf(question, record) }));
  // A nickname on its own question goes with the name beside it: "Evans", and "Dai".
  const simple = said.filter(({ question }) => question.answer.kind === 'shortText');
  const together = [...Map.groupBy(simple, ({ question }) => topicOf(question)).values()].map((group) =>
    group.flatMap(({ texts }) => texts).join(' '),
  );
  const others = said.filter(({ question }) => question.answer.kind !== 'shortText').flatMap(({ texts }) => texts);
  return new NameIndex([...together, ...others].map(wordsOf));
}

/** Whether one of the names by which somebody is known is among these. */
export const isNamedIn = (
  { id, name, alsoKnownAs = [] }: Pick<Staff, 'id' | 'name' | 'alsoKnownAs'>,
  names: NameIndex,
): boolean =>
  // Where nobody has a name, as in local mode, the id stands for it.
  [...(name === id ? [] : [name]), ...alsoKnownAs].some((each) => names.holds(each));

/** Whether an answer to this question may bring a name with it. */
export const holdsNames = ({ names, answer }: Question): boolean =>
  names === true || (answer.kind === 'list' && answer.fields.some((field) => field.names));

const topicOf = ({ id }: Question): string => id.split('.')[0] ?? id;

/** The texts of an answer that hold names; of a list, one text for each thing on it. */
function textsOf(question: Question, { answers }: Pick<CaseRecord, 'answers'>): readonly string[] {
  const value = Object.hasOwn(answers, question.id) ? answers[question.id]?.value : undefined;
  if (typeof value === 'string') return [value];
  if (question.answer.kind === 'checklist')
    return Object.values(checklistOf(value) ?? {}).flatMap(({ what }) => what ?? []);
  if (question.answer.kind !== 'list' || isNotKnown(value)) return [];
  const fields = question.answer.fields.filter(({ names }) => names).map(({ id }) => id);
  return (listOf(value) ?? []).map((item) =>
    fields.flatMap((field) => (typeof item.answers[field] === 'string' ? [item.answers[field]] : [])).join(' '),
  );
}
