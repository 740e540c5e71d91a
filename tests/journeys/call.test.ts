import { describe, expect, it } from 'vitest';
import { call } from '../../dialogs/journeys/disclosure/call/call.ts';
import { callDropped } from '../../dialogs/journeys/disclosure/call/dropped.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { reach } from '../../dialogs/question/index.ts';
import type { Page } from '../../dialogs/question/model.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { languages, text } from '../../locales/index.ts';

const reached = (answers: Record<string, Value>) =>
  reach(disclosure, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])));
const advised = (page: Page, answers: Record<string, Value>) => {
  const { view } = reached(answers);
  return page.advice.filter(({ when }) => when?.(view) ?? true).map((advice) => advice.text);
};
const asked = (page: string, answers: Record<string, Value>) =>
  reached(answers)
    .pages.find((each) => each.page.id === page)
    ?.questions.map(({ id }) => id);
const onTheLine = { 'arrival.situation': 'caller', 'safe.talk': 'yes' };

describe('who is on the line', () => {
  it.each(['silent', 'abusive', 'wrongNumber', 'professional', 'relative', 'child'])(
    '%s: says what to do, and nothing of the others',
    (who) => {
      const lines = advised(call, { 'call.who': who });
      expect(lines.length).toBeGreaterThan(0);
      expect(advised(call, {})).toEqual([]);
      for (const language of languages) for (const line of lines) expect(text(language, line)).not.toBe('');
    },
  );

  it('never asks again what the short path asks: whether and how they may be rung back', () => {
    expect(call.carried).toEqual(expect.arrayContaining(['callback.number', 'callback.otherAnswers', 'contact.safe']));
    expect(asked('call', onTheLine)).toEqual(['call.who', 'call.backSafe']);
    // What is said on another page takes no question away from here.
    expect(asked('call', { ...onTheLine, 'safe.talk': 'no' })).toEqual(['call.who', 'call.backSafe']);
  });

  it('is offered afterwards under its own heading, and holds nobody up on the short path', () => {
    const of = (id: string) => reached({}).pages.find(({ page }) => page.id === id);
    for (const id of ['call', 'callDropped'])
      expect([of(id)?.stage.order, of(id)?.page.group]).toEqual(['anyOrder', 'call.title']);
    expect([...call.questions, ...callDropped.questions].some(({ required }) => required)).toBe(false);
  });
});

describe('the line went', () => {
  it.each<[Record<string, Value>, boolean]>([
    [{}, false],
    [onTheLine, false],
    [{ ...onTheLine, 'call.backSafe': 'yes' }, true],
    [{ ...onTheLine, 'contact.safe': { safe: 'yes', number: '01632 960000' } }, true],
    [{ 'arrival.situation': 'caller', 'safe.talk': 'no', 'stop.callBackAgreed': 'yes' }, true],
    [{ ...onTheLine, 'call.backSafe': 'yes', 'contact.safe': { safe: 'no' } }, false],
    [{ ...onTheLine, 'call.backSafe': { notKnown: true } }, false],
  ])('%j: ringing back is %s', (answers, may) => {
    const lines = advised(callDropped, answers);
    expect([lines.includes('call.dropped.mayRing'), lines.includes('call.dropped.doNotRing')]).toEqual([may, !may]);
  });

  it('says 999 first, with the place where it is known and without it where it is not', () => {
    expect(advised(callDropped, { 'where.place': '14 Example Street' })[0]).toBe('call.dropped.placeKnown');
    expect(advised(callDropped, {})[0]).toBe('call.dropped.placeUnknown');
    expect(advised(callDropped, { 'where.place': { notKnown: true } })[0]).toBe('call.dropped.placeUnknown');
  });

  it('has the place and the number beside it, as they were said', () => {
    const { view } = reached({ ...onTheLine, 'where.place': '14 Example Street', 'callback.number': '01632 960000' });
    const facts = disclosure.pageFacts?.['callDropped']?.(view, 'en') ?? [];
    expect(facts[0]?.rows.map(({ value }) => value)).toEqual(['14 Example Street', '01632 960000']);
    expect(disclosure.pageFacts?.['callDropped']?.(reached({}).view, 'cy')).toEqual([]);
  });
});
