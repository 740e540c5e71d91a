import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIncoming } from '../../bot/channel/incoming.ts';

const activity = (parts: object): Partial<Activity> => ({
  type: 'message',
  id: 'a1',
  conversation: { id: 'c1', isGroup: false, conversationType: 'personal', name: '' },
  from: { id: 'u1', name: 'Somebody' },
  recipient: { id: 'bot', name: 'Canllaw' },
  ...parts,
});
const read = (value: unknown) => readIncoming(activity({ value }));
const canllaw = { case: 'k1', page: 'p1', revision: 4, action: 'submit' };
const answers = (inputs: object) => read({ ...inputs, canllaw }).command?.answers;

describe('who and where', () => {
  it('is taken from the activity, the name left behind', () => {
    expect(readIncoming(activity({ text: 'yes' }))).toEqual({
      activityId: 'a1',
      conversationId: 'c1',
      from: 'u1',
      tenant: undefined,
      text: 'yes',
    });
  });

  it('prefers the directory id and tenant a channel vouches for', () => {
    const said = readIncoming(
      activity({ from: { id: 'u1', aadObjectId: 'entra-1' }, channelData: { tenant: { id: 't1' } } }),
    );
    expect([said.from, said.tenant]).toEqual(['entra-1', 't1']);
  });

  it('gives an activity without an id one of its own, so that two are never taken for one', () => {
    const [first, second] = [readIncoming(activity({ id: undefined })), readIncoming(activity({ id: '' }))];
    expect(first.activityId).toMatch(/^[\w-]{36}$/);
    expect(first.activityId).not.toBe(second.activityId);
  });
});

describe('typed words', () => {
  it.each([
    ['  yes \r\n', 'yes'],
    ['a\u0000b\u0007c', 'abc'],
    ['cafe\u0301', 'caf\u00e9'],
    ['half \ud83d pair', 'half \ufffd pair'],
    ['🏠 safe', '🏠 safe'],
    ['\u202eright to left', '\u202eright to left'],
    ['**not** <b>markup</b>', '**not** <b>markup</b>'],
    ['x'.repeat(20_000), 'x'.repeat(20_000)],
    ['', ''],
  ])('%j is kept as words', (text, kept) => {
    expect(readIncoming(activity({ text })).text).toBe(kept);
  });

  it('leave out the bot’s own name in a group', () => {
    const entities = [{ type: 'mention', text: '<at>Canllaw</at>', mentioned: { id: 'bot' } }];
    expect(readIncoming(activity({ text: '<at>Canllaw</at> help', entities })).text).toBe('help');
  });
});

describe('a command', () => {
  it('is read with all that goes with it', () => {
    const command = {
      ...canllaw,
      action: 'language',
      question: 'q',
      language: 'cy',
      text: 'words',
      answers: { q: 'yes' },
    };
    expect(read({ canllaw: command }).command).toEqual(command);
  });

  it('may leave out everything: what is sent is then submitted', () => {
    expect(read({ canllaw: {} }).command).toEqual({ action: 'submit', answers: {} });
  });

  it('takes null for nothing', () => {
    expect(read({ canllaw: { action: 'back', case: null, revision: null } }).command).toEqual({
      action: 'back',
      answers: {},
    });
  });

  it('of a kind nobody knows is still a command, and says so', () => {
    expect(read({ canllaw: { action: 'explode' } }).command?.action).toBe('unknown');
  });

  it('keeps structured answers as they are', () => {
    const sent = {
      a: { option: 'refer', reason: 'r' },
      b: [{ id: 'i', answers: { n: 'x' } }],
      c: { notKnown: true },
      d: ['x', 'y'],
      e: 3,
      f: '',
    };
    expect(read({ canllaw: { ...canllaw, answers: sent } }).command?.answers).toEqual(sent);
  });

  it('takes the note and the answer to change from the boxes of a card', () => {
    expect(read({ 'canllaw::text': ' a note', canllaw: { ...canllaw, action: 'note' } }).command).toMatchObject({
      action: 'note',
      text: ' a note',
      answers: {},
    });
    expect(read({ 'canllaw::question': 'q7', canllaw: { ...canllaw, action: 'change' } }).command).toMatchObject({
      question: 'q7',
    });
  });
});

