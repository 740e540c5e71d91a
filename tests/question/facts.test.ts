import { describe, expect, it } from 'vitest';
import { assembled } from '../../bot/channel/incoming/answers.ts';
import { maracRepresentative } from '../../dialogs/journeys/marac/index.ts';
import { findQuestion, isPassedBy, mergeValue, openPart, putPart, readTyped } from '../../dialogs/question/index.ts';
import { partAsk } from '../../dialogs/question/labels.ts';
import { findPart } from '../../dialogs/question/parts.ts';
import { sayParts, sayValue } from '../../dialogs/question/say.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { namesIn } from '../../dialogs/record/matches.ts';
import { schema } from '../../dialogs/record/v2.ts';
import { languages } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { now } from './sample.ts';

const sheet = findQuestion(maracRepresentative, 'sheet.offending')!.question;
const van = { what: 'A white van, seen daily', source: 'Tenancy file', date: 'May 2026' };

/** Says these words, one after the other, to whatever is asked next. */
function said(...replies: readonly string[]) {
  const passed = new Set<string>();
  let value: Value | undefined;
  for (const reply of replies) {
    const part = openPart(sheet, value, (id) => passed.has(id));
    if (!part) throw new Error('nothing is asked');
    const read = readTyped(sheet, part, reply, now);
    if (!read.ok) return { refused: read.error.key };
    if (isPassedBy(sheet, part, read.value)) passed.add(part.id);
    else value = putPart(sheet, value, part.id, read.value, String);
  }
  return { value, open: openPart(sheet, value, (id) => passed.has(id))?.id };
}
const merged = (raw: unknown, before?: Value) => {
  const read = mergeValue(sheet, before, raw, String, now);
  return read.ok ? read.value : read.error.key;
};
const byCard = (inputs: Record<string, string>, before?: Value) => {
  const sent = assembled(inputs);
  return merged(sent.ok ? sent.value.answers['sheet.offending'] : undefined, before);
};

describe('a fact, typed', () => {
  it('is known, not known or not relevant, by its number or its words in both languages', () => {
    const statuses = {
      known: ['1', 'known', 'Yn hysbys', 'hysbys', 'MAE’N HYSBYS'],
      notKnown: [
        '2',
        'not known',
        'unknown',
        'I don’t know',
        'ddim yn gwybod',
        'dwn i ddim',
        'anhysbys',
        'Ddim yn siŵr',
      ],
      notRelevant: ['3', 'not relevant', 'irrelevant', 'ddim yn berthnasol', 'Dim yn berthnasol', 'amherthnasol'],
    };
    for (const [status, replies] of Object.entries(statuses))
      for (const reply of replies) expect(said(reply).value, reply).toEqual({ offending: { status } });
  });

  it('that is known is then asked for in words, with its source and its date; of the others nothing more is asked', () => {
    expect(said('known').open).toBe('offending.what');
    expect(said('known', van.what, van.source, van.date)).toEqual({
      value: { offending: { status: 'known', ...van } },
      open: 'markers',
    });
    expect(said('not known').open).toBe('markers');
    expect(said('ddim yn berthnasol').open).toBe('markers');
  });

  it('goes on without what nobody knows of it, and asks again for what is no answer', () => {
    expect(said('known', van.what, 'not known')).toEqual({
      value: { offending: { status: 'known', what: van.what } },
      open: 'offending.date',
    });
    for (const reply of ['yes', 'maybe', 'done', '4', 'efallai'])
      expect(said(reply), reply).toEqual({ refused: 'unclearChoice' });
  });
});

