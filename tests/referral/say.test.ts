import { describe, expect, it } from 'vitest';
import { sayDate, sayMoment } from '../../dialogs/question/say-date.ts';
import { sayParts, sayValue } from '../../dialogs/question/say.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import type { Question } from '../../dialogs/question/model.ts';
import { smallJourney } from './small-journey.ts';

const question = (id: string): Question => {
  const found = smallJourney.stages
    .flatMap((stage) => stage.pages)
    .flatMap((page) => page.questions)
    .find((q) => q.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('an answer in words', () => {
  it.each<[string, Value, string, string]>([
    ['safe', 'no', 'No', 'Nac ydy'],
    ['safe', notKnown, 'Not sure', 'Ddim yn siŵr'],
    ['words', notKnown, 'Not known', 'Ddim yn gwybod'],
    ['words', ' as {{written}} ', ' as {{written}} ', ' as {{written}} '],
    ['born', '1990-03-01', '1 March 1990', '1 Mawrth 1990'],
    ['children', 0, '0', '0'],
    ['harms', ['tagu', 'bygwth'], 'tagu; bygwth', 'tagu; bygwth'],
    ['pathway', { option: 'wait', reason: 'so' }, 'wait\nReason: so', 'wait\nRheswm: so'],
    ['contact', notKnown, 'Not known', 'Ddim yn gwybod'],
    [
      'contact',
      { voicemail: 'no' },
      'Can a voicemail be left safely? No',
      'All rhywun adael neges llais yn ddiogel? Na all',
    ],
    [
      'todo',
      { ring: { status: 'notYet', when: 'at ten' } },
      'ring: Not yet\nWhen: at ten',
      'ring: Ddim eto\nPryd: at ten',
    ],
    ['people.others', [], '', ''],
    [
      'people.others',
      [{ id: 'x', answers: { name: notKnown, connection: 'uncle' } }],
      '1. Not known: connection: uncle',
      '1. Ddim yn gwybod: connection: uncle',
    ],
  ])('of %s, %j, is said in both languages', (id, value, english, welsh) => {
    expect(sayValue(question(id), value, 'en')).toBe(english);
    expect(sayValue(question(id), value, 'cy')).toBe(welsh);
  });

  it('is said as stored where it no longer fits its question', () => {
    expect(sayValue(question('children'), 'a few', 'en')).toBe('a few');
    expect(sayValue(question('contact'), 'by post', 'cy')).toBe('by post');
    expect(sayValue(question('words'), { option: 'refer', reason: 'so' }, 'en')).toBe('refer\nso');
  });

  it('of a simple question has one part', () => {
    expect(sayParts(question('safe'), 'yes', 'cy')).toEqual([{ label: 'safe', value: 'Ydy' }]);
  });
});

describe('a date in words', () => {
  it('is as exact as it was given', () => {
    expect(['1990', '1990-03', '1990-12-31', 'last spring', '1990-13'].map((date) => sayDate(date, 'en'))).toEqual([
      '1990',
      'March 1990',
      '31 December 1990',
      'last spring',
      '1990-13',
    ]);
    expect(sayDate('2026-11-21', 'cy')).toBe('21 Tachwedd 2026');
  });

  it('follows summer time', () => {
    expect(sayMoment(new Date('2026-07-01T23:05:00Z'), 'cy')).toBe('2 Gorffennaf 2026, 00:05');
  });
});
