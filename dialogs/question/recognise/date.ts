import { fail, ok, type Result } from '../../result.ts';
import { comparable, longestPhrase, phraseKey } from '../normalise.ts';
import type { Reason } from '../reasons.ts';
import { mutations } from './mutations.ts';

const english = `january jan; february feb; march mar; april apr; may; june jun; july jul; august aug; september sep sept;
  october oct; november nov; december dec`;
const welsh = `ionawr ion; chwefror chwe chw; mawrth maw; ebrill ebr; mai; mehefin meh; gorffennaf gorff gor; awst; medi med;
  hydref hyd; tachwedd tach; rhagfyr rhag`;
const names = (list: string, month: number): readonly string[] => list.split(';')[month - 1]?.trim().split(' ') ?? [];
const months = new Map<string, number>();
for (let month = 1; month <= 12; month++) {
  for (const name of names(welsh, month).flatMap(mutations)) months.set(name, month);
  for (const name of names(english, month)) months.set(name, month);
}

/** "21 o Dachwedd", "ym mis Mai 1990", "the 3rd of March". */
const filling = new Set(['of', 'o', 'the', 'in', 'on', 'yn', 'ym', 'yng', 'mis', 'fis', 'y', 'yr', 'ar']);
const ordinal = /^(\d{1,2})(?:st|nd|rd|th|af|ain|il|ydd|ed|fed|eg)$/;

/** "About May 2025" is May 2025: a month or a year says by itself that the day is not known. A day is exact or it is not one. */
const roughly = new Set(['about', 'around', 'roughly', 'circa', 'tua', 'oddeutu']);

/** Times of a day that has a name, with how many days ago it was. The small hours of "last night" are today, and still its night. */
const named = new Map<string, number>();
for (const [daysAgo, phrases] of [
  [
    0,
    `today; earlier today; this morning; this afternoon; this evening; tonight
    heddiw; heno; bore ma; y bore ma; bore yma; y bore yma; bore heddiw; prynhawn ma; y prynhawn ma; prynhawn yma; y prynhawn yma;
    prynhawn heddiw; pnawn ma; y pnawn ma; pnawn yma; yn gynharach heddiw`,
  ],
  [
    1,
    `yesterday; yesterday morning; yesterday afternoon; yesterday evening; yesterday night; last night
    ddoe; doe; bore ddoe; prynhawn ddoe; pnawn ddoe; nos ddoe; neithiwr`,
  ],
] as const)
  for (const phrase of phrases.split(/[;\n]/)) named.set(phraseKey(phrase), daysAgo);

/** Sunday first. A weekday could be this week's or last week's: it is asked again, with the last one there was as the example. */
const weekdays = [
  ['sunday', 'sul'],
  ['monday', 'llun'],
  ['tuesday', 'mawrth'],
  ['wednesday', 'mercher'],
  ['thursday', 'iau'],
  ['friday', 'gwener'],
  ['saturday', 'sadwrn'],
] as const;
const lastWeek = new Set(['last week', 'a week ago', 'yr wythnos diwethaf', 'wythnos diwethaf', 'wythnos yn ol']);

const example = { example: '21/03/1990' };
const unclear: Reason = { key: 'unclearDate', values: example };
const notADate: Reason = { key: 'notADate', values: example };
const earliestYear = 1900;
const latestYear = 2100;

const pad = (number: number) => String(number).padStart(2, '0');

function asValue(year: number, month?: number, day?: number): Result<string, Reason> {
  if (year < earliestYear || year > latestYear) return fail(notADate);
  if (month === undefined) return ok(String(year));
  if (month < 1 || month > 12) return fail(notADate);
  if (day === undefined) return ok(`${year}-${pad(month)}`);
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > daysInMonth ? fail(notADate) : ok(`${year}-${pad(month)}-${pad(day)}`);
}

