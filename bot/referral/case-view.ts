import type { TextKey } from '../../locales/index.ts';
import { listOf } from '../../dialogs/question/index.ts';
import type { DocumentPart, DocumentSpec } from '../../dialogs/question/documents.ts';
import type { AnswerView, Journey, Question } from '../../dialogs/question/model.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { reached } from '../../dialogs/record/reached.ts';
import type { Answered } from './blocks.ts';
import { pagesOf } from './pages.ts';

/** The page whose form is the multiple-perpetrator safety plan. */
const planPage = 'plan';

/** A heading of a document with the questions under it, in their order. */
export interface Part {
  readonly title: TextKey;
  readonly instead?: DocumentPart['instead'];
  readonly questions: readonly Question[];
  readonly first?: true;
}

/** Where each question of a journey belongs in a document. A question has one place only, so that nothing is said twice. */
export interface Places {
  /** How to reach them: kept apart from everything else. */
  readonly contact: readonly Question[];
  /** In the order that the recipient reads them. */
  readonly parts: readonly Part[];
  /** The safety plan's own questions, and those given earlier that belong to it. */
  readonly plan: readonly Question[];
  /** The decisions, and what was asked with them: who does what next. */
  readonly decisions: readonly Question[];
  readonly communication: readonly Question[];
  /** What is in none of these, under the titles of its pages. */
  readonly rest: readonly Part[];
}

/**
 * Every question of the journey that `include` takes, in its one place: the order of the document's parts, and otherwise
 * the journey's. Without a `spec`, as the practitioner's record has none, there are no parts, and the plan is there.
 */
export function place(journey: Journey, include: (question: Question) => boolean, spec?: DocumentSpec): Places {
  const pages = pagesOf(journey);
  const all = pages.flatMap((page) => page.questions);
  const left = new Map(all.filter(include).map((question) => [question.id, question]));
  const take = (wanted: (question: Question) => boolean): Question[] => {
    const taken = [...left.values()].filter(wanted);
    for (const { id } of taken) left.delete(id);
    return taken;
  };
  const plan = pages.find((page) => page.id === planPage);
  // Where nothing of the plan itself is to be told there is no plan, and what it carries stays where it was asked.
  const own = plan?.questions.filter(include) ?? [];
  const holdsPlan = own.length > 0 && (spec === undefined || spec.plan === true);
  const inPlan = holdsPlan ? [...(plan?.carried ?? []), ...own.map(({ id }) => id)] : [];
  const deciding = pages.filter((page) => page.questions.some(({ answer }) => answer.kind === 'decision'));
  return {
    contact: take(reachesThem),
    plan: take(({ id }) => inPlan.includes(id)),
    parts: (spec?.parts ?? []).map(({ questions, ...part }) => ({
      ...part,
      questions: take(({ id }) => questions.includes(id)).toSorted(by(questions)),
    })),
    decisions: take((question) => deciding.some((page) => page.questions.includes(question))),
    communication: take(({ source }) => source.includes('CANLLAW.interpreter')),
    rest: pages.map((page) => ({
      title: page.title,
      questions: take((question) => page.questions.includes(question)),
    })),
  };
}

const by =
  (order: readonly string[]) =>
  (one: Question, other: Question): number =>
    order.indexOf(one.id) - order.indexOf(other.id);

/** Every question that has a place, in the order in which a document shows them. */
export const placed = (places: Places): readonly Question[] => [
  ...places.contact,
  ...places.communication,
  ...places.decisions,
  ...places.plan,
  ...places.parts.flatMap(({ questions }) => questions),
  ...places.rest.flatMap(({ questions }) => questions),
];

/** A safe contact, or the number to ring back on: both lead to the person. */
const reachesThem = ({ answer, source }: Question): boolean =>
  answer.kind === 'safeContact' || source.includes('CANLLAW.callback');

/** A case as a document sees it: what may be asked, what was answered. */
export interface CaseView {
  readonly journey: Journey;
  readonly record: CaseRecord;
  /** The reachable answers. */
  readonly answers: AnswerView;
  isReachable(question: string): boolean;
  /** Those of the questions that have an answer, with it. */
  answered(questions: readonly Question[]): readonly Answered[];
  unanswered(questions: readonly Question[]): readonly Question[];
}

export function viewCase(journey: Journey, record: CaseRecord): CaseView {
  const all = reached(journey, record);
  return {
    journey,
    record,
    answers: all.view,
    isReachable: (question) => all.isReachable(question),
    answered: (questions) =>
      questions.flatMap((question) => {
        const answer = record.answers[question.id];
        return answer ? [{ question, answer }] : [];
      }),
    unanswered: (questions) => questions.filter(({ id }) => !record.answers[id]),
  };
}

/**
 * Several people are known to be behind the abuse: somebody is on the list beside the main perpetrator, or the
 * practitioner confirmed that the guidance on several perpetrators fits (NOTT.s2n.1, NOTT.scope.2).
 */
export function severalPerpetrators({ answers }: CaseView): boolean {
  const others = listOf(answers.get('people.others')) ?? [];
  const anyoneListed = others.some(({ answers: { name } }) => typeof name === 'string' && name !== '');
  return anyoneListed || answers.is('scope.confirm', 'fits', 'fitsPartly');
}
