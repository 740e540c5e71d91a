import { text, type Language, type TextKey } from '../../locales/index.ts';

/**
 * A date as stored (1990, 1990-03 or 1990-03-21) written out: "March 1990", "21 Mawrth 1990". Anything else is said as
 * it stands.
 */
export function sayDate(stored: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d{2}))?$/.exec(stored) ?? [];
  if (!year || !month) return stored;
  const said = `${monthName(Number(month), language)} ${Number(year)}`;
  return day ? `${Number(day)} ${said}` : said;
}

/** The day of a moment on the clocks of England and Wales: "21 November 2026", "21 Tachwedd 2026". */
export function sayDay(moment: Date, language: Language): string {
  const { year, month, day } = onTheClock(moment);
  return `${Number(day)} ${monthName(Number(month), language)} ${year}`;
}

/** The same with the time: "21 November 2026, 14:05". */
export function sayMoment(moment: Date, language: Language): string {
  const { hour, minute } = onTheClock(moment);
  return `${sayDay(moment, language)}, ${hour}:${minute}`;
}

const monthName = (month: number, language: Language): string => text(language, `answering.months.${month}` as TextKey);

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const onTheClock = (moment: Date): Partial<Record<Intl.DateTimeFormatPartTypes, string>> =>
  Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
