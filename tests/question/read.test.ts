import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checklist,
  choice,
  choices,
  date,
  decision,
  field,
  item,
  list,
  longText,
  number,
  safeContact,
  shortText,
  yesNo,
  type AnswerSpec,
} from '../../dialogs/question/model.ts';
import { isBlank, mergeList, mergeValue, readValue, takes } from '../../dialogs/question/read/index.ts';
import { reasonKeys, type Reason } from '../../dialogs/question/reasons.ts';
import { notKnown, type ListValue, type Value } from '../../dialogs/question/values.ts';
import { countingIds, now, sample } from './sample.ts';

const kinds: Readonly<Record<string, AnswerSpec>> = {
  yesNo: yesNo('oes'),
  choice: choice('one', 'two', 'none'),
  choices: choices('one', 'two', 'none'),
  shortText: shortText(20),
  longText: longText(100),
  date: date(),
  number: number(0, 10),
  decision: decision(['refer', 'wait'], { for: ['wait'] }),
  safeContact: safeContact(),
  checklist: checklist(item('notes'), item('ring')),
  list: list(
    3,
    field('name', shortText(20), true),
    field('role', choice('main', 'other')),
    field('age', number(0, 120)),
  ),
};
const of = (kind: keyof typeof kinds) => sample(kinds[kind] ?? yesNo('oes'));
const read = (kind: string, raw: unknown, current?: Value) => mergeValue(of(kind), current, raw, countingIds(), now);
const taken = (value: Value) => ({ ok: true, value });
const refused = (key: Reason['key'], values?: Reason['values']) => ({
  ok: false,
  error: values ? { key, values } : { key },
});

describe('a simple value sent by a program or a card', () => {
  test.each<[string, unknown, Value]>([
    ['yesNo', 'yes', 'yes'],
    ['yesNo', 'no', 'no'],
    ['choice', 'two', 'two'],
    ['choices', ['two', 'one'], ['one', 'two']],
    ['choices', 'two,one', ['one', 'two']],
    ['choices', 'one, one', ['one']],
    ['choices', 'none', ['none']],
    ['shortText', ' <b>x</b>\n', '<b>x</b>'],
    ['longText', 'one\ntwo', 'one\ntwo'],
    ['date', '1990', '1990'],
    ['date', '1990-03', '1990-03'],
    ['date', '1990-03-21', '1990-03-21'],
    ['date', '03/04/2026', '2026-04-03'],
    ['date', 'ddim yn gwybod', notKnown],
    ['number', 3, 3],
    ['number', '3', 3],
    ['number', 'tri', 3],
    ['number', 0, 0],
  ])('of the kind %s takes %j', (kind, raw, value) => expect(read(kind, raw)).toEqual(taken(value)));

  test.each<[string, unknown, ReturnType<typeof refused>]>([
    ['yesNo', 'oes', refused('notAnOption')],
    ['yesNo', 'Yes', refused('notAnOption')],
    ['yesNo', true, refused('wrongShape')],
    ['yesNo', {}, refused('wrongShape')],
    ['choice', 'three', refused('notAnOption')],
    ['choice', ['one'], refused('wrongShape')],
    ['choice', 'constructor', refused('notAnOption')],
    ['choices', 'one,three', refused('notAnOption')],
    ['choices', ['one', 2], refused('wrongShape')],
    ['choices', ['one', 'none'], refused('contradiction')],
    ['choices', [], refused('empty')],
    ['choices', 'one,notKnown', refused('notAnOption')],
    ['shortText', 5, refused('wrongShape')],
    ['shortText', 'x'.repeat(21), refused('tooLong', { limit: 20, length: 21 })],
    ['shortText', '\u0000', refused('empty')],
    ['longText', 'x'.repeat(200_000), refused('tooLong', { limit: 100, length: 200_000 })],
    ['date', 1990, refused('wrongShape')],
    ['date', '31/02/2020', refused('notADate', { example: '21/03/1990' })],
    ['number', 3.5, refused('notANumber', { example: 3 })],
    ['number', NaN, refused('notANumber', { example: 3 })],
    ['number', 11, refused('outOfRange', { min: 0, max: 10 })],
    ['number', null, refused('wrongShape')],
  ])('of the kind %s refuses %j', (kind, raw, reason) => expect(read(kind, raw)).toEqual(reason));
});

