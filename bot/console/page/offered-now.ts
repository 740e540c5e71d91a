import type { PageView } from '../../../dialogs/turn/view.ts';
import { droppedPage } from './offered.ts';
import { sayDate, sayTimeOfDay } from './times.ts';

/**
 * What is filled in already where the line has gone: when that was, which is now. By input, as the card names it; it is
 * sent with what is entered beside it or with the page, and never by itself.
 */
export function offeredNow({ page, questions }: PageView, now: number = Date.now()): Readonly<Record<string, string>> {
  if (page !== droppedPage) return {};
  const lists = questions.filter(({ fields }) => fields?.some(({ id }) => id === 'when'));
  return Object.fromEntries(lists.map(({ id }) => [`${id}::new::when`, `${sayDate(now)}, ${sayTimeOfDay(now)}`]));
}
