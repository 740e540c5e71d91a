import type { LivingRecord } from '../../../dialogs/turn/living-record.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import { put } from './parts.ts';
import { rowsOf, valueOf } from './record/rows.ts';
import { say } from './words.ts';

/**
 * Says, politely, which answers of the page on the screen were changed elsewhere since it was shown. Nothing on it is
 * touched: what is sent from it is compared by the bot, which shows both.
 */
export function showElsewhere(view: PageView | undefined, record: LivingRecord | undefined): void {
  if (view === undefined || record === undefined || view.case !== record.case) return put('elsewhere', '');
  const rows = new Map(rowsOf(record).map((row) => [row.question, row]));
  const changed = view.questions.flatMap(({ id, ask, revision }) => {
    const row = rows.get(id);
    if (row === undefined || row.revision <= revision || row.revision <= view.revision) return [];
    const value = say(view.language, 'elsewhere.value', { value: valueOf(row, view.language) });
    return [`${say(view.language, 'elsewhere.one', { ask })} ${value}`];
  });
  put('elsewhere', changed.join(' '));
}
