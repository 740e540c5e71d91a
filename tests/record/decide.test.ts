import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { findQuestion, listOf, openQuestions, reach } from '../../dialogs/question/index.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseEvent, Stamp } from '../../dialogs/record/events.ts';
import { readRecord, type CaseRecord } from '../../dialogs/record/index.ts';
import { aRecord } from '../support/record.ts';

let ids = 0;
const stamp = (overrides: Partial<Stamp> = {}): Stamp => ({
  by: 'practitioner',
  at: '2026-11-21T10:00:00.000Z',
  language: 'en',
  activity: `activity-${ids++}`,
  newId: () => `id-${ids++}`,
  ...overrides,
});
const after = (record: CaseRecord, ...events: CaseEvent[]): CaseRecord =>
  decide(disclosure, record, events, stamp()).record;
const typed = (question: string, text: string, part = ''): CaseEvent => ({ type: 'typed', question, part, text });
const submit = (answers: Record<string, unknown>, revision = 99, leave = false): CaseEvent => ({
  type: 'submit',
  page: 'concern',
  revision,
  answers,
  leave,
});

describe('an answer', () => {
  it('is kept with who, when, in which language, and the words that were asked', () => {
    const { 'danger.now': answer } = after(aRecord(), typed('danger.now', 'nac oes')).answers;
    expect(answer).toMatchObject({
      value: 'no',
      revision: 1,
      by: 'practitioner',
      at: '2026-11-21T10:00:00.000Z',
      language: 'en',
    });
    expect(answer?.text.key).toBe('disclosure.danger.now.ask');
  });

  it('that replaces another leaves that one on record', () => {
    const record = after(
      after(aRecord(), typed('where.place', 'at the school')),
      typed('where.place', 'in the library'),
    );
    expect(record.answers['where.place']?.value).toBe('in the library');
    expect(record.replaced).toMatchObject([{ question: 'where.place', value: 'at the school', revision: 1 }]);
  });

  it('given again with the same value changes nothing but what is remembered of the activity', () => {
    const before = after(aRecord(), typed('where.place', 'at the school'));
    const again = after(before, typed('where.place', 'at the school'));
    expect(again.answers).toEqual(before.answers);
    expect(again.replaced).toEqual([]);
  });

  it('that cannot be read is kept beside its question until one can', () => {
    const unclear = decide(disclosure, aRecord(), [typed('danger.now', 'she is not at immediate risk')], stamp());
    expect(unclear.effect).toBe('invalid');
    expect(unclear.record.answers).toEqual({});
    expect(unclear.record.drafts).toMatchObject([
      { question: 'danger.now', value: 'she is not at immediate risk', why: 'unreadable' },
    ]);
    expect(after(unclear.record, typed('danger.now', 'no')).drafts[0]?.settled).toBeDefined();
  });
});

describe('an activity', () => {
  it('has its effect once', () => {
    const once = stamp({ activity: 'the-one' });
    const first = decide(disclosure, aRecord(), [typed('where.place', 'here')], once);
    const second = decide(disclosure, first.record, [typed('where.place', 'somewhere else')], once);
    expect(second).toMatchObject({ effect: 'alreadyRecorded', record: first.record });
    expect(second.record).toBe(first.record);
  });
});

describe('a page sent from another window', () => {
  const begun = after(aRecord(), submit({ 'where.place': 'the flat', 'where.present': 'two men' }));

  it('changes what nobody else has changed since', () => {
    const changed = after(begun, submit({ 'where.place': 'the shop' }));
    const late = decide(
      disclosure,
      changed,
      [submit({ 'where.place': 'the station', 'where.present': 'nobody' }, begun.revision)],
      stamp(),
    );
    expect(late.effect).toBe('conflict');
    expect(late.errors).toEqual([{ question: 'where.place', reason: { key: 'conflict' } }]);
    expect(late.record.answers['where.place']?.value).toBe('the shop');
    expect(late.record.answers['where.present']?.value).toBe('nobody');
    expect(late.record.drafts).toMatchObject([{ question: 'where.place', value: 'the station', why: 'conflict' }]);
  });
});

