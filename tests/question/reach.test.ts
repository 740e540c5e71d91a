import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choices,
  decision,
  field,
  list,
  shortText,
  yesNo,
  type Journey,
  type When,
} from '../../dialogs/question/model.ts';
import { findQuestion, nextPage, openPages, openQuestions, reach } from '../../dialogs/question/reach.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { viewOfAll } from '../../dialogs/question/view.ts';
import { answersOf, nextOf, sample, sampleJourney, samplePage } from './sample.ts';

const asked = (id: string, when?: When) => sample(yesNo('oes'), { id, when });

const journey = sampleJourney(
  samplePage('first', [asked('danger'), asked('where', (answers) => answers.is('danger', 'yes'))]),
  samplePage(
    'second',
    [asked('weapons', (answers) => answers.is('where', 'yes'))],
    (answers) => answers.get('danger') !== undefined,
  ),
  samplePage('third', [
    asked('children'),
    asked('safe', (answers) => answers.is('children', 'no') || answers.unknown('children')),
  ]),
);
const pagesOf = (answers: Record<string, Value>) => reach(journey, answersOf(answers)).pages.map(({ page }) => page.id);

describe('what of a journey is asked', () => {
  test('follows from the answers, in order', () => {
    expect(pagesOf({})).toEqual(['first', 'third']);
    expect(pagesOf({ danger: 'no' })).toEqual(['first', 'second', 'third']);
    const reached = reach(journey, answersOf({ danger: 'yes' }));
    expect(reached.pages[0]?.questions.map(({ id }) => id)).toEqual(['danger', 'where']);
    expect(reached.isReachable('where')).toBe(true);
    expect(reached.isReachable('weapons')).toBe(false);
    expect(reached.isReachable('constructor')).toBe(false);
  });

  test('leaves out an answer that is no longer reachable, and what hung on it, until it is again', () => {
    const answers = { danger: 'yes', where: 'yes', weapons: 'yes' };
    const before = reach(journey, answersOf(answers));
    expect(before.view.get('weapons')).toBe('yes');
    const changed = reach(journey, answersOf({ ...answers, danger: 'no' }));
    expect(changed.view.get('where')).toBeUndefined();
    expect(changed.view.get('weapons')).toBeUndefined();
    expect(reach(journey, answersOf(answers)).view.get('weapons')).toBe('yes');
    expect(viewOfAll(answersOf({ ...answers, danger: 'no' })).get('weapons')).toBe('yes');
  });

  test('takes no notice of a condition on a later question', () => {
    const backwards = sampleJourney(
      samplePage('only', [asked('early', (answers) => answers.is('late', 'yes')), asked('late')]),
    );
    expect(reach(backwards, answersOf({ late: 'yes' })).isReachable('early')).toBe(false);
  });

  test('knows one of several choices, the option of a decision and "not known"', () => {
    const view = viewOfAll(
      answersOf<Value>({
        several: ['a', 'b'],
        decided: { option: 'refer' },
        open: { notKnown: true },
        people: [{ id: 'a', answers: {} }],
      }),
    );
    expect([
      view.is('several', 'b', 'c'),
      view.is('several', 'c'),
      view.is('decided', 'refer'),
      view.is('decided', 'wait'),
    ]).toEqual([true, false, true, false]);
    expect([
      view.unknown('open'),
      view.unknown('several'),
      view.is('open', 'yes'),
      view.is('people', 'a'),
      view.is('none', 'a'),
    ]).toEqual([true, false, false, false, false]);
  });
});

describe('what is open', () => {
  const progress = (answers: Record<string, Value>, ...passed: string[]) => ({
    answers: answersOf(answers),
    passed: Object.fromEntries(passed.map((id) => [id, 1])),
  });
  const openIn = (of: Journey, state: ReturnType<typeof progress>) =>
    openPages(reach(of, state.answers), state).map(({ page }) => page.id);

  test('is what is reachable and neither answered nor passed', () => {
    const state = progress({ danger: 'yes' }, 'where');
    const reached = reach(journey, state.answers);
    expect(openQuestions(reached, journey.stages[0]!.pages[0]!, state)).toEqual([]);
    expect(nextPage(reached, state)?.page.id).toBe('third');
    expect(nextPage(reached, state, 'elsewhere')).toBeUndefined();
    expect(openIn(journey, progress({}))).toEqual(['first', 'third']);
    expect(openIn(journey, progress({ danger: 'no', children: 'yes' }))).toEqual([]);
  });

  test('is a compound question with a part still to ask, unless the part or the question is passed', () => {
    const compound = sampleJourney(
      samplePage('decide', [sample(decision(['refer']), { id: 'decide' })]),
      samplePage('people', [sample(list(3, field('name', shortText())), { id: 'people' })]),
    );
    const values = { decide: { option: 'refer' }, people: [{ id: 'a', answers: { name: 'A' } }] };
    expect(openIn(compound, progress(values))).toEqual(['decide', 'people']);
    expect(openIn(compound, progress(values, 'decide/reason', 'people/another'))).toEqual([]);
    expect(openIn(compound, progress(values, 'decide', 'people'))).toEqual([]);
  });

  test('finds a question wherever it is', () => {
    expect(findQuestion(journey, 'weapons')).toMatchObject({
      page: { id: 'second' },
      stage: { id: 'only' },
      question: { id: 'weapons' },
    });
    expect(findQuestion(journey, 'constructor')).toBeUndefined();
  });
});

describe('for every set of answers', () => {
  const ids = ['danger', 'where', 'weapons', 'children', 'safe'];
  const answers = fc.dictionary(
    fc.constantFrom(...ids, '__proto__', 'gone'),
    fc.constantFrom<Value[]>('yes', 'no', { notKnown: true }),
    { maxKeys: 7 },
  );

  test('only reachable answers are seen, and seeing them again changes nothing', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const all = answersOf(given);
        const reached = reach(journey, all);
        for (const id of ids) expect(reached.view.get(id)).toEqual(reached.isReachable(id) ? given[id] : undefined);
        const visible = Object.fromEntries(Object.entries(all).filter(([id]) => reached.isReachable(id)));
        const again = reach(journey, visible);
        expect(again.pages.map(({ page, questions }) => [page.id, questions.map(({ id }) => id)])).toEqual(
          reached.pages.map(({ page, questions }) => [page.id, questions.map(({ id }) => id)]),
        );
      }),
    );
  });

  test('answering the first open question again and again comes to an end with nothing open', () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.constantFrom<Value[]>('yes', 'no')), (given, replies) => {
        const state = { answers: { ...answersOf(given) }, passed: {} };
        for (let turn = 0; turn <= ids.length; turn++) {
          const reached = reach(journey, state.answers);
          const page = nextPage(reached, state)?.page;
          if (!page) break;
          const open = openQuestions(reached, page, state)[0];
          expect(open).toBeDefined();
          if (open) state.answers = { ...state.answers, [open.id]: { value: nextOf(replies) } };
        }
        expect(openPages(reach(journey, state.answers), state)).toEqual([]);
      }),
    );
  });

  test('a journey of two thousand questions is walked without taking ever longer', () => {
    const long = sampleJourney(
      ...Array.from({ length: 200 }, (_, page) =>
        samplePage(
          `page${page}`,
          Array.from({ length: 10 }, (_unused, place) =>
            sample(choices('a'), { id: `${page}.${place}`, when: (seen) => !seen.is('0.0', 'b') }),
          ),
        ),
      ),
    );
    const started = performance.now();
    const reached = reach(long, {});
    expect(openPages(reached, { answers: {}, passed: {} })).toHaveLength(200);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