describe('a fact, by card and by program', () => {
  it('is put together from the inputs of its row', () => {
    expect(
      byCard({
        'sheet.offending::means::status': 'known',
        'sheet.offending::means::what': van.what,
        'sheet.offending::means::source': van.source,
        'sheet.offending::means::date': van.date,
        'sheet.offending::skills::status': 'notKnown',
        'sheet.offending::staff::status': 'notRelevant',
        'sheet.offending::online::what': '',
      }),
    ).toEqual({ means: { status: 'known', ...van }, skills: { status: 'notKnown' }, staff: { status: 'notRelevant' } });
  });

  it('is known where something is written of it and nothing was chosen, so that no words are lost', () => {
    expect(byCard({ 'sheet.offending::means::what': van.what })).toEqual({
      means: { status: 'known', what: van.what },
    });
    expect(byCard({ 'sheet.offending::means::source': van.source })).toBe('unclearStatus');
  });

  it('keeps what was not sent, and of what turns out not to be known or relevant only where one looked', () => {
    const before = { means: { status: 'known', ...van }, staff: { status: 'notKnown' } } as const;
    expect(merged({ means: { date: 'June 2026' } }, before)).toEqual({
      ...before,
      means: { ...before.means, date: 'June 2026' },
    });
    for (const status of ['notKnown', 'notRelevant'])
      expect(merged({ means: status }, before)).toEqual({
        ...before,
        means: { status, source: van.source, date: van.date },
      });
    expect(merged({ means: { what: null } }, before)).toEqual({
      ...before,
      means: { status: 'known', source: van.source, date: van.date },
    });
  });

  it('refuses what is no fact, no status of one, or a detail of a step', () => {
    expect(merged({ hammer: 'known' })).toBe('unknownItem');
    expect(merged({ means: 'done' })).toBe('notAnOption');
    expect(merged({ means: 'seen' })).toBe('notAnOption');
    expect(merged({ means: 4 })).toBe('wrongShape');
    expect(merged({ means: { status: 'known', who: 'x' } })).toBe('unknownField');
    expect(merged({ means: { status: 'known', date: 'x'.repeat(101) } })).toBe('tooLong');
  });
});

describe('facts, in words', () => {
  it.each(languages)(
    'are each told with source and date, and a blank is said not to have been checked, in %s',
    (language) => {
      const value: Value = { offending: { status: 'known', ...van }, markers: { status: 'notRelevant' } };
      const words = sayParts(sheet, value, language).map((part) => part.value);
      const told = {
        en: ['Known', 'What is known: A white van, seen daily', 'Source: Tenancy file', 'Date: May 2026'],
        cy: [
          'Yn hysbys',
          'Beth sy’n hysbys: A white van, seen daily',
          'Ffynhonnell: Tenancy file',
          'Dyddiad: May 2026',
        ],
      };
      expect(words[0]).toBe(told[language].join('\n'));
      expect(words[1]).toBe({ en: 'Not relevant', cy: 'Ddim yn berthnasol' }[language]);
      expect(words.slice(2)).toEqual(
        Array.from({ length: 4 }, () => ({ en: 'Not checked yet', cy: 'Heb ei wirio eto' })[language]),
      );
      expect(sayValue(sheet, value, language)).toContain(van.source);
      for (const part of ['means', 'means.what', 'means.source', 'means.date'])
        expect(partAsk(sheet, findPart(sheet, undefined, part)!, language), part).toMatch(/\?$/);
      expect(findPart(sheet, undefined, 'means.who')).toBeUndefined();
    },
  );

  it('that are known without a source or a date say so, and those that are not known do not', () => {
    const told = sayParts(sheet, { means: { status: 'known', what: 'A van' }, staff: { status: 'notKnown' } }, 'en');
    const said = (label: string) => told.find((part) => part.label.startsWith(label))?.value.split('\n');
    expect(said('Vehicles')).toEqual(['Known', 'What is known: A van', 'Source: Not said yet', 'Date: Not said yet']);
    expect(said('Risks to professionals')).toEqual(['Not known']);
  });

  it('are kept by the record as they are, and nothing else is taken for them', () => {
    const valid = (value: unknown) =>
      schema.safeParse(aRecord({ answers: { 'sheet.offending': anAnswer(value as Value) } }));
    const whole = { means: { status: 'known', ...van }, staff: { status: 'notRelevant' } };
    expect(valid(whole).data?.answers['sheet.offending']?.value).toEqual(whole);
    expect(valid({ means: { status: 'known', grade: 'high' } }).success).toBe(false);
    expect(valid({ means: { status: 'perhaps' } }).success).toBe(false);
  });

  it('bring the names in them to those who keep colleagues of that name out of the case', () => {
    const record = {
      answers: { 'sheet.offending': anAnswer({ means: { status: 'known', what: 'Gwen Probert lends a car' } }) },
    };
    expect(namesIn(maracRepresentative, record).holds('Gwen Probert')).toBe(true);
    expect(namesIn(maracRepresentative, { answers: {} }).holds('Gwen Probert')).toBe(false);
  });
});
