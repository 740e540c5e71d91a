/** Times as they are in the United Kingdom, in figures: the same in both languages. */
const inFigures = (look: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...look, timeZone: 'Europe/London' });
const days = inFigures({ day: '2-digit', month: '2-digit', year: 'numeric' });
const times = inFigures({ hour: '2-digit', minute: '2-digit' });

/** 21/11/2026 */
export const sayDate = (at: number | string): string => days.format(new Date(at));
/** 14:05 */
export const sayTimeOfDay = (at: number | string): string => times.format(new Date(at));

/** Of today only the time; of another day the date as well: "14:05", "21/11/2026, 14:05". */
export function sayWhen(at: number | string, now: number = Date.now()): string {
  const isToday = sayDate(at) === sayDate(now);
  return isToday ? sayTimeOfDay(at) : `${sayDate(at)}, ${sayTimeOfDay(at)}`;
}
