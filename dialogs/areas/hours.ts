import { isBankHoliday } from './bank-holidays.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours on days of the week, by the clock on the wall in the United Kingdom: '08:30' to '17:00', at most to '24:00'. */
export interface WeeklyHours {
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** When a service can be reached, as far as it is known. */
export interface Hours {
  /** Absent where nobody knows. */
  readonly open?: 'always' | readonly WeeklyHours[] | undefined;
  /** What holds on a bank holiday in England and Wales. Absent where nobody knows. */
  readonly bankHolidays?: 'asUsual' | 'closed' | 'open' | undefined;
}

/** A moment to come, by the clock on the wall. */
export interface ClockTime {
  /** 0 is today, 1 tomorrow; never more than a week and a day. */
  readonly inDays: number;
  readonly weekday: Weekday;
  /** '08:30'; '24:00' for the end of the day. */
  readonly time: string;
}

export type OpenState =
  | { readonly is: 'unknown' | 'always' | 'bankHoliday' }
  | { readonly is: 'open'; readonly until: ClockTime }
  /** `opens` is absent where nothing is known of the week to come. */
  | { readonly is: 'closed'; readonly opens?: ClockTime };

/** How many days are looked through, today included: every day of the week comes, and today’s comes again. */
const lookAhead = 8;
const minutesInDay = 24 * 60;

/** Whether a service is open at an instant. The hours are those of Europe/London, summer time included. */
export function openState({ open, bankHolidays }: Hours, now: Date): OpenState {
  if (open === undefined) return { is: 'unknown' };
  if (open === 'always') return { is: 'always' };
  const clock = londonClock(now);
  const days = Array.from({ length: lookAhead }, (_, inDays) =>
    spansOn(addDays(clock.date, inDays), open, bankHolidays),
  );
  const today = days[0];
  if (today === undefined) return { is: 'bankHoliday' };
  const current = today.find((span) => span.from <= clock.minutes && clock.minutes < span.to);
  if (current) return openUntil(clock.date, days, current.to);
  for (const [inDays, spans = []] of days.entries()) {
    const next = spans.find(({ from }) => inDays > 0 || from > clock.minutes);
    if (next) return { is: 'closed', opens: clockTime(clock.date, inDays, next.from) };
  }
  return { is: 'closed' };
}

/** Whether it is worth ringing now: everything but what is known to be closed. */
export const mayBeOpen = (hours: Hours, now: Date): boolean => openState(hours, now).is !== 'closed';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The hours of one day as minutes, in order and joined where they touch; undefined on a bank holiday nobody knows of. */
function spansOn(
  date: string,
  open: readonly WeeklyHours[],
  bankHolidays: Hours['bankHolidays'],
): readonly Span[] | undefined {
  if (isBankHoliday(date) && bankHolidays !== 'asUsual') {
    if (bankHolidays === undefined) return undefined;
    return bankHolidays === 'open' ? [{ from: 0, to: minutesInDay }] : [];
  }
  const spans = open
    .filter(({ days }) => days.includes(weekdayOf(date)))
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .toSorted((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push(span);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return joined;
}

/** Hours that end at midnight go on where the next day begins with some. */
function openUntil(today: string, days: readonly (readonly Span[] | undefined)[], to: number): OpenState {
  let [inDays, end] = [0, to];
  while (end === minutesInDay) {
    const next = days[inDays + 1]?.[0];
    if (next === undefined || next.from > 0) break;
    [inDays, end] = [inDays + 1, next.to];
  }
  // Open for as far as anybody looks.
  if (inDays === lookAhead - 1) return { is: 'always' };
  return { is: 'open', until: clockTime(today, inDays, end) };
}

const clockTime = (today: string, inDays: number, minutes: number): ClockTime => ({
  inDays,
  weekday: weekdayOf(addDays(today, inDays)),
  time: `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`,
});

const twoDigits = (count: number): string => String(count).padStart(2, '0');

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

const weekdayOf = (date: string): Weekday => weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';

function addDays(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function londonClock(now: Date): { readonly date: string; readonly minutes: number } {
  const part = new Map(london.formatToParts(now).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes): string => part.get(type) ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, minutes: minutesOf(`${of('hour')}:${of('minute')}`) };
}
