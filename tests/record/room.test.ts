import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { roomForLong } from '../../dialogs/record/room.ts';
import { widest } from '../support/maximal.ts';
import { aRecord, anAnswer, builtAt } from '../support/record.ts';

const stamp = { by: 'p', at: builtAt, activity: null, language: 'en', newId: () => 'i' } as const;
const sent = (record: CaseRecord, question: string, value: unknown) =>
  decide(
    disclosure,
    record,
    [{ type: 'submit', page: 'x', revision: 1, leave: false, answers: { [question]: value } }],
    stamp,
  );
const words = (length: number) => widest.repeat(length);
/** A case whose long answers leave no room for another. */
const full = aRecord({
  answers: Object.fromEntries(
    Array.from({ length: Math.floor(roomForLong / 24_003) }, (_, n) => [`q${n}`, anAnswer(words(8000))]),
  ),
});

describe('a case that is full of long answers', () => {
  it('keeps another beside its question and says so', () => {
    const { record, effect, errors } = sent(full, 'told.words', words(8000));
    expect([effect, errors]).toEqual(['invalid', [{ question: 'told.words', reason: { key: 'caseFull' } }]]);
    expect(record.drafts).toMatchObject([{ question: 'told.words', value: words(8000), why: 'unreadable' }]);
    const typed = decide(
      disclosure,
      full,
      [{ type: 'typed', question: 'told.words', part: '', text: words(8000) }],
      stamp,
    );
    expect([typed.effect, typed.errors]).toEqual([effect, errors]);
    expect('told.words' in typed.record.answers).toBe(false);
  });

  it('still takes every short one, and decisions among them', () => {
    for (const [question, value] of [
      ['danger.now', 'yes'],
      ['where.place', 'Flat 2, 14 Example Street'],
      ['pathway.decision', { option: 'immediate', reason: 'Strangled last night, and they are coming back.' }],
      ['signs.physical', { severalPeople: 'seen' }],
    ] as const)
      expect(sent(full, question, value).effect, question).toBe('recorded');
  });

  it('takes a text in place of one that is as long, and any text again once there is room', () => {
    const with1 = aRecord({ answers: { ...full.answers, 'told.words': anAnswer(words(3000)) } });
    expect(sent(with1, 'told.words', words(3000).replace(widest, 'v')).effect).toBe('recorded');
    expect(sent(aRecord(), 'told.words', words(8000)).effect).toBe('recorded');
  });
});
