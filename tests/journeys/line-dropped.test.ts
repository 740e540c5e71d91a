import { describe, expect, it } from 'vitest';
import { areaOf, doorFacts } from '../../dialogs/areas/index.ts';
import { child } from '../../dialogs/journeys/child/index.ts';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { perpetrator } from '../../dialogs/journeys/perpetrator/index.ts';
import { findQuestion, reach } from '../../dialogs/question/index.ts';
import type { Journey } from '../../dialogs/question/model.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { languages, text } from '../../locales/index.ts';

type Answers = Readonly<Record<string, Value>>;
function reached(journey: Journey, answers: Answers) {
  return reach(journey, Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])));
}
const pageOf = (journey: Journey, answers: Answers, page = 'callDropped') =>
  reached(journey, answers).pages.find((each) => each.page.id === page);
function advised(journey: Journey, answers: Answers) {
  const { view } = reached(journey, answers);
  const advice = pageOf(journey, answers)?.page.advice ?? [];
  return advice.filter(({ when }) => when?.(view) ?? true).map((each) => each.text);
}
const known = (journey: Journey, answers: Answers) =>
  journey.pageFacts?.['callDropped']?.(reached(journey, answers).view, 'en').flatMap(({ rows }) => rows) ?? [];

describe.each([perpetrator, child])('the line went, in the journey $id', (journey) => {
  it('has a page for it of its own, under the heading of the call, which holds nobody up', () => {
    const found = pageOf(journey, {});
    expect([found?.stage.order, found?.page.group]).toEqual(['anyOrder', 'call.title']);
    expect(found?.questions.map(({ id, required }) => [id, required])).toEqual([['call.dropped', false]]);
    // The same list as in a disclosure, so that the key of the helpline leads to it.
    expect(findQuestion(journey, 'call.dropped')?.question.answer).toEqual(
      findQuestion(disclosure, 'call.dropped')?.question.answer,
    );
  });

  it('says 999 first, with the place where it is known and without it where it is not', () => {
    const first = (answers: Answers) => text('en', advised(journey, answers)[0]!);
    expect(first({ 'where.place': '14 Example Street' })).toMatch(/ring 999 now\. Say first where/);
    for (const answers of [{}, { 'where.place': notKnown }] as readonly Answers[])
      expect(first(answers)).toMatch(/ring 999 now, also without the place/);
  });

  it('has at hand the place for the police, and the number that was agreed', () => {
    expect(journey.atHand?.[0]).toBe('where.place');
    expect(known(journey, { 'where.place': '14 Example Street' }).map(({ value }) => value)).toEqual([
      '14 Example Street',
    ]);
    expect(known(journey, {})).toEqual([]);
  });
});