test.each(Object.keys(kinds))('"not known" is taken for the kind %s', (kind) => {
  for (const raw of [{ notKnown: true }, 'notKnown', ['notKnown']]) expect(read(kind, raw)).toEqual(taken(notKnown));
  expect(read(kind, { notKnown: false }).ok).toBe(false);
  expect(read(kind, { notKnown: true, more: 1 }).ok).toBe(false);
});

describe('a decision', () => {
  test('takes its reason with it', () =>
    expect(read('decision', { option: 'wait', reason: ' They asked\nto wait ' })).toEqual(
      taken({ option: 'wait', reason: 'They asked\nto wait' }),
    ));
  test('keeps its option while its reason is still to come', () => {
    expect(read('decision', { option: 'wait', reason: ' ' })).toEqual(taken({ option: 'wait' }));
    expect(read('decision', 'wait')).toEqual(taken({ option: 'wait' }));
    expect(read('decision', { option: 'refer' })).toEqual(taken({ option: 'refer' }));
  });
  test.each(['not known', 'Ddim yn gwybod.', 'none', 'n/a', 'hepgor', 'not sure'])('takes %j for no reason', (reason) =>
    expect(read('decision', { option: 'wait', reason })).toEqual(taken({ option: 'wait' })),
  );
  test('keeps its reason while the option stays, and starts without one when it changes', () => {
    const current = { option: 'refer', reason: 'strangled' };
    expect(read('decision', { option: 'refer' }, current)).toEqual(taken(current));
    expect(read('decision', { reason: 'threats' }, current)).toEqual(taken({ option: 'refer', reason: 'threats' }));
    expect(read('decision', { option: 'wait' }, current)).toEqual(taken({ option: 'wait' }));
    expect(read('decision', { option: 'refer' }, { option: 'wait', reason: 'x' })).toEqual(taken({ option: 'refer' }));
  });
  test('refuses what it does not know', () => {
    expect(read('decision', { option: 'grade' })).toEqual(refused('notAnOption'));
    expect(read('decision', { option: 'refer', risk: 'low' })).toEqual(refused('unknownField'));
    expect(read('decision', JSON.parse('{"option":"refer","__proto__":{"reason":"x"}}'))).toEqual(
      refused('unknownField'),
    );
    expect(read('decision', ['refer'])).toEqual(refused('wrongShape'));
  });
});

describe('a checklist', () => {
  const current = { notes: { status: 'notYet', why: 'no pen', who: 'me' } } as const;
  test('is put together item by item', () => {
    expect(read('checklist', { ring: { status: 'done' } }, current)).toEqual(
      taken({ ...current, ring: { status: 'done' } }),
    );
    expect(read('checklist', { ring: 'couldNot' })).toEqual(taken({ ring: { status: 'couldNot' } }));
  });
  test('changes only what is sent of an item; blank leaves it, null takes it away', () => {
    expect(read('checklist', { notes: { when: 'tomorrow', why: '' } }, current)).toEqual(
      taken({ notes: { status: 'notYet', why: 'no pen', who: 'me', when: 'tomorrow' } }),
    );
    expect(read('checklist', { notes: { who: null } }, current)).toEqual(
      taken({ notes: { status: 'notYet', why: 'no pen' } }),
    );
  });
  test('forgets why something was not done once it is done', () =>
    expect(read('checklist', { notes: { status: 'done' } }, current)).toEqual(
      taken({ notes: { status: 'done', who: 'me' } }),
    ));
  test('takes no notice of rows left blank', () =>
    expect(read('checklist', { notes: { status: '', why: '' }, ring: '' })).toEqual(taken({})));
  test('refuses what it does not know', () => {
    expect(read('checklist', { other: 'done' })).toEqual(refused('unknownItem'));
    expect(read('checklist', JSON.parse('{"__proto__":{"status":"done"}}'))).toEqual(refused('unknownItem'));
    expect(read('checklist', { constructor: 'done' })).toEqual(refused('unknownItem'));
    expect(read('checklist', { notes: 'yes' })).toEqual(refused('notAnOption'));
    expect(read('checklist', { notes: { why: 'x' } })).toEqual(refused('unclearStatus'));
    expect(read('checklist', { notes: { status: 'done', risk: 1 } })).toEqual(refused('unknownField'));
    expect(read('checklist', { notes: 5 })).toEqual(refused('wrongShape'));
  });
});

