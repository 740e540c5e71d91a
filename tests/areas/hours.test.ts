import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBankHoliday } from '../../dialogs/areas/bank-holidays.ts';
import { hoursLine, type Contact } from '../../dialogs/areas/index.ts';
import { mayBeOpen, openState, weekdays } from '../../dialogs/areas/hours.ts';
import { aContact } from './a-contact.ts';

type Hours = Pick<Contact, 'open' | 'bankHolidays'>;

const office: Hours = {
  open: [
    { days: ['mon', 'tue', 'wed', 'thu'], from: '08:30', to: '17:00' },
    { days: ['fri'], from: '08:30', to: '16:30' },
  ],
};
const night: Hours = {
  open: [
    { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '00:00', to: '08:30' },
    { days: ['mon', 'tue', 'wed', 'thu'], from: '17:00', to: '24:00' },
    { days: ['fri'], from: '16:30', to: '24:00' },
    { days: ['sat', 'sun'], from: '00:00', to: '24:00' },
  ],
};
const at = (hours: Hours, iso: string, language: 'en' | 'cy' = 'en') =>
  hoursLine(aContact({ ...hours }), language, new Date(iso));

describe('the hours of a contact', () => {
  it.each([
    ['a Friday in office hours', office, '2026-11-20T12:00:00Z', 'Open now, until 16:30.'],
    ['the minute it opens', office, '2026-11-20T08:30:00Z', 'Open now, until 16:30.'],
    ['the minute before', office, '2026-11-20T08:29:59Z', 'Closed now. Opens at 08:30 today.'],
    ['the minute it closes', office, '2026-11-19T17:00:00Z', 'Closed now. Opens at 08:30 tomorrow.'],
    ['a Friday evening', office, '2026-11-20T17:00:00Z', 'Closed now. Opens at 08:30 on Monday.'],
    ['a night from Thursday to Friday', night, '2026-11-19T23:00:00Z', 'Open now, until 08:30 tomorrow.'],
    ['a weekend', night, '2026-11-21T12:00:00Z', 'Open now, until 08:30 on Monday.'],
    ['the night team by day', night, '2026-11-18T12:00:00Z', 'Closed now. Opens at 17:00 today.'],
    ['always', { open: 'always' }, '2026-11-21T03:00:00Z', 'Open 24 hours.'],
    ['nobody knows', {}, '2026-11-21T03:00:00Z', 'Opening hours not known.'],
  ] as const)('are said on %s', (_, hours, iso, said) => {
    expect(at(hours, iso)).toBe(said);
  });

  it('are said in Welsh with the day mutated', () => {
    expect(at(office, '2026-11-20T17:00:00Z', 'cy')).toBe('Ar gau nawr. Yn agor am 08:30 ddydd Llun.');
    expect(at(night, '2026-11-19T23:00:00Z', 'cy')).toBe('Ar agor nawr, tan 08:30 yfory.');
  });

  it('follow the clock of London through both changes of the year, wherever the server stands', () => {
    // Summer time: 08:30 in London is 07:30 UTC.
    expect(openState(office, new Date('2026-06-15T07:30:00Z')).is).toBe('open');
    expect(openState(office, new Date('2026-06-15T07:29:00Z')).is).toBe('closed');
    // The clock goes forward on Sunday 29 March 2026, and back on Sunday 25 October.
    expect(at(office, '2026-03-28T12:00:00Z')).toBe('Closed now. Opens at 08:30 on Monday.');
    expect(openState(office, new Date('2026-03-30T07:30:00Z')).is).toBe('open');
    expect(openState(office, new Date('2026-10-26T07:45:00Z')).is).toBe('closed');
    expect(openState(office, new Date('2026-10-26T08:30:00Z')).is).toBe('open');
    // Just before midnight in summer it is already the next day in London.
    expect(
      openState({ open: [{ days: ['tue'], from: '00:00', to: '01:00' }] }, new Date('2026-06-15T23:30:00Z')),
    ).toEqual({ is: 'open', until: { inDays: 0, weekday: 'tue', time: '01:00' } });
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kolkata', 'America/New_York']) {
      const before = process.env['TZ'];
      process.env['TZ'] = zone;
      expect(at(office, '2026-06-12T15:45:00Z'), zone).toBe('Closed now. Opens at 08:30 on Monday.');
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('are not promised on a bank holiday, unless it is known what holds then', () => {
    const christmas = '2026-12-25T12:00:00Z';
    expect(at(office, christmas)).toBe('Bank holiday: it may be closed.');
    expect(at({ ...office, bankHolidays: 'asUsual' }, christmas)).toBe('Open now, until 16:30.');
    expect(at({ ...office, bankHolidays: 'closed' }, christmas)).toBe('Closed now. Opens at 08:30 on Tuesday.');
    expect(at({ ...office, bankHolidays: 'open' }, '2026-12-25T23:00:00Z')).toBe('Open now, until 24:00 tomorrow.');
    expect(at({ open: 'always' }, christmas)).toBe('Open 24 hours.');
  });

  it('say when they are not confirmed, once', () => {
    expect(at(office, '2026-11-20T12:00:00Z')).not.toContain('not confirmed');
    const doubted = aContact({ ...office, hoursStatus: 'unconfirmed' });
    expect(hoursLine(doubted, 'en', new Date('2026-11-20T12:00:00Z'))).toBe(
      'Open now, until 16:30. Hours not confirmed.',
    );
  });

  it('are either open or lead to a moment at which they are', () => {
    const minutes = (count: number) =>
      `${String(Math.floor(count / 60)).padStart(2, '0')}:${String(count % 60).padStart(2, '0')}`;
    const slot = fc
      .tuple(
        fc.subarray([...weekdays], { minLength: 1 }),
        fc.integer({ min: 0, max: 1438 }),
        fc.integer({ min: 1, max: 1440 }),
      )
      .map(([days, from, length]) => ({ days, from: minutes(from), to: minutes(Math.min(1440, from + length)) }));
    const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) });
    fc.assert(
      fc.property(fc.array(slot, { minLength: 1, maxLength: 4 }), moment, (open, time) => {
        const state = openState({ open, bankHolidays: 'asUsual' }, new Date(time));
        expect(['open', 'closed', 'always']).toContain(state.is);
        expect(mayBeOpen({ open, bankHolidays: 'asUsual' }, new Date(time))).toBe(state.is !== 'closed');
        if (state.is === 'closed') expect(state.opens?.inDays).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('the bank holidays of England and Wales', () => {
  it.each([
    [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28']],
    [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-25', '12-26', '12-27', '12-28']],
    [2028, ['01-01', '01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26']],
    [2033, ['01-01', '01-03', '04-15', '04-18', '05-02', '05-30', '08-29', '12-25', '12-26', '12-27']],
  ])('of %i are known', (year, days) => {
    const all = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(year, 0, day + 1)).toISOString().slice(0, 10),
    );
    expect(all.filter((date) => date.startsWith(String(year)) && isBankHoliday(date))).toEqual(
      days.map((day) => `${year}-${day}`),
    );
  });
});