describe('the inputs of a card', () => {
  it.each<[string, object, object]>([
    ['simple answers', { q: 'yes', date: '1990-03', number: '3' }, { q: 'yes', date: '1990-03', number: '3' }],
    ['several choices, which only the question can divide', { q: 'a,b' }, { q: 'a,b' }],
    ['not known', { q: 'notKnown' }, { q: { notKnown: true } }],
    ['a tick for not known', { q: '', 'q::notKnown': 'true' }, { q: { notKnown: true } }],
    ['a tick that is not set', { q: '', 'q::notKnown': 'false' }, {}],
    ['words beside a tick', { q: 'about March', 'q::notKnown': 'true' }, { q: 'about March' }],
    ['a number that is not a string', { q: 3 }, { q: '3' }],
    [
      'blanks, which are no answer',
      { a: '', b: '  \n', 'c::option': '', 'c::reason': '', 'd::x::status': '', 'e::new::name': '' },
      {},
    ],
    ['a decision', { 'q::option': 'refer', 'q::reason': 'because' }, { q: { option: 'refer', reason: 'because' } }],
    ['a decision without its reason', { 'q::option': 'refer', 'q::reason': '' }, { q: { option: 'refer' } }],
    [
      'a decision marked not known',
      { 'q::option': '', 'q::reason': '', 'q::notKnown': 'true' },
      { q: { notKnown: true } },
    ],
    [
      'a safe contact',
      { 'q::safe': 'yes', 'q::number': '01632 960001', 'q::times': '' },
      { q: { safe: 'yes', number: '01632 960001' } },
    ],
    [
      'a checklist',
      {
        'q::a::status': 'done',
        'q::a::why': '',
        'q::b::status': 'couldNot',
        'q::b::why': 'no time',
        'q::c::status': '',
      },
      { q: { a: { status: 'done' }, b: { status: 'couldNot', why: 'no time' } } },
    ],
    [
      'a list',
      {
        'q::i1::name': 'An uncle',
        'q::i1::near': 'notKnown',
        'q::i1::remove': 'false',
        'q::i2::name': 'B',
        'q::i2::remove': 'true',
        'q::new::name': 'C',
      },
      {
        q: [
          { id: 'i1', answers: { name: 'An uncle', near: { notKnown: true } } },
          { id: 'i2', remove: true },
          { answers: { name: 'C' } },
        ],
      },
    ],
    [
      'a list with several rows to add, and blank ones between them',
      {
        'q::new::name': 'An uncle',
        'q::new::where': '',
        'q::new2::name': ' ',
        'q::new3::name': 'A cousin',
        'q::new3::where': 'notKnown',
        'q::new5::name': '',
        'q::newer::name': 'C',
      },
      {
        q: [
          { answers: { name: 'An uncle' } },
          { answers: { name: 'A cousin', where: { notKnown: true } } },
          { id: 'newer', answers: { name: 'C' } },
        ],
      },
    ],
    [
      'a list whose fields have the names of a checklist',
      { 'q::new::who': 'a neighbour', 'q::new::why': '' },
      { q: [{ answers: { who: 'a neighbour' } }] },
    ],
  ])('%s', (_what, inputs, expected) => {
    expect(answers(inputs)).toEqual(expected);
  });

  it('yield to what the command itself says', () => {
    expect(read({ q: 'no', canllaw: { ...canllaw, answers: { q: 'yes' } } }).command?.answers).toEqual({ q: 'yes' });
  });

  it('are cleaned as typed words are', () => {
    expect(answers({ q: 'a\u0000b\r\nc' })).toEqual({ q: 'ab\nc' });
  });
});

describe('what is not ours', () => {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : { a: deep(levels - 1) });
  it.each<[string, unknown]>([
    ['a string', 'yes'],
    ['a list', [canllaw]],
    ['a number', 7],
    ['an object without a command', { q: 'yes' }],
    ['a command that is a string', { canllaw: 'submit' }],
    ['a command that is a list', { canllaw: [] }],
    ['a revision that is not a number', { canllaw: { ...canllaw, revision: '4' } }],
    ['a revision below nothing', { canllaw: { ...canllaw, revision: -1 } }],
    ['answers that are a list', { canllaw: { ...canllaw, answers: ['yes'] } }],
    ['an id without end', { canllaw: { ...canllaw, case: 'x'.repeat(301) } }],
    ['an input that is an object', { q: { a: 1 }, canllaw }],
    ['a name with too many parts', { 'a::b::c::d': 'x', canllaw }],
    ['a name with markup in it', { '<script>': 'x', canllaw }],
    ['an object without bottom', { canllaw: { ...canllaw, answers: { q: deep(20) } } }],
    [
      'an object without end',
      {
        canllaw: {
          ...canllaw,
          answers: Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`q${index}`, 'x'])),
        },
      },
    ],
    ['words without end', { canllaw: { ...canllaw, text: 'x'.repeat(100_001) } }],
    ['a way into a prototype', JSON.parse('{"canllaw":{"answers":{"__proto__":{"admin":true}}}}')],
    ['a way into a constructor', JSON.parse('{"constructor":{"prototype":{}},"canllaw":{}}')],
    ['a way into a prototype by an input', JSON.parse('{"__proto__::x":"y","canllaw":{}}')],
    ['a way into a prototype by an item', { 'q::__proto__::status': 'done', canllaw }],
  ])('is unreadable: %s', (_what, value) => {
    const said = read(value);
    expect(said.unreadable).toBe(true);
    expect(said.command).toBeUndefined();
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('is no command when there is no value at all', () => {
    for (const value of [undefined, null]) expect(read(value)).not.toHaveProperty('unreadable');
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (value, inner) => {
        for (const each of [
          value,
          { canllaw: value },
          { canllaw, q: value, 'q::a': inner },
          { canllaw: { ...canllaw, answers: inner } },
        ]) {
          const said = read(each);
          if (each !== null) expect(said.unreadable === true || said.command !== undefined).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