describe('a safe contact', () => {
  test('is put together field by field', () => {
    expect(read('safeContact', { voicemail: 'no', number: '07700 900123' }, { safe: 'yes' })).toEqual(
      taken({ safe: 'yes', voicemail: 'no', number: '07700 900123' }),
    );
    expect(read('safeContact', { number: '', safe: { notKnown: true } }, { safe: 'yes', number: '1' })).toEqual(
      taken({ number: '1' }),
    );
    expect(read('safeContact', { number: null }, { number: '1' })).toEqual(taken({}));
  });
  test('refuses what it does not know', () => {
    expect(read('safeContact', { facebook: 'x' })).toEqual(refused('unknownField'));
    expect(read('safeContact', { safe: 'maybe' })).toEqual(refused('notAnOption'));
    expect(read('safeContact', 'ring me')).toEqual(refused('wrongShape'));
  });
});

describe('a list', () => {
  const current: ListValue = [
    { id: 'a', answers: { name: 'A', role: 'main' } },
    { id: 'b', answers: { name: 'B' } },
  ];
  test('gains items, changes them by id and loses them only when told to', () => {
    expect(read('list', [{ answers: { name: 'C' } }], current)).toEqual(
      taken([...current, { id: 'id-1', answers: { name: 'C' } }]),
    );
    expect(read('list', [{ id: 'a', answers: { age: '40' } }], current)).toEqual(
      taken([{ id: 'a', answers: { name: 'A', role: 'main', age: 40 } }, current[1]!]),
    );
    expect(read('list', [{ id: 'a', remove: true }], current)).toEqual(taken([current[1]!]));
    expect(read('list', [], current)).toEqual(taken(current));
  });
  test('leaves blank fields and empty new items alone, and clears a field by null', () => {
    expect(
      read('list', [{ id: 'a', answers: { name: '', role: null } }, { answers: { name: ' ' } }, {}], current),
    ).toEqual(taken([{ id: 'a', answers: { name: 'A' } }, current[1]!]));
  });
  test.each<[string, ListValue, unknown, ReturnType<typeof taken> | ReturnType<typeof refused>]>([
    ['a new item without its name', current, [{ answers: { role: 'main' } }], refused('required')],
    ['a new item whose name is cleared', current, [{ answers: { name: null, age: 4 } }], refused('required')],
    ['an item whose name is taken away', current, [{ id: 'a', answers: { name: null } }], refused('required')],
    [
      'a begun item that gains no name',
      [{ id: 'n', answers: {} }],
      [{ id: 'n', answers: { age: 4 } }],
      refused('required'),
    ],
    [
      'one good item and one without a name',
      [],
      [{ answers: { name: 'A' } }, { answers: { age: 4 } }],
      refused('required'),
    ],
    [
      'a name that is not known',
      [],
      [{ answers: { name: notKnown, age: 4 } }],
      taken([{ id: 'id-1', answers: { name: notKnown, age: 4 } }]),
    ],
    [
      'a begun item that is named at last',
      [{ id: 'n', answers: { age: 4 } }],
      [{ id: 'n', answers: { name: 'N' } }],
      taken([{ id: 'n', answers: { name: 'N', age: 4 } }]),
    ],
    [
      'a begun item sent back as it is, beside a new one',
      [{ id: 'n', answers: { age: 4 } }],
      [{ id: 'n', answers: { name: '', age: '4' } }, { answers: { name: 'A' } }],
      taken([
        { id: 'n', answers: { age: 4 } },
        { id: 'id-1', answers: { name: 'A' } },
      ]),
    ],
    ['a begun item that is removed', [{ id: 'n', answers: {} }], [{ id: 'n', remove: true }], taken([])],
  ])('ends with its required fields, if only as not known: %s', (_what, before, sent, expected) =>
    expect(read('list', sent, before)).toEqual(expected),
  );
  test('refuses what it does not know, whole', () => {
    expect(read('list', [{ id: 'c', answers: {} }], current)).toEqual(refused('unknownItem'));
    expect(
      read(
        'list',
        [
          { id: 'a', remove: true },
          { id: 'a', answers: {} },
        ],
        current,
      ),
    ).toEqual(refused('unknownItem'));
    expect(read('list', [{ answers: { shoe: 'x' } }])).toEqual(refused('unknownField'));
    expect(read('list', [{ answers: Object.fromEntries([['__proto__', 'x']]) }])).toEqual(refused('unknownField'));
    expect(read('list', [{ name: 'A' }])).toEqual(refused('unknownField'));
    expect(read('list', ['A'])).toEqual(refused('wrongShape'));
    expect(read('list', { name: 'A' })).toEqual(refused('wrongShape'));
    expect(
      read(
        'list',
        ['A', 'B', 'C', 'D'].map((name) => ({ answers: { name } })),
      ),
    ).toEqual(refused('tooMany', { limit: 3 }));
    expect(
      read(
        'list',
        Array.from({ length: 1000 }, () => ({ answers: { name: 'A' } })),
      ),
    ).toEqual(refused('tooMany', { limit: 3 }));
  });

  test('keeps the id of every item that is not removed, in order, and never gives one twice', () => {
    const question = sample(list(50, field('name', shortText(20))));
    const change = fc.record({
      at: fc.nat(60),
      what: fc.constantFrom('add', 'change', 'remove'),
      name: fc.constantFrom('x', 'y', ''),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const newId = countingIds();
        let value: ListValue = [];
        const everSeen = new Set<string>();
        for (const { at, what, name } of changes) {
          const id = value[at]?.id;
          const entry =
            what === 'add' || id === undefined
              ? { answers: { name } }
              : what === 'remove'
                ? { id, remove: true }
                : { id, answers: { name } };
          const merged = mergeList(question, value, [entry], newId, now);
          if (!merged.ok) throw new Error(merged.error.key);
          const kept = value.filter((each) => !(what === 'remove' && each.id === id)).map((each) => each.id);
          const ids = merged.value.map((each) => each.id);
          expect(ids.slice(0, kept.length)).toEqual(kept);
          for (const added of ids.slice(kept.length)) expect(everSeen.has(added)).toBe(false);
          for (const each of ids) everSeen.add(each);
          value = merged.value;
        }
        expect(new Set(value.map((each) => each.id)).size).toBe(value.length);
      }),
    );
  });
});

