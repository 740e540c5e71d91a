import type { PageView } from '../../../dialogs/turn/view.ts';

type Json = Readonly<Record<string, unknown>>;
/** What buttons below open. */
const kept: ReadonlySet<unknown> = new Set(['problems', 'more', 'note']);

/** Once a document is made it is all there is to see, and the ways on: what led to it was read before. */
export function onlyMade(card: Json, { documents, stage }: PageView): Json {
  if (documents.length === 0 || stage !== null) return card;
  const [title, ...rest] = card.body as readonly Json[];
  const body = [title, ...rest.filter(({ id }) => kept.has(id))];
  const actions = (card.actions as readonly Json[]).filter(
    ({ data }) => (data as { canllaw?: { action?: unknown } } | undefined)?.canllaw?.action !== 'submit',
  );
  return { ...card, body, actions };
}
