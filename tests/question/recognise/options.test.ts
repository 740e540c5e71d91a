import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelKey } from '../../../dialogs/question/labels.ts';
import {
  checklist,
  choice,
  choices,
  decision,
  field,
  item,
  list,
  shortText,
  type Question,
} from '../../../dialogs/question/model.ts';
import { findPart } from '../../../dialogs/question/parts.ts';
import { matchOption, readTyped } from '../../../dialogs/question/recognise/index.ts';
import type { NamedOption } from '../../../dialogs/question/recognise/option.ts';
import { recogniseSeveral } from '../../../dialogs/question/recognise/several.ts';
import { notKnown } from '../../../dialogs/question/values.ts';
import { now, sample, whole } from '../sample.ts';

const options: readonly NamedOption[] = [
  { value: 'threats', labels: ['Threats', 'Bygythiadau'] },
  { value: 'kill', labels: ['Threats to kill', 'Bygythiadau i ladd'] },
  { value: 'hit', labels: ['Hitting, kicking and pushing', 'Taro, cicio a gwthio'] },
  { value: 'money', labels: ['Money and debts', 'Arian a dyledion'] },
  { value: 'none', labels: ['None of these', 'Dim un o’r rhain'] },
];

describe('one option', () => {
  test.each([
    ['threats', 'threats'],
    ['Threats to kill', 'kill'],
    ['threats to kill.', 'kill'],
    ['BYGYTHIADAU I LADD', 'kill'],
    ['bygythiadau', 'threats'],
    ['kill', 'kill'],
    ['2', 'kill'],
    ['2.', 'kill'],
    ['(5)', 'none'],
    ['none', 'none'],
    ['dim un', 'none'],
    ['dim un o’r rhain', 'none'],
    ["dim un o'r rhain", 'none'],
    ['Hitting kicking and pushing', 'hit'],
  ])('is named by %j', (reply, value) => expect(matchOption(reply, options)).toBe(value));

  test.each([
    'not sure',
    'ella',
    'yes',
    'no',
    'na',
    '6',
    '0',
    '-2',
    '2 or 3',
    '1, 2',
    'threats and more',
    'not threats',
    'threats?',
    'no threats',
    'thr',
    '',
    '22',
    'two',
    'she is not at immediate risk',
    'x'.repeat(20_000),
  ])('is not named by %j', (reply) => expect(matchOption(reply, options)).toBeUndefined());

  test('is not named by a label that two options share', () => {
    const shared = [
      { value: 'a1', labels: ['Same', 'Un'] },
      { value: 'a2', labels: ['Other', 'same'] },
    ];
    expect(matchOption('same', shared)).toBeUndefined();
    expect(matchOption('other', shared)).toBe('a2');
  });

  test('is named by a synonym of its own, which gives way to a label', () => {
    const company: readonly NamedOption[] = [
      { value: 'alone', labels: ['Nobody else', 'Neb arall'], synonyms: ['no', ' nobody', 'dim neb', 'close by'] },
      { value: 'near', labels: ['Close by', 'Gerllaw'], synonyms: ['nobody knows'] },
    ];
    for (const reply of ['no', 'No.', 'nobody', 'na', 'nag oes', 'nagdi', 'dim neb'])
      expect(matchOption(reply, company), reply).toBe('alone');
    expect(matchOption('close by', company)).toBe('near');
    for (const reply of ['yes', 'oes', 'not sure', 'not known', 'nobody but', 'no?'])
      expect(matchOption(reply, company), reply).toBeUndefined();
  });

  const concern = sample(choice('yes', 'no', 'notAsked'));
  test.each([
    ['oes', 'yes'],
    ['naddo', 'no'],
    ['yes', 'yes'],
    ['notasked', 'notAsked'],
    ['3', 'notAsked'],
  ])('may be yes or no among others: %j', (reply, value) =>
    expect(readTyped(concern, whole(concern), reply, now)).toEqual({ ok: true, value }),
  );
  test('is not known by the phrases for it, in both languages', () => {
    for (const reply of ['not known', 'don’t know', 'ddim yn gwybod', 'ddim yn siŵr', 'anhysbys'])
      expect(readTyped(concern, whole(concern), reply, now)).toEqual({ ok: true, value: notKnown });
  });
  test('is asked again with the first option as an example', () => {
    for (const reply of ['not sure', 'efallai', 'yes and no', 'don’t know?'])
      expect(readTyped(concern, whole(concern), reply, now)).toEqual({
        ok: false,
        error: { key: 'unclearChoice', values: { label: 'answering.parts.reason.options.yes' } },
      });
  });
});

describe('the status of a checklist item', () => {
  const steps = sample(checklist(item('first')));
  const part = findPart(steps, undefined, 'first');
  const read = (reply: string) => part && readTyped(steps, part, reply, now);

  test.each([
    ['done', 'done'],
    ['Done.', 'done'],
    ['wedi gwneud', 'done'],
    ['Wedi’i wneud', 'done'],
    ['wedi ei wneud', 'done'],
    ['1', 'done'],
    ['not yet', 'notYet'],
    ['ddim eto', 'notYet'],
    ['notYet', 'notYet'],
    ['dim eto', 'notYet'],
    ['2', 'notYet'],
    ['could not', 'couldNot'],
    ["couldn't", 'couldNot'],
    ['methu', 'couldNot'],
    ['Doedd dim modd', 'couldNot'],
    ['3', 'couldNot'],
  ])('is taken from %j', (reply, value) => expect(read(reply)).toEqual({ ok: true, value }));
  test.each(['not done', 'done not', 'yes', 'no', 'do', 'nearly done', 'ella', 'not sure'])(
    'is asked again about %j',
    (reply) => expect(read(reply)).toEqual({ ok: false, error: { key: 'unclearStatus' } }),
  );
});

