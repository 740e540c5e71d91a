import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeys } from '../../dialogs/journeys/index.ts';
import { decisionReasonSpec } from '../../dialogs/question/part-specs.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseEvent } from '../../dialogs/record/events.ts';
import { pastSchema, readRecord, type CaseRecord, type Past } from '../../dialogs/record/index.ts';
import { largestBesides, largestCase, nothingPast, pastKinds, spill } from '../../dialogs/record/spill.ts';
import { chained, verifyTrail, type TrailEntry } from '../../dialogs/record/trail.ts';
import { joinPasts, wholeRecord } from '../../dialogs/record/whole-record.ts';
import { aRecord, anAnswer } from '../support/record.ts';
import { maximalAnswers, questionsOf, widest } from '../support/maximal.ts';

const journey = journeys[0] as (typeof journeys)[number];
const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const bytesBesides = (record: CaseRecord): number => bytesOf({ ...record, answers: {} });
const key = new Uint8Array(32);

/** A case as a store keeps it: what moves out is kept beside it. */
class Kept {
  record: CaseRecord;
  readonly pasts: Past[] = [];
  readonly trail: TrailEntry[] = [];
  largest = 0;
  largestBesides = 0;

  constructor(record: CaseRecord) {
    this.record = record;
  }
  /** @param measure the size of every document costs more than all else here */
  take(changed: CaseRecord, measure = true): void {
    const { record, past, trail } = spill(changed);
    const { moved } = record;
    if (past) this.pasts.push(past);
    if (trail) this.trail.push(...trail);
    this.record = {
      ...record,
      moved: { ...moved, segments: [...moved.segments, ...(past ? [randomUUID()] : [])] },
      trail: {
        ...record.trail,
        segments: [
          ...record.trail.segments,
          ...(trail ? [{ id: randomUUID(), to: (trail.at(-1) as TrailEntry).seq }] : []),
        ],
      },
    };
    if (!measure) return;
    this.largest = Math.max(this.largest, bytesOf(this.record));
    this.largestBesides = Math.max(this.largestBesides, bytesBesides(this.record));
  }
  whole(): CaseRecord {
    return wholeRecord(this.record, joinPasts(this.pasts));
  }
}

const at = (turn: number): string => new Date(Date.UTC(2026, 0, 1) + turn * 60_000).toISOString();

/** One thing of each kind as it may come in one turn, named so that it is known again. */
const things: { readonly [K in keyof Past]: (turn: number, id: string, text: string) => Past[K][number] } = {
  replaced: (turn, id, text) => ({ ...anAnswer(text), at: at(turn), revision: turn, question: id }),
  drafts: (turn, id, text) => ({ id, question: 'told.words', value: text, why: 'unseen', by: 'p', at: at(turn) }),
  notes: (turn, id, text) => ({ id, text, by: 'p', at: at(turn), revision: turn }),
  decisions: (turn, id, text) => ({
    question: 'q',
    option: id,
    reason: text.slice(0, decisionReasonSpec.max),
    by: 'p',
    at: at(turn),
    revision: turn,
  }),
  concerns: (turn, id) => ({ rule: 'r', answers: [id], raised: { by: 'p', at: at(turn), revision: turn } }),
  emergencies: (turn, id) => ({ by: id, at: at(turn) }),
  documents: (turn, id) => ({ recipient: id, language: 'cy', by: 'p', at: at(turn), revision: turn }),
  brokenGlass: (turn, id, text) => ({ by: id, at: at(turn), until: at(turn + 60), reason: text.slice(0, 1000) }),
  notices: (turn, id) => ({ id, kind: 'opened', staff: 's', by: 's', at: at(turn) }),
};
const nameOf: { readonly [K in keyof Past]: (item: Past[K][number]) => string | undefined } = {
  replaced: ({ question }) => question,
  drafts: ({ id }) => id,
  notes: ({ id }) => id,
  decisions: ({ option }) => option,
  concerns: ({ answers }) => answers[0],
  emergencies: ({ by }) => by,
  documents: ({ recipient }) => recipient,
  brokenGlass: ({ by }) => by,
  notices: ({ id }) => id,
};
const listsOf = (record: CaseRecord): Past => ({ ...record, ...record.access });
const namesOf = (lists: Past, kind: keyof Past) =>
  (lists[kind] as never[]).map((item) => (nameOf[kind] as (item: unknown) => string)(item));