describe('the line to somebody who abuses', () => {
  const onPhone = { 'perp.contact': 'onPhone' };
  const agreed = { ...onPhone, 'perp.callBack': '01632 960010' };

  it('is there where they are on it, or nobody has said, and in no other work', () => {
    for (const contact of ['withThem', 'planned', 'earlier', 'none'])
      expect(pageOf(perpetrator, { 'perp.contact': contact })).toBeUndefined();
    expect(pageOf(perpetrator, onPhone)).toBeDefined();
    expect(pageOf(perpetrator, onPhone, 'danger')?.questions.map(({ id }) => id)).toContain('perp.callBack');
    expect(pageOf(perpetrator, { 'perp.contact': 'withThem' }, 'danger')?.questions.map(({ id }) => id)).not.toContain(
      'perp.callBack',
    );
  });

  it('is rung back on a number that was agreed, and on no other', () => {
    const none = [notKnown, ' ', 'none', 'No, they did not agree', '2 numbers, both shared'];
    for (const answers of [onPhone, ...none.map((said) => ({ ...onPhone, 'perp.callBack': said }))]) {
      expect(advised(perpetrator, answers)).toContain('perpetrator.dropped.doNotRing');
      expect(advised(perpetrator, answers)).not.toContain('perpetrator.dropped.mayRing');
    }
    expect(advised(perpetrator, agreed)).toContain('perpetrator.dropped.mayRing');
    expect(advised(perpetrator, agreed)).not.toContain('perpetrator.dropped.doNotRing');
    expect(known(perpetrator, agreed).map(({ value }) => value)).toEqual(['01632 960010']);
  });

  it('is rung back with no word of the victim, and the victim is not rung because of it', () => {
    expect(advised(perpetrator, agreed)).toEqual(
      expect.arrayContaining([
        'perpetrator.dropped.nothingOfVictim',
        'perpetrator.dropped.somebodyElse',
        'perpetrator.dropped.notTheVictim',
      ]),
    );
    expect(advised(perpetrator, onPhone)).toContain('perpetrator.dropped.notTheVictim');
    // The words of the survivor's page would lead somebody to ring, and to say what was agreed with a survivor.
    for (const line of advised(perpetrator, agreed))
      expect(['call.dropped.mayRing', 'call.dropped.somebodyElse']).not.toContain(line);
  });

  it('of whom suicide was spoken is not left to themselves', () => {
    for (const said of ['yes', notKnown])
      expect(advised(perpetrator, { ...onPhone, 'concern.suicideThreats': said })).toContain(
        'perpetrator.dropped.selfRisk',
      );
    expect(advised(perpetrator, { ...onPhone, 'concern.suicideThreats': 'no' })).not.toContain(
      'perpetrator.dropped.selfRisk',
    );
    const doors = pageOf(perpetrator, onPhone)?.page.doors ?? [];
    expect(JSON.stringify(doorFacts(areaOf('wales'), doors, 'en', new Date('2026-11-22')))).toContain('116 123');
  });

  it('has who is on it, and what to do about a caller who is abusive or asks what is known', () => {
    const found = pageOf(perpetrator, onPhone, 'call');
    expect(found?.questions.map(({ id }) => id)).toEqual(['call.who']);
    expect(found?.page.carried).toEqual(['perp.callBack']);
    const told = (who: string) => {
      const { view } = reached(perpetrator, { ...onPhone, 'call.who': who });
      return found?.page.advice.filter(({ when }) => when?.(view) ?? true).map((each) => each.text);
    };
    expect(told('abusive')).toEqual(
      expect.arrayContaining(['call.advice.abusiveEnd', 'call.advice.abusiveSayNothing']),
    );
    expect(told('professional')).toEqual(['call.advice.professional']);
    expect(told('relative')).toEqual(['call.advice.relative']);
    expect(told('person')).toEqual([]);
  });

  it('tells no document the number', () => {
    expect(findQuestion(perpetrator, 'perp.callBack')?.question.for).toEqual([]);
  });
});

describe('the line to a child', () => {
  const tells = { 'arrival.situation': 'childTells' };

  it('is not rung back unless that was agreed, and then with no word of the child', () => {
    for (const answers of [tells, { ...tells, 'call.backSafe': 'no' }, { ...tells, 'call.backSafe': notKnown }])
      expect(advised(child, answers)).toContain('child.dropped.doNotRing');
    const may = advised(child, { ...tells, 'call.backSafe': 'yes' });
    expect(may).toEqual(expect.arrayContaining(['call.dropped.mayRing', 'child.dropped.somebodyElse']));
    expect(may).not.toContain('child.dropped.doNotRing');
    expect(advised(child, { ...tells, 'call.backSafe': 'yes', 'contact.safe': { safe: 'no' } })).toContain(
      'child.dropped.doNotRing',
    );
  });

  it('leads to children’s services now, whether anybody rings again or not', () => {
    for (const answers of [tells, { ...tells, 'call.backSafe': 'yes' }])
      expect(advised(child, answers)).toContain('child.dropped.services');
    const doors = pageOf(child, tells)?.page.doors ?? [];
    for (const language of languages)
      expect(JSON.stringify(doorFacts(areaOf('wales'), doors, language, new Date('2026-11-22')))).toContain(
        '0808 800 5000',
      );
  });

  it('has the facts of the call: who is on it, and whether it may be rung back', () => {
    const found = pageOf(child, tells, 'call');
    expect(found?.questions.map(({ id }) => id)).toEqual(['call.who', 'call.backSafe']);
    expect(found?.questions.flatMap((each) => each.for)).toEqual([]);
    expect(known(child, { ...tells, 'callback.number': '01632 960011', 'call.backSafe': 'yes' })).toHaveLength(2);
  });
});
