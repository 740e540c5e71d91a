import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseEvent, Stamp } from '../../dialogs/record/events.ts';
import { readRecord, type CaseRecord } from '../../dialogs/record/index.ts';
import { aRecord } from '../support/record.ts';

const at = '2026-11-22T10:00:00.000Z';
let ids = 0;
const stamp = (by = 'practitioner'): Stamp => ({ by, at, language: 'en', activity: null, newId: () => `id-${ids++}` });
const decided = (record: CaseRecord, events: readonly CaseEvent[], by?: string) =>
  decide(disclosure, record, events, stamp(by));
const after = (record: CaseRecord, ...events: CaseEvent[]) => decided(record, events).record;

describe('what a turn did is for the trail', () => {
  it.each<[string, readonly CaseEvent[], readonly object[]]>([
    [
      'answers, by their questions',
      [
        { type: 'typed', question: 'where.place', part: '', text: 'here' },
        { type: 'notKnown', question: 'where.present' },
      ],
      [{ action: 'changed', what: 'where.place where.present' }],
    ],
    ['a note', [{ type: 'note', text: 'A van outside.' }], [{ action: 'changed', what: 'note' }]],
    ['words kept beside', [{ type: 'draft', text: 'yes' }], [{ action: 'changed', what: 'draft' }]],
    ['a question left open', [{ type: 'skip', questions: ['where.place'] }], [{ action: 'changed', what: 'left' }]],
    ['a pause', [{ type: 'pause' }], [{ action: 'changed', what: 'paused' }]],
    ['the emergency', [{ type: 'emergency' }], [{ action: 'emergency' }]],
    [
      'a document',
      [{ type: 'document', recipient: 'police', language: 'cy' }],
      [{ action: 'document', what: 'police/cy' }],
    ],
    ['an attempt', [{ type: 'attempt', what: 'share' }], [{ action: 'refused', what: 'share' }]],
  ])('%s', (_what, events, deeds) => {
    expect(decided(aRecord(), events).deeds).toEqual(deeds);
  });

  it('holds ids and never a word that was said, and is cut at a whole one', () => {
    const all = disclosure.stages.flatMap(({ pages }) => pages.flatMap(({ questions }) => questions));
    const answers = Object.fromEntries(all.map(({ id }) => [id, { notKnown: true }]));
    const { deeds, recorded } = decided(aRecord(), [
      { type: 'submit', page: 'danger', revision: 9, answers, leave: false },
    ]);
    const what = deeds[0]?.what ?? '';
    expect(recorded.join(' ').length).toBeGreaterThan(1000);
    expect(what.length).toBeGreaterThan(900);
    expect(what.length).toBeLessThanOrEqual(1000);
    expect(what.split(' ')).toEqual(recorded.slice(0, what.split(' ').length));
  });

  it('is nothing for an activity that was taken before', () => {
    const taken = { ...stamp(), activity: 'the-one' };
    const { record } = decide(disclosure, aRecord(), [{ type: 'pause' }], taken);
    expect(decide(disclosure, record, [{ type: 'pause' }], taken).deeds).toEqual([]);
  });
});

