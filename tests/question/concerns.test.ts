import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveConcerns, type RaisedConcern } from '../../dialogs/question/concerns.ts';
import type { ConcernRule } from '../../dialogs/question/model.ts';
import type { Value } from '../../dialogs/question/values.ts';
import { answersOf } from './sample.ts';

/** Raised by a yes to any of these questions. */
const rule = (id: string, ...questions: string[]): ConcernRule => ({
  id,
  source: ['CANLLAW.concern'],
  text: 'answering.notKnown',
  raisedBy: (answers) => questions.filter((question) => answers.is(question, 'yes')),
});
const rules = [rule('strangled', 'strangled'), rule('threats', 'threats', 'weapons'), rule('children', 'children')];
const at = (revision: number) => ({ by: 'practitioner', at: `2026-11-21T14:00:0${revision % 10}.000Z`, revision });
const after = (before: RaisedConcern[], answers: Record<string, Value>, revision: number) =>
  deriveConcerns(rules, before, answersOf(answers), at(revision));

describe('concerns', () => {
  test('are raised with the answers behind them, by whom and when', () =>
    expect(after([], { threats: 'yes', weapons: 'yes', children: 'no' }, 1)).toEqual([
      { rule: 'threats', answers: ['threats', 'weapons'], raised: at(1) },
    ]));

  test('stay, and gain the answers that raise them too', () => {
    const first = after([], { threats: 'yes' }, 1);
    expect(after(first, { threats: 'yes', weapons: 'yes' }, 2)).toEqual([
      { rule: 'threats', answers: ['threats', 'weapons'], raised: at(1) },
    ]);
    expect(after(first, { threats: 'no', weapons: 'yes' }, 2)).toEqual([
      { rule: 'threats', answers: ['threats', 'weapons'], raised: at(1) },
    ]);
  });

  test('are marked corrected, never taken away, and raised anew when they are met again', () => {
    const raised = after([], { strangled: 'yes' }, 1);
    const corrected = after(raised, { strangled: 'no' }, 2);
    expect(corrected).toEqual([{ rule: 'strangled', answers: ['strangled'], raised: at(1), corrected: at(2) }]);
    expect(after(corrected, { strangled: 'no' }, 3)).toEqual(corrected);
    expect(after(corrected, { strangled: 'yes' }, 4)).toEqual([
      ...corrected,
      { rule: 'strangled', answers: ['strangled'], raised: at(4) },
    ]);
  });

  test('of a rule this release does not have are left as they are', () => {
    const older = [{ rule: 'gone', answers: ['x'], raised: at(1) }];
    expect(after(older, {}, 2)).toEqual(older);
  });

  const questions = ['strangled', 'threats', 'weapons', 'children'];
  const answer = fc.constantFrom<Value[]>('yes', 'no', { notKnown: true });

  test('are not removed or corrected by answering a question that was open', () => {
    const given = fc.dictionary(fc.constantFrom(...questions), answer);
    fc.assert(
      fc.property(given, fc.constantFrom(...questions), answer, (answers, question, reply) => {
        fc.pre(!(question in answers));
        const before = after([], answers, 1);
        const now = after(before, { ...answers, [question]: reply }, 2);
        for (const concern of before) {
          const kept = now.find((each) => each.rule === concern.rule);
          expect(kept).toBeDefined();
          expect(kept?.corrected).toBeUndefined();
          for (const source of concern.answers) expect(kept?.answers).toContain(source);
        }
      }),
    );
  });

  test('keep their whole history through any changes, with at most one standing for each rule', () => {
    const changes = fc.array(fc.tuple(fc.constantFrom(...questions), answer), { maxLength: 30 });
    fc.assert(
      fc.property(changes, (made) => {
        let concerns: RaisedConcern[] = [];
        const answers: Record<string, Value> = {};
        made.forEach(([question, reply], index) => {
          answers[question] = reply;
          const next = after(concerns, answers, index + 1);
          expect(next.length).toBeGreaterThanOrEqual(concerns.length);
          concerns.forEach((concern, place) => {
            expect(next[place]).toMatchObject({ rule: concern.rule, raised: concern.raised });
            if (concern.corrected) expect(next[place]).toEqual(concern);
          });
          const standing = next.filter(({ corrected }) => !corrected).map((each) => each.rule);
          expect(new Set(standing).size).toBe(standing.length);
          concerns = next;
        });
        expect(concerns.every(({ answers: behind }) => behind.length > 0)).toBe(true);
      }),
    );
  });
});
