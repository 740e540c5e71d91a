import { text } from '../../../locales/index.ts';
import type { FactSection, PageView, QuestionView } from '../../../dialogs/turn/view.ts';
import { words } from '../../../dialogs/turn/words.ts';
import { cardLimit, pageCard, type AdaptiveCard } from '../cards.ts';
import { submit } from '../cards/submit.ts';
import type { IncomingCommand } from '../incoming.ts';

/** How many rows of facts stand in a dialog at a time; more are a press away. */
const rowsAtATime = 40;
/** Under what the button for the next part says which it is. */
const partName = 'dialog.part';
/** More parts than any case fills. */
const mostParts = 50;

/** Which part of a long page a button asks for, from 0. */
export function partAsked({ answers }: IncomingCommand): number {
  const part = Number(answers[partName] ?? 0);
  return Number.isInteger(part) && part > 0 && part < mostParts ? part : 0;
}

/**
 * A page with all that is on record for it, for a dialog. A long one comes in parts: what can be changed is offered where it
 * is shown, and the questions of a page stand on its last, so that nothing is entered before a button that shows more.
 */
export function dialogCard(view: PageView, part = 0): AdaptiveCard {
  const rows = view.facts.flatMap((section) => section.rows.map((row) => ({ section, row })));
  const shown = rows.slice(part * rowsAtATime, (part + 1) * rowsAtATime);
  const isLong = rows.length > rowsAtATime;
  const ids = new Set(shown.flatMap(({ row }) => row.question ?? []));
  const isLast = (part + 1) * rowsAtATime >= rows.length;
  const questions = view.questions.flatMap((question) => onPart(question, isLast, isLong ? ids : undefined));
  const card = pageCard({ ...view, facts: sectionsOf(shown), questions }, cardLimit, { kind: 'dialog' });
  if (isLast) return card;
  const more = submit(view, text(view.language, 'teams.dialog.more'), {
    action: 'goTo',
    page: view.page,
    answers: { [partName]: String(part + 1) },
  });
  return { ...card, actions: [...card.actions, more] };
}

/**
 * A page that says nothing was taken, with a button that sends the same once more: the boxes are gone with the card they
 * stood on, and what was in them goes along with the button.
 */
export function untakenCard(view: PageView, sent: IncomingCommand): AdaptiveCard {
  const card = dialogCard(view);
  const again = {
    type: 'Action.Submit',
    title: words(view.bilingual ? undefined : view.language, 'page.console.retry'),
    style: 'positive',
    data: { canllaw: sent },
  };
  return { ...card, actions: [again, ...card.actions] };
}

type Row = FactSection['rows'][number];

function sectionsOf(rows: readonly { readonly section: FactSection; readonly row: Row }[]): readonly FactSection[] {
  return [...Map.groupBy(rows, ({ section }) => section)].map(([section, of]) => ({
    ...section,
    rows: of.map(({ row }) => row),
  }));
}

/** Of the answers that can be changed, those on this part of the page. */
function onPart(
  question: QuestionView,
  isLast: boolean,
  ids: ReadonlySet<string> | undefined,
): readonly QuestionView[] {
  if (ids === undefined) return [question];
  if (question.id !== 'check.change') return isLast ? [question] : [];
  const options = question.options?.filter(({ value }) => value === 'continue' || ids.has(value)) ?? [];
  return [{ ...question, options }];
}