/** The calendar day in the United Kingdom, where the practitioner is, `daysAgo` days before an instant. */
const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
function dayBefore(now: Date, daysAgo: number): string {
  const today = new Date(`${calendar.format(now)}T12:00:00Z`);
  return new Date(today.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
}

/** How many days ago the day was that these words most likely mean: enough for an example, not for an answer. */
function likelyDaysAgo(phrase: string, now: Date): number | undefined {
  if (lastWeek.has(phrase)) return 7;
  const [, day] = /^(?:last |on |this |ar )?(?:(?:dydd|ddydd|nos) )?([a-z]+)(?: diwethaf| last)?$/.exec(phrase) ?? [];
  // "Mawrth" by itself is March.
  const weekday = weekdays.findIndex(
    ([english, welsh]) => day === english || (phrase !== welsh && mutations(welsh).includes(day ?? '')),
  );
  if (weekday < 0) return undefined;
  const today = new Date(`${dayBefore(now, 0)}T12:00:00Z`).getUTCDay();
  return (today - weekday + 7) % 7 || 7;
}

/** '2026-11-16' as it is typed: 16/11/2026. */
const dayFirst = (value: string): string => value.split('-').toReversed().join('/');

/** "21march1990" as three words; "21st" and "3ydd" stay one. */
const unglued = (word: string): readonly string[] =>
  ordinal.test(word) ? [word] : (/^(\d{1,2})([a-z]{3,})(\d{4})?$/.exec(word)?.slice(1).filter(Boolean) ?? [word]);

type Token = { readonly kind: 'year' | 'short' | 'month'; readonly number: number };
function tokenOf(word: string): Token | undefined {
  const month = months.get(word);
  if (month !== undefined) return { kind: 'month', number: month };
  if (/^\d{4}$/.test(word)) return { kind: 'year', number: Number(word) };
  const day = /^\d{1,2}$/.test(word) ? word : ordinal.exec(word)?.[1];
  return day === undefined ? undefined : { kind: 'short', number: Number(day) };
}

/** Whether some of the date is still to come: the 22nd is on the 21st, next month is and this month is not. */
const isAfter = (value: string, today: Date): boolean => value > dayBefore(today, 0).slice(0, value.length);

/**
 * A date as people type it, in English or Welsh, to the day ('1990-03-21'), the month ('1990-03') or the year ('1990').
 * The day always comes first: 03/04/2026 is 3 April. A year needs its four digits: 03/04/26 could be read two ways.
 * @param today the instant that "today" and "ddoe" are counted from
 * @param options `past`: a date after today is refused
 */
export function recogniseDate(
  reply: string,
  today: Date,
  { past = false }: { readonly past?: boolean } = {},
): Result<string, Reason> {
  if (reply.length > longestPhrase) return fail(unclear);
  const phrase = phraseKey(reply);
  const daysAgo = named.get(phrase);
  if (daysAgo !== undefined) return ok(dayBefore(today, daysAgo));
  const likely = likelyDaysAgo(phrase, today);
  if (likely !== undefined)
    return fail({ key: 'unclearDate', values: { example: dayFirst(dayBefore(today, likely)) } });
  const read = readDate(comparable(reply));
  return read.ok && past && isAfter(read.value, today) ? fail({ key: 'inFuture' }) : read;
}

function readDate(plain: string): Result<string, Reason> {
  const all = plain
    .split(/[\s./,-]+/)
    .flatMap(unglued)
    .filter((word) => word !== '' && !filling.has(word));
  const rough = roughly.has(all[0] ?? '');
  const words = rough ? all.slice(1) : all;
  if (rough && words.length > 2) return fail(unclear);
  if (words.length === 0 || words.length > 3) return fail(unclear);
  const tokens = words.map(tokenOf).filter((token) => token !== undefined);
  if (tokens.length < words.length) return fail(unclear);

  const [first = 0, second = 0, third = 0] = tokens.map((token) => token.number);
  switch (tokens.map((token) => token.kind).join(' ')) {
    case 'year':
      return asValue(first);
    case 'month year':
    case 'short year':
      return asValue(second, first);
    case 'year short':
      return asValue(first, second);
    case 'short short year':
    case 'short month year':
      return asValue(third, second, first);
    case 'month short year':
      return asValue(third, first, second);
    case 'year short short':
      return asValue(first, second, third);
    case 'short short short':
    case 'short month short':
      return fail(notADate);
    default:
      return fail(unclear);
  }
}
