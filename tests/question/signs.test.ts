import { describe, expect, it } from 'vitest';
import { assembled } from '../../bot/channel/incoming/answers.ts';
import { signsOfViolence } from '../../dialogs/journeys/disclosure/afterwards/signs.ts';
import { isPassedBy, mergeValue, openPart, putPart, readTyped } from '../../dialogs/question/index.ts';
import { partAsk } from '../../dialogs/question/labels.ts';
import { findPart } from '../../dialogs/question/parts.ts';
import { sayParts } from '../../dialogs/question/say.ts';
import { signsFilled } from '../../dialogs/question/signs.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { schema } from '../../dialogs/record/v2.ts';
import { languages } from '../../locales/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { now } from './sample.ts';

const group = signsOfViolence.questions.find(({ id }) => id === 'signs.physical')!;
const seen = { status: 'seen' } as const;
const notSeen = { status: 'notSeen' } as const;
const never = () => false;

/** Says these words, one after the other, to whatever is asked next; undefined once nothing is. */
function said(...replies: readonly string[]) {
  const passed = new Set<string>();
  let value: Value | undefined;
  for (const reply of replies) {
    const part = openPart(group, value, (id) => passed.has(id));
    if (!part) throw new Error('nothing is asked');
    const read = readTyped(group, part, reply, now);
    if (!read.ok) return { refused: read.error.key };
    if (isPassedBy(group, part, read.value)) passed.add(part.id);
    else value = putPart(group, value, part.id, read.value, String);
  }
  return { value, open: openPart(group, value, (id) => passed.has(id))?.id };
}
const merged = (raw: unknown, before?: Value) => {
  const read = mergeValue(group, before, raw, String, now);
  return read.ok ? read.value : read.error.key;
};

describe('a group of signs, typed', () => {
  it('is answered by none, in both languages, for the whole group at once', () => {
    const whole = { severalPeople: notSeen, damage: notSeen, punishment: notSeen, retribution: notSeen };
    for (const none of ['none', 'None of these', 'dim un', '5']) expect(said(none)).toEqual({ value: whole });
  });

  it('takes numbers, or words in both languages, for the signs seen, and then asks about the others', () => {
    const some = { value: { severalPeople: seen, punishment: seen }, open: 'rest' };
    expect(said('1, 3')).toEqual(some);
    expect(said('1 and 3')).toEqual(some);
    expect(said('Violence from more than one person, punished for disloyalty or for informing')).toEqual(some);
    expect(said('trais gan fwy nag un person; 3')).toEqual(some);
  });

  it('never takes a blank for "not seen"', () => {
    const all = { severalPeople: seen, damage: notSeen, punishment: notSeen, retribution: notSeen };
    expect(said('1', 'not seen')).toEqual({ value: all });
    expect(said('1', 'heb ei weld')).toEqual({ value: all });
    expect(said('1', 'not asked about')).toEqual({ value: { severalPeople: seen } });
    expect(said('1', 'heb ofyn')).toEqual({ value: { severalPeople: seen } });
    expect(said('not known')).toEqual({ value: undefined, open: 'rest' });
  });

  it('asks again for what is no sign, and for none beside one', () => {
    expect(said('7')).toEqual({ refused: 'unclearChoice' });
    expect(said('maybe some')).toEqual({ refused: 'unclearChoice' });
    expect(said('1, none of these')).toEqual({ refused: 'contradiction' });
  });
});

describe('a group of signs, by card and by program', () => {
  it('is put together from its two inputs', () => {
    const sent = assembled({ 'signs.physical::seen': 'damage,punishment', 'signs.physical::rest': 'notSeen' });
    const raw = sent.ok ? sent.value.answers['signs.physical'] : undefined;
    expect(merged(raw)).toEqual({ severalPeople: notSeen, damage: seen, punishment: seen, retribution: notSeen });
  });

  it('comes back to its inputs as it was sent', () => {
    const items = group.answer.kind === 'checklist' ? group.answer.items : [];
    expect(signsFilled({}, items)).toEqual({});
    expect(signsFilled({ damage: seen }, items)).toEqual({ seen: ['damage'] });
    const none = { severalPeople: notSeen, damage: notSeen, punishment: notSeen, retribution: notSeen };
    expect(signsFilled(none, items)).toEqual({ seen: ['none'] });
    expect(signsFilled({ ...none, damage: seen }, items)).toEqual({ seen: ['damage'], rest: 'notSeen' });
  });

  it('keeps what was not sent, and corrects what was', () => {
    const before = { severalPeople: seen, damage: notSeen };
    expect(merged({ punishment: 'seen' }, before)).toEqual({ ...before, punishment: seen });
    expect(merged({ punishment: { status: 'notSeen' }, damage: null }, before)).toEqual({
      severalPeople: seen,
      punishment: notSeen,
    });
    expect(merged({ seen: ['punishment'] }, before)).toEqual({ damage: notSeen, punishment: seen });
    expect(merged({ rest: 'notSeen' }, before)).toEqual({ ...before, punishment: notSeen, retribution: notSeen });
  });

  it('refuses what is no sign, no status, or more than a status', () => {
    expect(merged({ hammer: 'seen' })).toBe('unknownItem');
    expect(merged({ damage: 'done' })).toBe('notAnOption');
    expect(merged({ damage: 4 })).toBe('wrongShape');
    expect(merged({ damage: { status: 'seen', why: 'x' } })).toBe('unknownField');
    expect(merged({ seen: ['damage', 'none'] })).toBe('contradiction');
    expect(merged({ rest: 'perhaps' })).toBe('notAnOption');
  });
});

describe('a group of signs, in words', () => {
  it.each(languages)('says of every sign whether it was seen, not seen or not asked about, in %s', (language) => {
    const said = sayParts(group, { severalPeople: seen, damage: notSeen }, language).map(({ value }) => value);
    const words = { en: ['Seen', 'Not seen', 'Not asked about'], cy: ['Wedi’i weld', 'Heb ei weld', 'Heb ofyn'] };
    expect(said).toEqual([...words[language], words[language][2]]);
    expect(partAsk(group, findPart(group, undefined, 'rest')!, language)).toMatch(/\?$/);
  });

  it('is kept by the record, beside the checklists of steps', () => {
    const answers = { 'signs.physical': anAnswer({ severalPeople: seen, damage: notSeen }) };
    expect(schema.safeParse(aRecord({ answers })).success).toBe(true);
    const mixed = { 'signs.physical': anAnswer({ severalPeople: { status: 'perhaps' } } as unknown as Value) };
    expect(schema.safeParse(aRecord({ answers: mixed })).success).toBe(false);
    expect(openPart(group, { damage: seen }, never)?.id).toBe('rest');
  });
});
