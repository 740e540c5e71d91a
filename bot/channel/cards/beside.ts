import { text } from '../../../locales/index.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { typedAsk } from '../words.ts';
import { quiet, type CardElement } from './elements.ts';
import type { Look } from './look.ts';

/** What the page of a browser shows beside the card, and a chat has no place for but the card. */

/** How far the stage in hand has come. Before there is a case there is nothing to count. */
export const progressLine = ({ progress, language }: PageView): readonly CardElement[] =>
  progress.total === 0 ? [] : [quiet(text(language, 'teams.chat.progress', progress), { id: 'progress' })];

/** Here there is nothing to answer but to go on. */
const oneWayOut: readonly string[] = ['emergency', 'paused'];

/** What typed words come to: in a chat they are always at hand, and the card alone says what was asked. */
export function typedNote(view: PageView, look: Look): readonly CardElement[] {
  if (look.kind !== 'chat' || view.bilingual || view.case === null || oneWayOut.includes(view.page)) return [];
  const ask = typedAsk(view);
  if (ask === undefined && view.asking !== 'note') return [];
  const said =
    ask === undefined || view.asking === 'note'
      ? text(view.language, 'page.console.note')
      : text(view.language, 'page.console.answers', { ask });
  return [quiet(said, { id: 'typed', separator: true, spacing: 'Large' })];
}
