import { text, type Language, type TextKey } from '../../locales/index.ts';
import { isMissable, toldTo } from '../question/documents.ts';
import type { Journey, Question, Recipient } from '../question/model.ts';
import type { CaseInHand } from './scene.ts';
import { documentFor } from './hand-off-menu.ts';
import type { MissingView } from './view.ts';

/** The pages that say what is still to be answered. */
const naming: readonly string[] = ['next', 'check', 'handOff'];

/**
 * The reachable questions that nobody has answered and this recipient may be told the answer of: first those without
 * which the document is sent back. Whom it is for is chosen first: until then the hand-off names none.
 */
export function missingFor(
  page: string,
  { journey, record, reached }: CaseInHand,
  language: Language,
  recipient?: string,
): readonly MissingView[] {
  if (!naming.includes(page) || (page === 'handOff' && recipient === undefined)) return [];
  const isTold = (question: Question) => isFor(question, journey, reached.view, recipient);
  const needs = documentFor(journey, recipient)?.needs ?? [];
  const open = reached.pages.flatMap(({ page: { id, questions } }) =>
    questions
      .filter((each) => reached.isReachable(each.id) && !(each.id in record.answers) && isTold(each))
      .map((question): MissingView => ({
        question: question.id,
        page: id,
        ask: text(language, `${question.text}.ask` as TextKey),
        ...(needs.includes(question.id) && { needed: true }),
      })),
  );
  const needed = needs.flatMap((id) => open.find(({ question }) => question === id) ?? []);
  return [...needed, ...open.filter(({ question }) => !needs.includes(question))];
}

/** Of use to this recipient; with none named, to any. The practitioner's own record takes all. */
function isFor(
  question: Question,
  { extras }: Journey,
  answers: CaseInHand['reached']['view'],
  recipient: string | undefined,
): boolean {
  if (recipient === undefined || recipient === 'record') return question.for.length > 0;
  const told = toldTo(question, recipient as Recipient, extras, answers);
  return told !== undefined && isMissable(question, told);
}