describe('a change to who may see a case', () => {
  it('raises the revision, leaves every answer, the pause and the trail as they are, and can be read again', () => {
    const before = after(
      aRecord(),
      { type: 'typed', question: 'where.place', part: '', text: 'here' },
      { type: 'pause' },
    );
    for (const event of [
      { type: 'share', with: 'b' },
      { type: 'handOver', to: 'b', team: 'north' },
      { type: 'restrict', namedOnly: true },
      { type: 'keepOut', staff: 'b' },
      { type: 'letIn', staff: 'b' },
    ] as const) {
      const { record } = decided(before, [event]);
      expect(record.revision).toBe(before.revision + 1);
      expect([record.answers, record.status]).toEqual([before.answers, 'paused']);
      expect(record.trail).toBe(before.trail);
      expect(readRecord(JSON.parse(JSON.stringify(record))).ok).toBe(true);
    }
  });

  it('shares once, however often it is asked for, and takes it back', () => {
    const twice = after(aRecord(), { type: 'share', with: 'b' }, { type: 'share', with: 'b' });
    expect(twice.access.shares).toEqual([{ with: 'b', by: 'practitioner', at }]);
    expect(after(twice, { type: 'unshare', with: 'b' }).access.shares).toEqual([]);
  });

  it('handed over belongs to the other, and the owner before keeps nothing', () => {
    const shared = after(aRecord(), { type: 'share', with: 'b' });
    const { record, deeds } = decided(shared, [{ type: 'handOver', to: 'b', team: 'north' }]);
    expect([record.owner, record.team, record.access.shares]).toEqual(['b', 'north', []]);
    expect(record.access.notices).toMatchObject([{ kind: 'handedOver', staff: 'practitioner' }]);
    expect(deeds).toEqual([{ action: 'handedOver', what: 'b' }]);
  });

  it('taken from its owner, keeps that they are to be told: once each, and not who has it now or had it first', () => {
    const given = (to: string, from: CaseRecord, by: string) =>
      decided(from, [{ type: 'handOver', to, team: 'north' }], by).record;
    const own = given('b', aRecord(), 'practitioner');
    expect(own.access.untold).toBeUndefined();
    const taken = given('c', own, 'supervisor');
    expect(taken.access.untold).toEqual([{ staff: 'b', by: 'supervisor', at }]);
    const on = given('d', taken, 'supervisor');
    expect(on.access.untold?.map(({ staff }) => staff)).toEqual(['b', 'c']);
    const back = given('b', on, 'd');
    expect(back.access.untold?.map(({ staff }) => staff)).toEqual(['c']);
    expect(given('c', back, 'b').access.untold).toBeUndefined();
    expect(readRecord(JSON.parse(JSON.stringify(on))).ok).toBe(true);
  });

  it('offered, stays the owner’s until whom it is offered to accepts; nobody else can, and it ends by a no', () => {
    const offered = after(aRecord(), { type: 'share', with: 'b' }, { type: 'offer', to: 'b' });
    expect([offered.owner, offered.access.offer]).toEqual(['practitioner', { to: 'b', by: 'practitioner', at }]);
    expect(readRecord(JSON.parse(JSON.stringify(offered))).ok).toBe(true);
    for (const type of ['accept', 'decline'] as const)
      expect(decided(offered, [{ type, team: 'north' }], 'c')).toMatchObject({
        effect: 'invalid',
        errors: [{ reason: { key: 'mayNot' } }],
      });
    const { record, deeds } = decided(offered, [{ type: 'accept', team: 'north' }], 'b');
    expect([record.owner, record.team, record.access.offer, record.access.shares]).toEqual([
      'b',
      'north',
      undefined,
      [],
    ]);
    expect(record.access.untold).toEqual([{ staff: 'practitioner', by: 'practitioner', at }]);
    expect(deeds).toEqual([{ action: 'accepted', what: 'practitioner' }]);
    const declined = decided(offered, [{ type: 'decline' }], 'b').record;
    expect([declined.owner, declined.access.offer]).toEqual(['practitioner', undefined]);
    expect(declined.access.notices).toMatchObject([{ kind: 'declined', staff: 'b' }]);
    expect(after(offered, { type: 'withdraw' }).access.offer).toBeUndefined();
  });

  it('an offer ends where the case is closed, taken over, or whom it is offered to is kept out', () => {
    const offered = after(aRecord(), { type: 'offer', to: 'b' });
    for (const event of [
      { type: 'close' },
      { type: 'handOver', to: 'c', team: 'north' },
      { type: 'keepOut', staff: 'b' },
      { type: 'matched', staff: ['b'] },
    ] as const)
      expect(after(offered, event).access.offer).toBeUndefined();
    expect(decided(aRecord(), [{ type: 'withdraw' }])).toMatchObject({ effect: 'invalid' });
    const kept = after(aRecord(), { type: 'keepOut', staff: 'b' });
    expect(decided(kept, [{ type: 'offer', to: 'b' }])).toMatchObject({ errors: [{ reason: { key: 'keptOut' } }] });
  });

  it('of those who are to be told keeps the newest twenty', () => {
    let record = aRecord();
    for (let each = 0; each < 30; each++)
      record = decided(record, [{ type: 'handOver', to: `owner-${each}`, team: 'north' }], 'supervisor').record;
    expect(record.access.untold?.length).toBe(20);
    expect(record.access.untold?.at(-1)?.staff).toBe('owner-28');
  });

  it('whoever is kept out loses share and broken glass, and is given the case by nobody', () => {
    const open = decided(after(aRecord(), { type: 'share', with: 'b' }), [{ type: 'breakGlass', reason: 'Now.' }], 'b');
    const kept = after(open.record, { type: 'keepOut', staff: 'b' });
    expect([kept.access.shares, kept.access.brokenGlass[0]?.until]).toEqual([[], at]);
    for (const event of [{ type: 'share', with: 'b' } as const, { type: 'handOver', to: 'b', team: 'x' } as const])
      expect(decided(kept, [event])).toMatchObject({ effect: 'invalid', errors: [{ reason: { key: 'keptOut' } }] });
    const letIn = after(kept, { type: 'letIn', staff: 'b' });
    expect([letIn.access.keptOut, letIn.access.shares]).toEqual([[], []]);
    expect(after(letIn, { type: 'share', with: 'b' }).access.shares).toHaveLength(1);
  });

  it('glass is broken for an hour, with the reason on record and a notice; without a reason not at all', () => {
    const { record, deeds } = decided(aRecord(), [{ type: 'breakGlass', reason: ' She rang back. ' }], 'b');
    expect(record.access.brokenGlass).toEqual([
      { by: 'b', at, until: '2026-11-22T11:00:00.000Z', reason: 'She rang back.' },
    ]);
    expect(record.access.notices).toMatchObject([{ kind: 'brokeGlass', staff: 'b' }]);
    expect(deeds).toEqual([{ action: 'brokeGlass', what: 'until 2026-11-22T11:00:00.000Z' }]);
    expect(decided(aRecord(), [{ type: 'breakGlass', reason: ' \u200b ' }], 'b')).toMatchObject({
      effect: 'invalid',
      errors: [{ reason: { key: 'glassReason' } }],
    });
  });

  it('tells the owner of the newest twenty things, and of one person once', () => {
    let record = aRecord();
    for (let each = 0; each < 30; each++)
      record = decided(record, [{ type: 'breakGlass', reason: 'Now.' }], `colleague-${each % 25}`).record;
    expect(record.access.notices.map(({ staff }) => staff)).toEqual(
      [...Array.from({ length: 15 }, (_, each) => each + 10), 0, 1, 2, 3, 4].map((each) => `colleague-${each}`),
    );
  });
});

describe('a closed case', () => {
  const closed = after(aRecord(), { type: 'close' });

  it('takes no answer, and keeps what was said beside the questions', () => {
    const { record, effect, errors } = decided(closed, [
      { type: 'typed', question: 'where.place', part: '', text: 'here' },
      { type: 'submit', page: 'danger', revision: 9, answers: { 'danger.now': 'no', unheard: 'words' }, leave: true },
    ]);
    expect([effect, errors[0]?.reason.key, record.status, record.answers]).toEqual([
      'invalid',
      'caseClosed',
      'closed',
      {},
    ]);
    expect(record.drafts.map(({ question, value }) => [question, value])).toEqual([['where.place', 'here']]);
  });

  it('stays closed whatever is noted, and whether or not there is an emergency, until it is opened again', () => {
    const noted = after(closed, { type: 'note', text: 'They rang.' }, { type: 'emergency' }, { type: 'pause' });
    expect([noted.status, noted.notes.length, noted.emergencies.length]).toEqual(['closed', 1, 1]);
    expect(after(noted, { type: 'reopen' })).toMatchObject({ status: 'open', closed: undefined });
  });
});
