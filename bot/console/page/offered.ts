import type { LivingRecord } from '../../../dialogs/turn/living-record.ts';
import type { Does } from './commands.ts';
import { rowsOf } from './record/rows.ts';

/** The question whose answer is the switch for a caller who is overheard. */
export const nearQuestion = 'safe.alone';
/** What to do with the call follows from this one. */
export const whoQuestion = 'call.who';
/** The pages that have a key of their own. */
export const callPage = 'call';
export const droppedPage = 'callDropped';
/** What a look-up shows, and which other passage to open is asked there. */
export const lookUpPage = 'guidance';
export const passageQuestion = 'guidance.choose';

const pageOf: { readonly [D in Does]?: string } = { call: callPage, dropped: droppedPage };

/** Whether the case has a use for it: not every kind has pages about the call, and a switch for who is overheard. */
export function isOffered(does: Does, record: LivingRecord | undefined): boolean {
  if (record === undefined) return true;
  if (does === 'yesNo') return rowsOf(record).some(({ question }) => question === nearQuestion);
  const page = pageOf[does];
  return page === undefined || record.sections.some((section) => section.page === page);
}
