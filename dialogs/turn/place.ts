import type { Focus } from '../ports.ts';
import {
  deepenedOn,
  findQuestion,
  listOf,
  openPart,
  openQuestions,
  partsOf,
  type Part,
  type Reach,
} from '../question/index.ts';
import type { Journey, Page, Question } from '../question/model.ts';
import type { CaseRecord } from '../record/index.ts';
import { isMenuPage, type MenuPage } from './menus.ts';

/** Where the practitioner is: a page of the journey or a menu, and the question a typed reply answers. */
export type Place =
  | { readonly kind: 'page'; readonly page: Page; readonly asking: Asking | undefined }
  | { readonly kind: 'menu'; readonly menu: MenuPage };
export interface Asking {
  readonly question: string;
  readonly part: string;
}

/** The place the record and the focus give, for the stage the dialogs stand in. It never depends on an index. */
export function placeOf(
  journey: Journey,
  reached: Reach,
  record: CaseRecord,
  stage: string,
  focus: Focus | undefined,
): Place {
  if (focus && isMenuPage(focus.page)) return { kind: 'menu', menu: focus.page };
  const focused = focus && reached.pages.find(({ page }) => page.id === focus.page)?.page;
  if (focused) return { kind: 'page', page: focused, asking: askingOn(focused, reached, record, focus) };
  const current = journey.stages.find(({ id }) => id === stage);
  const page = current?.order === 'inOrder' ? firstOpen(current.id, reached, record) : undefined;
  return page
    ? { kind: 'page', page, asking: askingOn(page, reached, record, undefined) }
    : { kind: 'menu', menu: 'next' };
}

/** The brief, the pause and a look-up stand between: they keep where one was, so that they lead back there. */
export function focusFrom(before: Focus | undefined, to: Focus | undefined): Focus | undefined {
  if (!to || !between(to)) return to;
  // A look-up may be made from the brief, and leads back to it; the brief leads back to the case.
  const beside = to.page === 'guidance' ? ['guidance'] : standBetween;
  const place = outOf(before, beside);
  if (place === undefined) return to;
  const { from: earlier, ...here } = place;
  return { ...to, from: to.page === 'guidance' && earlier ? { ...here, from: earlier } : here };
}

const standBetween: readonly string[] = ['emergency', 'paused', 'guidance'];
const between = ({ page }: Focus): boolean => standBetween.includes(page);

function outOf(focus: Focus | undefined, beside: readonly string[]): Focus | undefined {
  return focus && beside.includes(focus.page) ? outOf(focus.from, beside) : focus;
}

/** Whether a stage still has a page with something open. */
export const isStageOpen = (stage: string, reached: Reach, record: CaseRecord): boolean =>
  firstOpen(stage, reached, record) !== undefined;

function firstOpen(stage: string, reached: Reach, record: CaseRecord): Page | undefined {
  return reached.pages.find((each) => each.stage.id === stage && openQuestions(reached, each.page, record).length > 0)
    ?.page;
}

function askingOn(page: Page, reached: Reach, record: CaseRecord, focus: Focus | undefined): Asking | undefined {
  const again =
    focus?.question === undefined
      ? undefined
      : [...page.questions, ...deepenedOn(reached, page)].find(
          ({ id }) => id === focus.question && reached.isReachable(id),
        );
  const isDeep = (id: string) => page.deepens?.includes(id);
  if (again) {
    const part = partAgain(again, record, focus?.parts ?? [], isDeep(again.id));
    if (part) return { question: again.id, part: part.id };
  }
  const open = openQuestions(reached, page, record)[0];
  if (!open) return undefined;
  return { question: open.id, part: partOpen(open, record, isDeep(open.id))?.id ?? '' };
}

function partOpen(question: Question, record: CaseRecord, deep?: boolean): Part | undefined {
  const passed = (part: string) => `${question.id}/${part}` in record.passed;
  return openPart(question, record.answers[question.id]?.value, passed, deep);
}

/** A question asked again: what is open in it first, then, part by part, what has not been gone through since. */
function partAgain(question: Question, record: CaseRecord, gone: readonly string[], deep?: boolean): Part | undefined {
  const open = partOpen(question, record, deep);
  if (open && !gone.includes(open.id)) return open;
  if (question.answer.kind === 'list') return gone.length > 0 ? undefined : anotherItem(question, record);
  return partsOf(question).find(({ part }) => !gone.includes(part.id))?.part;
}

/** A list that is changed by typing is added to; one that was empty, or not known, is begun. */
function anotherItem(question: Question, record: CaseRecord): Part | undefined {
  const value = listOf(record.answers[question.id]?.value);
  const empty = value === undefined || value.length === 0;
  return openPart(question, value, (part) => part !== 'another' && !(empty && part.startsWith('new.')));
}

/** The focus after a part of it was answered or left: undefined when the question is done with. */
export function focusAfter(
  focus: Focus | undefined,
  journey: Journey,
  record: CaseRecord,
  asked: Asking,
): Focus | undefined {
  if (focus?.question !== asked.question) return focus;
  const question = findQuestion(journey, asked.question)?.question;
  const parts = [...(focus.parts ?? []), asked.part];
  const { page } = findQuestion(journey, asked.question) ?? {};
  const deep = page !== undefined && page.id !== focus.page;
  return question && partAgain(question, record, parts, deep) ? { ...focus, parts } : focus.from;
}

/** The question before this one in the order they are asked; from a menu, the last of those asked in order. */
export function questionBefore(reached: Reach, asking: Asking | undefined): Focus | undefined {
  const order = reached.pages
    .filter(({ stage }) => asking !== undefined || stage.order === 'inOrder')
    .flatMap(({ page, questions }) => questions.map(({ id }) => ({ page: page.id, question: id })));
  const at = asking ? order.findIndex(({ question }) => question === asking.question) : order.length;
  return order[at - 1];
}

/** The page before this one; from a page that is taken in any order, none: one goes back to what is offered. */
export function pageBefore(journey: Journey, reached: Reach, page: string | undefined): Focus | undefined {
  const ordered = reached.pages.filter(({ stage }) => stage.order === 'inOrder');
  const at = page === undefined ? ordered.length : ordered.findIndex((each) => each.page.id === page);
  const before = at > 0 ? ordered[at - 1] : undefined;
  return before && { page: before.page.id };
}
