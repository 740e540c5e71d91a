import type { PageView } from '../../../dialogs/turn/view.ts';

type Json = Readonly<Record<string, unknown>>;

/** More ways than this stay folded in a list. */
export const mostButtons = 60;

/**
 * A card whose page only asks where to go next, with a button for each way instead of a list and a button to send it:
 * one press goes there. What has a button of its own elsewhere on the card is not offered twice.
 */
export function withWays(card: Json, view: PageView): Json {
  const [question, ...more] = view.questions;
  const shown = new Set(view.facts.flatMap(({ rows }) => rows.map((row) => row.question)));
  const ways = (question?.options ?? []).filter(({ value }) => !shown.has(value));
  if (!question || more.length > 0 || view.stage !== null || ways.length === 0 || ways.length > mostButtons)
    return card;
  const groups = [...new Set(ways.map(({ group }) => group))];
  const asked = { type: 'TextRun', text: question.ask, weight: 'Bolder', size: 'Medium' };
  const at = { case: view.case ?? undefined, page: view.page, revision: view.revision };
  const buttons = (group: string | undefined) => ({
    type: 'ActionSet',
    actions: ways
      .filter((way) => way.group === group)
      .map(({ value, label }) => ({
        type: 'Action.Submit',
        title: label,
        ...(ways.length === 1 ? { style: 'positive' } : {}),
        data: { canllaw: { ...at, action: 'submit', answers: { [question.id]: value } } },
      })),
  });
  const headed = groups.flatMap((group) => [
    ...(group === undefined
      ? []
      : [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: group, weight: 'Bolder' }] }]),
    buttons(group),
  ]);
  const list = { type: 'Container', id: 'ways', items: headed };
  const isList = ({ id, items }: Json) =>
    id === `question:${question.id}` && (items as readonly Json[]).some(({ type }) => type === 'Input.ChoiceSet');
  const body = card.body as readonly Json[];
  if (!body.some(isList)) return card;
  return {
    ...card,
    body: body.map((block) =>
      isList(block) ? { ...block, items: [{ type: 'RichTextBlock', inlines: [asked] }, list] } : block,
    ),
    actions: (card.actions as readonly Json[]).filter(
      (action) => !sendsTheList(action) && !ways.some(({ label }) => label === action.title),
    ),
  };
}

const sendsTheList = ({ data }: Json): boolean =>
  (data as { canllaw?: { action?: unknown } } | undefined)?.canllaw?.action === 'submit';