describe('the number after the last option', () => {
  const one = sample(choice('hit', 'money'));
  const many = sample(choices('hit', 'money'));
  const people = sample(list(3, field('name', shortText()), field('role', choice('hit', 'money'))));
  const decided = sample(decision(['hit', 'money'], 'always'));
  const steps = sample(checklist(item('first')));
  const unclear = (question: Question, part: string) =>
    question.answer.kind === 'choices' ? { example: '1, 2' } : { label: labelKey(question, part, 'hit') };

  test.each([
    ['a choice', one, '', ['3', '3.', '(3)', ' 3 ']],
    ['several choices', many, '', ['3', '3.', '(3)', ' 3 ']],
    ['a choice about a thing on a list', people, 'new.role', ['3']],
  ])('is not known for %s', (_what, question, id, replies) => {
    for (const reply of replies)
      expect(readTyped(question, findPart(question, undefined, id)!, reply, now), reply).toEqual({
        ok: true,
        value: notKnown,
      });
  });

  test.each([
    ['a choice', one, '', ['4', '0', '-3', '3?', '2, 3', '3 or 4', 'three']],
    ['several choices', many, '', ['4', '1, 3', '3, 1', '1 3', '3, 3', '3?', '2-3']],
    ['a decision', decided, 'option', ['3']],
  ])('is asked again for %s where it is another number or not alone', (_what, question, id, replies) => {
    for (const reply of replies)
      expect(readTyped(question, findPart(question, undefined, id)!, reply, now), reply).toEqual({
        ok: false,
        error: { key: 'unclearChoice', values: unclear(question, id) },
      });
  });

  test('is no status of a step, and no way out of a menu', () => {
    expect(readTyped(steps, findPart(steps, undefined, 'first')!, '4', now)).toEqual({
      ok: false,
      error: { key: 'unclearStatus' },
    });
    expect(matchOption(String(options.length + 1), options)).toBeUndefined();
  });
});

describe('several options', () => {
  test.each<[string, readonly string[]]>([
    ['threats', ['threats']],
    ['1, 3', ['threats', 'hit']],
    ['3,1', ['threats', 'hit']],
    ['1 3', ['threats', 'hit']],
    ['1. 3.', ['threats', 'hit']],
    ['1 and 3', ['threats', 'hit']],
    ['1 a 3', ['threats', 'hit']],
    ['1 ac 3', ['threats', 'hit']],
    ['1; 2 & 4', ['threats', 'kill', 'money']],
    ['1\n2', ['threats', 'kill']],
    ['threats, threats to kill', ['threats', 'kill']],
    ['threats and money and debts', ['threats', 'money']],
    ['Hitting, kicking and pushing, and threats', ['threats', 'hit']],
    ['bygythiadau a taro, cicio a gwthio', ['threats', 'hit']],
    ['bygythiadau ac arian a dyledion', ['threats', 'money']],
    ['Bygythiadau i ladd, money', ['kill', 'money']],
    ['threats, threats', ['threats']],
    ['none', ['none']],
    ['dim un', ['none']],
  ])('are named by %j', (reply, values) => expect(recogniseSeveral(options, reply)).toEqual(values));

  test.each([
    'threats but not hitting',
    'not threats',
    '1 or 3',
    '1-3',
    '1, 9',
    '1, maybe 3',
    'hitting',
    'all',
    'no',
    'yes',
    'not sure',
    'efallai',
    'threats and',
    ', ,',
    'threats, she said',
    'threats? 2?',
    '',
  ])('are not named by %j', (reply) => expect(recogniseSeveral(options, reply)).toBeUndefined());

  const harms = sample(choices('hit', 'money', 'none'));
  test('cannot be none and another', () =>
    expect(readTyped(harms, whole(harms), 'none, hit', now)).toEqual({ ok: false, error: { key: 'contradiction' } }));
  test('can be not known', () =>
    expect(readTyped(harms, whole(harms), 'ddim yn gwybod', now)).toEqual({ ok: true, value: notKnown }));
  test('have no "none" where it is not listed', () => {
    const without = sample(choices('hit', 'money'));
    expect(readTyped(without, whole(without), 'none', now)).toEqual({
      ok: false,
      error: { key: 'unclearChoice', values: { example: '1, 2' } },
    });
  });
  test('are read from anything at all without a throw, quickly', () => {
    const word = fc.constantFrom(
      'threats',
      'to',
      'kill',
      'and',
      'a',
      ',',
      'money',
      '1',
      '2',
      'debts',
      'none',
      'bygythiadau',
      'not',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
        ),
        (reply) => {
          const named = recogniseSeveral(options, reply);
          expect(named === undefined || !/\bnot\b/.test(reply)).toBe(true);
        },
      ),
    );
    const started = performance.now();
    recogniseSeveral(options, 'threats and '.repeat(160));
    recogniseSeveral(options, 'threats to '.repeat(2000));
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
