import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { date } from '../../../dialogs/question/model.ts';
import { readTyped } from '../../../dialogs/question/recognise/index.ts';
import { readValue } from '../../../dialogs/question/read/index.ts';
import { isNotKnown, notKnown } from '../../../dialogs/question/values.ts';
import { now, sample, whole } from '../sample.ts';

const when = sample(date());
const read = (reply: string, today = now) => readTyped(when, whole(when), reply, today);

describe('a date', () => {
  test.each([
    ['1990', '1990'],
    ['in 1990', '1990'],
    ['yn 1990', '1990'],
    ['1990-03', '1990-03'],
    ['3/1990', '1990-03'],
    ['03.1990', '1990-03'],
    ['March 1990', '1990-03'],
    ['Mawrth 1990', '1990-03'],
    ['ym Mawrth 1990', '1990-03'],
    ['ym mis Mai 1990', '1990-05'],
    ['mis Fai 1990', '1990-05'],
    ['yng Ngorffennaf 2001', '2001-07'],
    ['sept 2020', '2020-09'],
    ['Rhag. 2020', '2020-12'],
    ['1990-03-21', '1990-03-21'],
    ['1990/3/21', '1990-03-21'],
    ['03/04/2026', '2026-04-03'],
    ['3/4/2026', '2026-04-03'],
    ['3.4.2026', '2026-04-03'],
    ['3-4-2026', '2026-04-03'],
    ['3 4 2026', '2026-04-03'],
    ['12/11/2026', '2026-11-12'],
    ['3 . 4 . 2026', '2026-04-03'],
    ['21 March 1990', '1990-03-21'],
    ['21st March 1990', '1990-03-21'],
    ['21st of March, 1990', '1990-03-21'],
    ['March 21, 1990', '1990-03-21'],
    ['2nd Feb 1999', '1999-02-02'],
    ['3rd may 2000', '2000-05-03'],
    ['21March1990', '1990-03-21'],
    ['21-Mar-1990', '1990-03-21'],
    ['21 Mawrth 1990', '1990-03-21'],
    ['21 o Fawrth 1990', '1990-03-21'],
    ['21 o Dachwedd 2026', '2026-11-21'],
    ['21ain o Dachwedd 2026', '2026-11-21'],
    ['1af o Ionawr 2020', '2020-01-01'],
    ['y 3ydd o Fai 2020', '2020-05-03'],
    ['5 Mehefin 2020', '2020-06-05'],
    ['5ed o Fehefin 2020', '2020-06-05'],
    ['6 Chwefror 2020', '2020-02-06'],
    ['7 EBRILL 2020', '2020-04-07'],
    ['8 Orffennaf 2020', '2020-07-08'],
    ['8 Awst 2020', '2020-08-08'],
    ['9 Fedi 2020', '2020-09-09'],
    ['10 Hydref 2020', '2020-10-10'],
    ['11 Thachwedd 2020', '2020-11-11'],
    ['12 Ragfyr 2020', '2020-12-12'],
    ['12 Rhâgfyr 2020', '2020-12-12'],
    ['29/02/2024', '2024-02-29'],
    ['01/01/1900', '1900-01-01'],
    ['today', '2026-11-21'],
    ['Today.', '2026-11-21'],
    ['heddiw', '2026-11-21'],
    ['this morning', '2026-11-21'],
    ['bore ’ma', '2026-11-21'],
    ["y bore 'ma", '2026-11-21'],
    ['prynhawn ’ma', '2026-11-21'],
    ['heno', '2026-11-21'],
    ['tonight', '2026-11-21'],
    ['last night', '2026-11-20'],
    ['Neithiwr.', '2026-11-20'],
    ['yesterday morning', '2026-11-20'],
    ['bore ddoe', '2026-11-20'],
    ['prynhawn ddoe', '2026-11-20'],
    ['May 2025', '2025-05'],
    ['mis Mai 2025', '2025-05'],
    ['tua mis Mai 2025', '2025-05'],
    ['around May 2025', '2025-05'],
    ['in about May 2025', '2025-05'],
    ['in 2024', '2024'],
    ['about 1990', '1990'],
    ['yesterday', '2026-11-20'],
    ['ddoe', '2026-11-20'],
  ])('is read from %j', (reply, value) => expect(read(reply)).toEqual({ ok: true, value }));

  test.each([
    '31/02/1990',
    '29/02/2023',
    '32/01/2020',
    '13/13/2020',
    '0/1/2020',
    '1990-13',
    '1990-21-03',
    '03/04/26',
    '3/4/90',
    '21 March 90',
    '1899',
    '01/01/1899',
    '2101',
    '9999',
    '31 April 2020',
    '31 Ebrill 2020',
    '0000',
  ])('is not %j', (reply) =>
    expect(read(reply)).toEqual({ ok: false, error: { key: 'notADate', values: { example: '21/03/1990' } } }),
  );

  test.each([
    'last summer',
    'ella',
    'not sure',
    '21 March',
    'March',
    '21',
    '1990-1995',
    '1990 or 1991',
    'about 3 May 2025',
    'about',
    'not about 1990',
    'since May 2025',
    'not 1990',
    '21031990',
    'the 3rd of 4',
    '12/1990/3',
    'the night before last',
    'this morning or last night',
    '21 Mawr 1990',
    'yesterday or today',
    '1990?!x',
    '👶 1990',
  ])('is asked again about %j', (reply) =>
    expect(read(reply)).toEqual({ ok: false, error: { key: 'unclearDate', values: { example: '21/03/1990' } } }),
  );

  test.each([
    ['Monday', '16/11/2026'],
    ['last Monday', '16/11/2026'],
    ['on Friday', '20/11/2026'],
    ['Saturday', '14/11/2026'],
    ['dydd Llun', '16/11/2026'],
    ['ddydd Mawrth', '17/11/2026'],
    ['nos Fercher', '18/11/2026'],
    ['dydd Sul diwethaf', '15/11/2026'],
    ['last week', '14/11/2026'],
    ['yr wythnos diwethaf', '14/11/2026'],
  ])('is asked again about %j, with the day it most likely was as the example', (reply, example) =>
    expect(read(reply)).toEqual({ ok: false, error: { key: 'unclearDate', values: { example } } }),
  );

  const happened = sample(date({ past: true }));
  const readPast = (reply: string) => readTyped(happened, whole(happened), reply, now);
  test.each(['22/11/2026', '2027', '12/2026', 'Rhagfyr 2026', '1 January 2027'])(
    'of something that has happened is not %j',
    (reply) => {
      expect(readPast(reply)).toEqual({ ok: false, error: { key: 'inFuture' } });
      expect(readValue(happened, reply, now)).toEqual({ ok: false, error: { key: 'inFuture' } });
      expect(read(reply).ok).toBe(true);
    },
  );
  test.each(['21/11/2026', '2026', 'November 2026', 'today', 'last night', '1990'])(
    'of something that has happened may be %j',
    (reply) => expect(readPast(reply).ok).toBe(true),
  );

  test.each(['not known', 'unknown', 'ddim yn gwybod', 'ddim yn siŵr', 'anhysbys'])('can be not known: %j', (reply) =>
    expect(read(reply)).toEqual({ ok: true, value: notKnown }),
  );

  test('is today by the clocks of the United Kingdom, in summer too', () => {
    expect(read('today', new Date('2026-06-30T23:30:00Z'))).toEqual({ ok: true, value: '2026-07-01' });
    expect(read('ddoe', new Date('2026-03-01T00:30:00Z'))).toEqual({ ok: true, value: '2026-02-28' });
  });

  test('is day first for every day there is, however it is divided', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('/', '.', '-', ' '), (moment, divider) => {
        const iso = moment.toISOString().slice(0, 10);
        const [year, month, date_] = iso.split('-');
        expect(read([date_, month, year].join(divider))).toEqual({ ok: true, value: iso });
        expect(read(iso)).toEqual({ ok: true, value: iso });
      }),
    );
  });
  test('is a real day or a reason, from anything at all', () => {
    const word = fc.constantFrom(
      '21',
      '3',
      '1990',
      'march',
      'fawrth',
      '/',
      '-',
      'o',
      '90',
      'not',
      '2024',
      '31',
      'feb',
      '1st',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
        ),
        (reply) => {
          const result = read(reply);
          expect(!result.ok || isNotKnown(result.value) || isRealDay(result.value)).toBe(true);
        },
      ),
    );
  });
});

const isRealDay = (value: unknown): boolean =>
  typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/u.test(value) && !Number.isNaN(Date.parse(value));
