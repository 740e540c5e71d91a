import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
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
