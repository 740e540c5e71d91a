const day = 24 * 60 * 60 * 1000;
const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const weekday = (time: number): number => new Date(time).getUTCDay();

/**
 * Whether a calendar day ('2026-12-25') is a bank holiday in England and Wales by the rules that hold every year, the
 * days given in its stead included. A day proclaimed once is not known here.
 */
export const isBankHoliday = (date: string): boolean => holidaysOf(Number(date.slice(0, 4))).has(date);

const byYear = new Map<number, ReadonlySet<string>>();

function holidaysOf(year: number): ReadonlySet<string> {
  const known = byYear.get(year) ?? new Set([...movable(year), ...fixed(year)].map(dateOf));
  byYear.set(year, known);
  return known;
}

function movable(year: number): readonly number[] {
  const sunday = easter(year);
  return [sunday - 2 * day, sunday + day, firstMonday(year, 4), lastMonday(year, 4), lastMonday(year, 7)];
}

/** New Year’s Day, Christmas Day and Boxing Day, and for each at a weekend the next weekday that is not one of them. */
function fixed(year: number): readonly number[] {
  const days = [Date.UTC(year, 0, 1), Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)];
  const taken = new Set(days);
  for (const each of days) {
    let instead = each;
    while ([0, 6].includes(weekday(instead)) || (instead !== each && taken.has(instead))) instead += day;
    taken.add(instead);
  }
  return [...taken];
}

/** The first Monday of a month, counted from 0. */
function firstMonday(year: number, month: number): number {
  const first = Date.UTC(year, month, 1);
  return first + ((8 - weekday(first)) % 7) * day;
}

function lastMonday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - ((weekday(last) + 6) % 7) * day;
}

/** Easter Sunday by the Gregorian rule. */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const offset = moon - ((year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7);
  const month = 3 + Math.floor((offset + 40) / 44);
  return Date.UTC(year, month - 1, offset + 28 - 31 * Math.floor(month / 4));
}