describe('anything at all', () => {
  const sent = fc.oneof(
    fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withBoxedValues: true,
      withSparseArray: true,
    }),
    fc.json().map((json): unknown => JSON.parse(json)),
    fc.record(
      {
        notes: fc.anything(),
        ring: fc.anything(),
        option: fc.anything(),
        reason: fc.anything(),
        safe: fc.anything(),
        number: fc.anything(),
      },
      { requiredKeys: [] },
    ),
    fc.array(
      fc.record(
        {
          id: fc.constantFrom('a', 'b'),
          answers: fc.dictionary(fc.constantFrom('name', 'role', '__proto__'), fc.anything()),
          remove: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    ),
  );
  test.each(Object.keys(kinds))(
    'is a value or a reason with a known key for the kind %s, and touches no prototype',
    (kind) => {
      fc.assert(
        fc.property(
          sent,
          fc.constantFrom<(Value | undefined)[]>(undefined, notKnown, 'yes', [{ id: 'a', answers: {} }], {
            notes: { status: 'done' },
          }),
          (raw, current) => {
            const result = mergeValue(of(kind), current, raw, countingIds(), now);
            if (!result.ok) expect(reasonKeys).toContain(result.error.key);
            else expect(readValue(of(kind), raw, now).ok || current !== undefined).toBe(true);
            expect(Object.keys(Object.prototype)).toEqual([]);
            expect(typeof isBlank(raw)).toBe('boolean');
          },
        ),
        { numRuns: 200 },
      );
    },
  );

  test.each([undefined, null, '', '  ', [], {}, { a: '' }, { a: { status: '' } }])(
    'is blank when nothing was entered: %j',
    (raw) => expect(isBlank(raw)).toBe(true),
  );
  test.each([0, false, 'no', ['a'], { notKnown: true }, { a: 'x' }, [{ id: 'a', remove: true }], { a: null }])(
    'is not blank when something was: %j',
    (raw) => expect(isBlank(raw)).toBe(false),
  );
});

test('a stored value is told from one of another shape, and what is on a list keeps its ids', () => {
  const people = sample(list(2, field('name', shortText(20), true)));
  const stored = (name: string): Value => [{ id: 'p1', answers: { name } }];
  expect(takes(people, stored('Ravi'), now)).toBe(true);
  expect(takes(people, stored('R'.repeat(21)), now)).toBe(false);
  expect(takes(people, 'Ravi', now)).toBe(false);
  expect(takes(people, notKnown, now)).toBe(true);
  expect(takes(sample(choice('a', 'b')), 'c', now)).toBe(false);
});
