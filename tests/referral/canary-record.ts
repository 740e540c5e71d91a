import { disclosure as journey } from '../../dialogs/journeys/disclosure/index.ts';
import type { Question, Recipient, SimpleSpec } from '../../dialogs/question/model.ts';
import type { SimpleValue, Value } from '../../dialogs/question/values.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { reached as reachedIn } from '../../dialogs/record/reached.ts';
import type { Language } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';

/** Cases of which every word can be traced back to the answer it stands in. */

export const questions = journey.stages.flatMap((stage) => stage.pages).flatMap((page) => page.questions);
/** A question of the journey by its id. */
export function asked(id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}

/** A word that stands in one answer only; a date has a year that stands in one answer only. */
export const canary = (question: Question, part = '') => `canary${questions.indexOf(question)}x${part}`;
const yearOf = (question: Question) => 1800 + questions.indexOf(question);

function simple(question: Question, answer: SimpleSpec, part = ''): SimpleValue {
  switch (answer.kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return answer.options[0] ?? '';
    case 'choices':
      return answer.options;
    case 'date':
      return `${yearOf(question)}-03`;
    case 'number':
      return answer.max;
    default:
      return canary(question, part);
  }
}

/** An answer to a question, with its words in everything that takes words. */
export function valueOf(question: Question): Value {
  const { answer } = question;
  switch (answer.kind) {
    case 'safeContact':
      return {
        safe: 'yes',
        how: canary(question, 'how'),
        number: canary(question, 'number'),
        avoid: canary(question, 'avoid'),
      };
    case 'checklist':
      return Object.fromEntries(
        answer.items.map(({ id }) => [
          id,
          answer.statuses === 'facts'
            ? { status: 'known', what: canary(question, id) }
            : { status: 'notYet', who: canary(question, id) },
        ]),
      );
    case 'decision':
      return { option: answer.options[0] ?? '', reason: canary(question) };
    case 'list':
      return ['a', 'b'].map((id) => ({
        id,
        answers: Object.fromEntries(
          answer.fields.map((field) => [field.id, simple(question, field.answer, id + field.id)]),
        ),
      }));
    default:
      return simple(question, answer);
  }
}

/**
 * A case with an answer to every question.
 * @param option what was decided about each of the things that stay out of documents by themselves
 */
export function fullRecord(
  situation: string,
  { language = 'en', option = 'leaveOut' }: { language?: Language; option?: string } = {},
): CaseRecord {
  const answers = Object.fromEntries(
    questions.map((question) => [question.id, anAnswer(valueOf(question), { language })]),
  );
  answers['arrival.situation'] = anAnswer(situation, { language });
  // Asked again for each document only once the words for it are there.
  answers['made.decision'] = anAnswer({ option: 'putIn', reason: canary(asked('made.decision')) }, { language });
  for (const question of questions.filter(({ id }) => id.startsWith('extras.')))
    answers[question.id] = anAnswer({ option, reason: canary(question) }, { language });
  return aRecord({ reference: 'K7-42QP', revision: 40, answers });
}

export const wordsIn = (value: string): readonly string[] => value.match(/canary\w+|18\d\d/g) ?? [];

/** What each of these is told of with, beside `for`: written out by hand, and not read from what is tested. */
export const onlyWith: Readonly<Record<string, string>> = {
  'people.otherSurvivors': 'otherSurvivors',
  'people.others/survivors': 'otherSurvivors',
  'map.mainVehicles': 'intelligence',
  'people.others/vehicles': 'intelligence',
  'made.putIn': 'madeToDo',
};
const isOut = (id: string, recipient: Recipient, isPutIn: boolean): boolean => {
  const extra = onlyWith[id];
  return extra !== undefined && !(isPutIn && questions.some((each) => each.id === `extras.${extra}.${recipient}`));
};

/** Of a list, only the fields that this recipient may be told. */
function toldOf({ id, answer }: Question, recipient: Recipient, value: unknown, isPutIn: boolean): unknown {
  if (answer.kind !== 'list' || !Array.isArray(value)) return value;
  const told = answer.fields
    .filter((field) => field.for?.includes(recipient) ?? true)
    .filter((field) => !isOut(`${id}/${field.id}`, recipient, isPutIn))
    .map((field) => field.id);
  return value.map((item: { answers: object }) =>
    Object.entries(item.answers).filter(([field]) => told.includes(field)),
  );
}

/** The words of the answers that a recipient is due, each as often as it stands in them, sorted. */
export function dueWords(record: CaseRecord, recipient: Recipient, isPutIn = false): readonly string[] {
  const reached = reachedIn(journey, record);
  const due = questions.filter(({ id, for: to }) => to.includes(recipient) && reached.isReachable(id));
  return due
    .filter(({ id }) => !isOut(id, recipient, isPutIn))
    .flatMap((question) =>
      wordsIn(JSON.stringify(toldOf(question, recipient, record.answers[question.id]?.value, isPutIn) ?? '')),
    )
    .toSorted();
}