describe('a decision', () => {
  it('is only ever added to, and another option asks for its reason anew', () => {
    const first = after(
      aRecord(),
      typed('pathway.decision', '1', 'option'),
      typed('pathway.decision', 'Shouting outside.', 'reason'),
    );
    const second = after(first, typed('pathway.decision', '2', 'option'));
    expect(second.answers['pathway.decision']?.value).toEqual({ option: 'referral' });
    expect(
      after(second, typed('pathway.decision', 'They left.', 'reason')).decisions.map(({ option, reason }) => [
        option,
        reason,
      ]),
    ).toEqual([
      ['immediate', undefined],
      ['immediate', 'Shouting outside.'],
      ['referral', undefined],
      ['referral', 'They left.'],
    ]);
  });

  it('that is taken back is a further entry, and one that was never made is none', () => {
    const takeBack: CaseEvent = { type: 'notKnown', question: 'pathway.decision' };
    expect(after(aRecord(), takeBack).decisions).toEqual([]);
    const decided = after(aRecord(), submit({ 'pathway.decision': { option: 'immediate', reason: 'Shouting.' } }));
    const log = (record: CaseRecord) => record.decisions.map(({ option, revision }) => [option, revision]);
    expect(log(after(decided, takeBack))).toEqual([
      ['immediate', 1],
      ['notKnown', 2],
    ]);
    expect(log(after(decided, submit({ 'pathway.decision': { notKnown: true } })))).toHaveLength(2);
    expect(log(after(decided, typed('pathway.decision', 'not known', 'option')))).toHaveLength(2);
  });
});

describe('a decision without its reason', () => {
  const leaving = (answers: Record<string, unknown>): CaseEvent =>
    ({ ...submit(answers, 99, true), page: 'decision' }) as CaseEvent;
  const needed = [{ question: 'pathway.decision', reason: { key: 'reasonNeeded' } }];

  it('keeps its option and says what it needs when the page is left, until it has it', () => {
    const first = decide(disclosure, aRecord(), [leaving({ 'pathway.decision': { option: 'referral' } })], stamp());
    expect([first.effect, first.errors]).toEqual(['invalid', needed]);
    expect(first.record.answers['pathway.decision']?.value).toEqual({ option: 'referral' });
    expect(first.record.drafts).toEqual([]);
    const again = decide(disclosure, first.record, [leaving({ 'pathway.next': 'Ring them.' })], stamp());
    expect([again.effect, again.errors]).toEqual(['invalid', needed]);
    const whole = decide(disclosure, again.record, [leaving({ 'pathway.decision': { reason: 'Threats.' } })], stamp());
    expect([whole.effect, whole.record.answers['pathway.decision']?.value]).toEqual([
      'recorded',
      { option: 'referral', reason: 'Threats.' },
    ]);
  });

  it('holds up nothing that does not leave the page', () => {
    const noted = decide(disclosure, aRecord(), [submit({ 'pathway.decision': 'referral' })], stamp());
    expect([noted.effect, noted.errors]).toEqual(['recorded', []]);
  });

  it('is asked for it anew when another option is chosen, though the page was left', () => {
    const left = after(aRecord(), leaving({ 'pathway.decision': { option: 'referral', reason: 'Threats.' } }));
    expect(left.passed).toHaveProperty(['pathway.decision']);
    const changed = after(left, typed('pathway.decision', '3', 'option'));
    expect(changed.passed).not.toHaveProperty(['pathway.decision']);
  });

  it.each<[string, CaseEvent]>([
    ['words that say it is not known', typed('pathway.decision', 'don’t know', 'reason')],
    ['the command for not known', { type: 'notKnown', question: 'pathway.decision', part: 'reason' }],
    ['the command to skip', { type: 'skip', questions: ['pathway.decision'], part: 'reason' }],
  ])('is not given one by %s', (_name, event) => {
    const chosen = after(aRecord(), typed('pathway.decision', '2', 'option'));
    const { effect, errors, record } = decide(disclosure, chosen, [event], stamp());
    expect([effect, errors]).toEqual(['invalid', needed]);
    expect(record.answers['pathway.decision']?.value).toEqual({ option: 'referral' });
    expect(record.passed).toEqual({});
  });
});