const turn = fc.record({
  adds: fc.array(fc.record({ kind: fc.constantFrom(...pastKinds), length: fc.constantFrom(0, 3, 500, 8000, 24_000) }), {
    maxLength: 12,
  }),
  settles: fc.boolean(),
  corrects: fc.boolean(),
});

describe('a case, however it grows,', () => {
  it('stays small, and it and what moved out are everything there ever was, in order and once', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 50, maxLength: 250 }), (turns) => {
        const kept = new Kept(aRecord());
        const ever: Record<string, string[]> = {};
        const settled: string[] = [];
        turns.forEach(({ adds, settles, corrects }, index) => {
          const record = structuredClone(kept.record);
          for (const [place, { kind, length }] of adds.entries()) {
            const id = `${index}-${place}`;
            (listsOf(record)[kind] as unknown[]).push(things[kind](index + 1, id, widest.repeat(length)));
            (ever[kind] ??= []).push(id);
          }
          for (const draft of settles ? record.drafts : []) {
            if (!draft.settled) settled.push(draft.id);
            draft.settled ??= { by: 'p', at: at(index) };
          }
          for (const concern of corrects ? record.concerns : [])
            concern.corrected ??= { by: 'p', at: at(index), revision: index };
          record.trail = chained(
            record.trail,
            adds.map(() => ({ at: at(index), by: 'p', action: 'changed' as const, basis: 'owner' as const })),
            'case:c',
            key,
          );
          kept.take(record, index % 10 === 0);
        });
        expect(kept.largestBesides).toBeLessThan(largestBesides);
        const whole = kept.whole();
        for (const kind of pastKinds) {
          expect(namesOf(listsOf(whole), kind), kind).toEqual(ever[kind] ?? []);
          expect(kept.record.moved.counts[kind] ?? 0).toBe(joinPasts(kept.pasts)[kind].length);
        }
        expect(whole.drafts.filter((draft) => draft.settled).map(({ id }) => id)).toEqual(settled.toSorted(byNumber));
        const entries = [...kept.trail, ...kept.record.trail.entries];
        expect(verifyTrail(entries, 'case:c', key, kept.record.trail)).toBeUndefined();
        expect(readRecord(kept.record).ok).toBe(true);
        for (const past of kept.pasts) expect(pastSchema.parse(past)).toEqual(past);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

const byNumber = (a: string, b: string): number => {
  const [[turnA = 0, placeA = 0] = [], [turnB = 0, placeB = 0] = []] = [a, b].map((id) => id.split('-').map(Number));
  return turnA - turnB || placeA - placeB;
};

/** As it is sent: what is on a list is named. */
function onto(record: CaseRecord, id: string, value: unknown): unknown {
  const current = record.answers[id]?.value;
  if (!Array.isArray(value) || !Array.isArray(current)) return value;
  return value.map((item: object | string, at) => {
    const there = current[at];
    return typeof item === 'object' && typeof there === 'object' ? { ...item, id: there.id } : item;
  });
}

/** Turns as people take them, each with all a message can carry. */
function grow(kept: Kept, turns: number, letter: string): void {
  const answers = Object.entries(maximalAnswers(journey, letter));
  for (let index = 0; index < turns; index++) {
    const [id = '', value] = answers[index % answers.length] ?? [];
    // Another text each time round, so that an answer is replaced.
    const words = JSON.stringify(onto(kept.record, id, value)).replaceAll(letter + letter, `${letter}${index % 10}`);
    const again = JSON.parse(words) as unknown;
    const text = letter.repeat(24_000);
    const events: CaseEvent[] = [
      // Before the answer, which the case may have no room for: what comes after it is then not taken.
      { type: 'note', text, question: id },
      { type: 'draft', text, question: index % 2 ? id : undefined },
      {
        type: 'submit',
        page: 'x',
        revision: kept.record.revision,
        answers: { [id]: again },
        leave: false,
      },
      { type: 'document', recipient: 'childrensServices', language: 'cy' },
      { type: 'emergency' },
    ];
    const decided = decide(journey, kept.record, events.slice(0, index % 7 === 0 ? 5 : 3), {
      by: randomUUID(),
      at: at(index),
      language: 'cy',
      activity: letter.repeat(1000) + index,
      newId: randomUUID,
    });
    const trail = chained(
      decided.record.trail,
      [{ at: at(index), by: randomUUID(), action: 'changed', basis: 'breakGlass', what: id.repeat(8) }],
      'case:c',
      key,
    );
    kept.take({ ...decided.record, trail }, index % 20 === 0);
  }
}

/** A case with every question answered at its limit. */
function filled(letter: string): Kept {
  const kept = new Kept(aRecord({ id: randomUUID() }));
  const answers = maximalAnswers(journey, letter);
  for (const page of journey.stages.flatMap((stage) => stage.pages)) {
    const sent = Object.fromEntries(page.questions.map(({ id }) => [id, answers[id]]));
    const { record, errors } = decide(
      journey,
      kept.record,
      [{ type: 'submit', page: page.id, revision: kept.record.revision, answers: sent, leave: false }],
      { by: randomUUID(), at: at(1), language: 'cy', activity: randomUUID(), newId: randomUUID },
    );
    // Not everything fits at its limit: what is left out is kept beside its question.
    expect(errors.filter(({ reason }) => reason.key !== 'caseFull')).toEqual([]);
    kept.take(record);
  }
  expect(Object.keys(kept.record.answers).length).toBeGreaterThan(questionsOf(journey).length / 2);
  return kept;
}

describe('the stated size', () => {
  it('is room for current answers up to the limit of a case, in the widest letters, and for all that is kept beside them', () => {
    const { record } = filled(widest);
    expect(bytesOf(record.answers)).toBeLessThan(largestCase - largestBesides);
    // In base64 it is below what Cosmos DB takes, with room for labels and the wrapped key.
    expect((largestCase * 4) / 3 + 40_000).toBeLessThan(2 * 1024 * 1024);
  });

  it('holds for two thousand turns of maximal answers, notes, drafts and ids', { timeout: 240_000 }, () => {
    const kept = filled(widest);
    grow(kept, 2000, widest);
    expect(kept.largest).toBeLessThan(largestCase);
    expect(kept.largestBesides).toBeLessThan(largestBesides);
    expect(joinPasts(kept.pasts).notes.length + kept.record.notes.length).toBe(2000);
    expect(readRecord(kept.record).ok).toBe(true);
  });
});

describe('what a page needs', () => {
  it('stays: undecided drafts, the decision last made, standing concerns, that there was an emergency', () => {
    const record = aRecord();
    for (const kind of pastKinds)
      for (let n = 1; n <= 100; n++) (listsOf(record)[kind] as unknown[]).push(things[kind](n, `${kind}-${n}`, 'x'));
    record.decisions[0] = { ...things.decisions(1, 'first', 'x'), question: 'other' };
    for (const draft of record.drafts.slice(10)) draft.settled = { by: 'p', at: at(1) };
    for (const concern of record.concerns.slice(1)) concern.corrected = { by: 'p', at: at(1), revision: 1 };
    const spilled = spill(record).record;
    expect(spilled.drafts.map(({ id }) => id).slice(0, 10)).toEqual(record.drafts.slice(0, 10).map(({ id }) => id));
    expect(spilled.drafts.length).toBe(20);
    expect(spilled.decisions.map(({ option }) => option).slice(0, 1)).toEqual(['first']);
    expect(spilled.decisions.at(-1)).toEqual(record.decisions.at(-1));
    expect(spilled.concerns[0]).toEqual(record.concerns[0]);
    expect(spilled.emergencies.length).toBe(20);
  });

  it('is not looked for while there is little: the record comes back as it is', () => {
    const record = aRecord({ notes: [things.notes(1, 'n', 'x'.repeat(24_000))] });
    expect(spill(record)).toEqual({ record });
    expect(spill(record).record).toBe(record);
  });

  it('is asked again of nobody who is on a list, however many were on it before', () => {
    const passed = Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`people.others/gone${n}.where`, n]));
    const list = [{ id: 'here', answers: { name: 'x' } }];
    const record = aRecord({
      answers: { 'people.others': anAnswer(list) },
      passed: { ...passed, 'people.others/here.where': 1, 'told.words': 1 },
    });
    expect(spill(record).record.passed).toEqual({ 'people.others/here.where': 1, 'told.words': 1 });
  });
});

it('puts nothing beside nothing', () => {
  expect(wholeRecord(aRecord(), nothingPast())).toEqual(aRecord());
});
