import type { AnswerView, Journey, Page, Question, Stage } from './model.ts';
import { openPart } from './parts.ts';
import type { Value } from './values.ts';
import { viewOf, type Answers } from './view.ts';

export interface ReachablePage {
  readonly stage: Stage;
  readonly page: Page;
  /** Those of its questions that are asked, in order. */
  readonly questions: readonly Question[];
}

/** What of a journey is asked, given the answers. */
export interface Reach {
  /** The reachable answers only: one that has become unreachable is not seen, and is seen again when it is reachable. */
  readonly view: AnswerView;
  /** In the order of the journey. */
  readonly pages: readonly ReachablePage[];
  isReachable(question: string): boolean;
}

/** What a case record says about a journey: its answers, and the questions or parts ('id/part') left open on purpose. */
export interface Progress {
  readonly answers: Answers;
  readonly passed: Readonly<Record<string, unknown>>;
}

/**
 * Walks a journey once, in order: a condition sees the reachable answers of the questions before it and no others, so it
 * cannot run in a circle. Time is linear in the number of questions.
 * @param happened what a condition may look at beside answers, under names that no question has
 */
export function reach(journey: Journey, answers: Answers, happened: Readonly<Record<string, Value>> = {}): Reach {
  const seen = new Map<string, Value>(Object.entries(happened));
  const reachable = new Set<string>();
  const view = viewOf((question) => seen.get(question));
  const pages: ReachablePage[] = [];
  for (const stage of journey.stages)
    for (const page of stage.pages) {
      if (page.when && !page.when(view)) continue;
      const questions: Question[] = [];
      const paused = page.pausedWhen?.(view) ?? false;
      for (const question of page.questions) {
        if (question.when && !question.when(view)) continue;
        const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
        if (paused && !answer) continue;
        questions.push(question);
        reachable.add(question.id);
        if (answer) seen.set(question.id, answer.value);
      }
      if (questions.length > 0 || !paused) pages.push({ stage, page, questions });
    }
  return { view, pages, isReachable: (question) => reachable.has(question) };
}

/** What is open on a page: reachable, not passed, and without an answer or with a part of it still to ask. */
export function openQuestions(reached: Reach, page: Page, { answers, passed }: Progress): readonly Question[] {
  if (page.pausedWhen?.(reached.view)) return [];
  const own = page.questions
    .filter(({ id }) => reached.isReachable(id))
    .filter((question) => isOpen(question, answers, passed));
  const deepened = deepenedOn(reached, page).filter((question) => isOpen(question, answers, passed, true));
  return [...own, ...deepened];
}

/** The lists asked on an earlier page that this one goes on with. */
export function deepenedOn(reached: Reach, { deepens = [] }: Page): readonly Question[] {
  if (deepens.length === 0) return [];
  return reached.pages
    .flatMap(({ page }) => page.questions)
    .filter(({ id }) => deepens.includes(id) && reached.isReachable(id));
}

/** What marks a list as gone through with its later fields, beside its own id for the fields that come first. */
export const deepPass = (question: string): string => `${question}/later`;

function isOpen(question: Question, answers: Answers, passed: Progress['passed'], deep = false): boolean {
  if (Object.hasOwn(passed, deep ? deepPass(question.id) : question.id)) return false;
  const value = Object.hasOwn(answers, question.id) ? answers[question.id]?.value : undefined;
  return openPart(question, value, (part) => Object.hasOwn(passed, `${question.id}/${part}`), deep) !== undefined;
}

/** The reachable pages on which something is open, of one stage or of all, in order. */
export function openPages(reached: Reach, progress: Progress, stage?: string): readonly ReachablePage[] {
  return reached.pages.filter(
    (each) =>
      (stage === undefined || each.stage.id === stage) && openQuestions(reached, each.page, progress).length > 0,
  );
}

/** The page to show next: the first with something open. It follows from the record, never from an index. */
export const nextPage = (reached: Reach, progress: Progress, stage?: string): ReachablePage | undefined =>
  openPages(reached, progress, stage)[0];

export interface FoundQuestion {
  readonly stage: Stage;
  readonly page: Page;
  readonly question: Question;
}

const indexes = new WeakMap<Journey, ReadonlyMap<string, FoundQuestion>>();

/** A question of a journey by its id, with where it is asked, reachable or not. */
export function findQuestion(journey: Journey, id: string): FoundQuestion | undefined {
  const index = indexes.get(journey) ?? indexOf(journey);
  indexes.set(journey, index);
  return index.get(id);
}

const indexOf = (journey: Journey): ReadonlyMap<string, FoundQuestion> =>
  new Map(
    journey.stages.flatMap((stage) =>
      stage.pages.flatMap((page) =>
        page.questions.map((question) => [question.id, { stage, page, question }] as const),
      ),
    ),
  );
