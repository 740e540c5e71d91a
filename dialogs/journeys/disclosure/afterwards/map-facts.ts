import { text, type Language } from '../../../../locales/index.ts';
import {
  describePerson,
  matchesOnMap,
  nameOf,
  peopleOf,
  possibleDuplicates,
  type PeopleMap,
} from '../../../people/index.ts';
import { safeContactOf } from '../../../question/index.ts';
import type { AnswerView, Facts } from '../../../question/model.ts';
import { sayLabel } from '../../../question/say.ts';
import { shortPath } from '../short/index.ts';
import { leavingPlan } from './leaving.ts';
import { stepsReferral } from './steps.ts';

/**
 * Questions whose words may name somebody who is to help: an interpreter, whoever answers a call, whoever acts next, a
 * specialist, whoever sends a referral.
 */
const helpers = [
  'interpreter.arrangement',
  'callback.otherAnswers',
  'contact.safe',
  'pathway.who',
  'sender.name',
  'sender.contact',
  'leaving.specialist',
];

/** The map in words, and what to look at: the same person twice, a link that leads nowhere, a contact who is on it. */
export function mapFacts(answers: AnswerView, language: Language): readonly Facts[] {
  const map = peopleOf(answers);
  if (map.people.length === 0) return [];
  const people = map.people.map((person) => ({
    label: nameOf(person, language),
    value: describePerson(person, map, language),
  }));
  const check = fewer([...contactsOnMap(answers, language), ...toLookAt(map, language)], language);
  return [
    ...(check.length > 0 ? [{ title: text(language, 'people.map.check'), rows: check }] : []),
    { title: text(language, 'people.map.facts'), rows: people },
  ];
}

type Rows = Facts['rows'];

/** Things to look at that are named one by one: as they are put right, the next ones come up. */
const mostNamed = 12;
function fewer(rows: Rows, language: Language): Rows {
  const rest = rows.length - mostNamed;
  if (rest <= 0) return rows;
  const more = {
    label: text(language, 'people.checks.more'),
    value: text(language, 'people.checks.moreValue', { rest }),
  };
  return [...rows.slice(0, mostNamed), more];
}

/** Who is on the map and also where somebody to be contacted was written down. */
export function contactsOnMap(answers: AnswerView, language: Language): Rows {
  return [...shortPath, stepsReferral, leavingPlan]
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => helpers.includes(id))
    .flatMap((question) =>
      wordsTo(question.id, answers)
        .flatMap((words) => matchesOnMap(words, answers))
        .filter((person, index, all) => all.findIndex(({ id }) => id === person.id) === index)
        .map((person) => ({
          label: text(language, 'people.checks.helper'),
          value: text(language, 'people.checks.helperValue', {
            person: nameOf(person, language),
            question: sayLabel(question, language),
          }),
        })),
    );
}

/** Of a safe contact, only how, where and who answers: whom to avoid may well be on the map. */
function wordsTo(question: string, answers: AnswerView): readonly string[] {
  const value = answers.get(question);
  const contact = safeContactOf(value);
  if (contact) return [contact.how, contact.number, contact.otherAnswers].filter((words) => words !== undefined);
  return typeof value === 'string' ? [value] : [];
}

function toLookAt(map: PeopleMap, language: Language): Rows {
  const name = (id: string) => {
    const person = map.people.find((each) => each.id === id);
    return person ? nameOf(person, language) : '';
  };
  const row = (key: 'twice' | 'nobody' | 'either' | 'otherUnsaid', values: Record<string, string>) => ({
    label: text(language, `people.checks.${key}`),
    value: text(language, `people.checks.${key}Value`, values),
  });
  const unsaid = map.people.filter(
    (person) =>
      (person.toPerpetrator.includes('other') && !person.toPerpetratorOther && !person.connection) ||
      (person.toSurvivor.includes('other') && !person.toSurvivorOther && !person.connection),
  );
  return [
    ...possibleDuplicates(map.people).map(({ one, other }) =>
      row('twice', { one: nameOf(one, language), other: nameOf(other, language) }),
    ),
    ...map.loose.map(({ from, name: link, why }) => row(why, { name: name(from), link })),
    ...unsaid.map((person) => row('otherUnsaid', { name: nameOf(person, language) })),
  ];
}