describe('who else takes part', () => {
  const isOpen = (record: CaseRecord) => {
    const { question, page } = findQuestion(disclosure, 'people.others')!;
    return openQuestions(reach(disclosure, record.answers), page, record).includes(question);
  };

  it.each(['no', 'nobody', 'no one else', 'neb arall', 'nag oes', 'dim byd'])('is done with when it is %j', (reply) => {
    const record = after(aRecord(), typed('people.others', reply, 'new.name'));
    expect(record.answers).toEqual({});
    expect(record.drafts).toEqual([]);
    expect(isOpen(aRecord())).toBe(true);
    expect(isOpen(record)).toBe(false);
  });

  it('is not known when nobody can say, typed or by the command', () => {
    for (const event of [
      typed('people.others', 'dwn i ddim', 'new.name'),
      { type: 'notKnown', question: 'people.others', part: 'new.name' } as const,
    ]) {
      const record = after(aRecord(), event);
      expect(record.answers['people.others']?.value).toEqual({ notKnown: true });
      expect(isOpen(record)).toBe(false);
    }
  });

  it('loses the entry that was begun for somebody who is not there', () => {
    const one = after(aRecord(), submit({ 'people.others': [{ answers: { name: 'R' } }] }));
    const begun = after(one, typed('people.others', 'oes', 'another'));
    const second = listOf(begun.answers['people.others']?.value)?.[1];
    const record = after(begun, typed('people.others', 'nobody', `${second?.id}.name`));
    expect(record.answers['people.others']?.value).toMatchObject([{ answers: { name: 'R' } }]);
    expect(isOpen(record)).toBe(false);
    expect(readRecord(JSON.parse(JSON.stringify(record))).ok).toBe(true);
  });
});

describe('what was sent and cannot be read', () => {
  it.each([
    [{ hammer: { status: 'done', why: ' two \n lines ' } }, 'done; two \n lines'],
    [['R', { name: 'S', age: 40 }, null, true], 'R; S; 40; true'],
    [99, '99'],
    ['as it is { }', 'as it is { }'],
  ])('is kept as words, never in the shape it came in', (raw, words) => {
    expect(after(aRecord(), submit({ 'danger.now': raw })).drafts.map(({ value }) => value)).toEqual([words]);
  });
});

it('a decision that was begun cannot be left without its reason, whatever is skipped', () => {
  const begun = after(aRecord(), typed('pathway.decision', '2', 'option'));
  for (const part of [undefined, 'reason'] as const) {
    const skipped = decide(disclosure, begun, [{ type: 'skip', questions: ['pathway.decision'], part }], stamp());
    expect(skipped.effect).toBe('invalid');
    expect(skipped.errors).toMatchObject([{ question: 'pathway.decision', reason: { key: 'reasonNeeded' } }]);
  }
  const before = after(aRecord(), { type: 'skip', questions: ['pathway.decision'] });
  expect(before.answers).toEqual({});
});

describe('a concern', () => {
  it('that is corrected stays visible as raised and corrected', () => {
    const record = after(
      after(aRecord(), submit({ 'concern.strangled': 'yes' })),
      submit({ 'concern.strangled': 'no' }),
    );
    expect(record.concerns).toMatchObject([
      { rule: 'strangled', answers: ['concern.strangled'], raised: { revision: 1 }, corrected: { revision: 2 } },
    ]);
  });

  it('is never taken away by answering a question that was open', () => {
    const yesNo = disclosure.stages.flatMap(({ pages }) =>
      pages.flatMap(({ questions }) => questions.filter(({ answer }) => answer.kind === 'yesNo').map(({ id }) => id)),
    );
    const answer = fc.tuple(fc.constantFrom(...yesNo), fc.constantFrom('yes', 'no', { notKnown: true }));
    fc.assert(
      fc.property(fc.uniqueArray(answer, { selector: ([id]) => id, maxLength: 25 }), (given) => {
        let record = aRecord();
        for (const [id, value] of given) {
          const next = after(record, submit({ [id]: value }));
          const standing = (of: CaseRecord) =>
            of.concerns.filter(({ corrected }) => !corrected).map(({ rule }) => rule);
          expect(standing(next)).toEqual(expect.arrayContaining(standing(record)));
          record = next;
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('whatever is sent, the record stays one that can be read', () => {
  const known = [
    'danger.now',
    'health.now',
    'people.others',
    'contact.safe',
    'pathway.decision',
    'steps.referral',
    'when.happened',
    'dash.count',
  ];
  const value = fc.oneof(
    fc.anything({ maxDepth: 3 }),
    fc.string(),
    fc.constantFrom('yes', 'no', '__proto__', { notKnown: true }, { option: 'referral', reason: 'x' }, [
      { answers: { name: 'x' } },
    ]),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...known), fc.string()), value, { maxKeys: 8 }), (answers) => {
      const { record, effect } = decide(disclosure, aRecord(), [submit(answers, 0, true)], stamp());
      expect(['recorded', 'invalid', 'conflict']).toContain(effect);
      expect(readRecord(JSON.parse(JSON.stringify(record))).ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});
