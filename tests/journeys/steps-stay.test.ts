import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclosure } from '../../dialogs/journeys/disclosure/index.ts';
import { openPart, putPart, readTyped, statusesOf } from '../../dialogs/question/index.ts';
import type { AnswerSpec, Question } from '../../dialogs/question/model.ts';
import { notKnown, type Value } from '../../dialogs/question/values.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { aRecord, builtAt } from '../support/record.ts';

const questions = disclosure.stages.flatMap(({ pages }) => pages).flatMap((page) => page.questions);

/** Any value a question may be given: few enough words that many answers meet. */
function anyValue(spec: AnswerSpec): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'yesNo':
      return fc.constantFrom('yes', 'no');
    case 'choice':
      return fc.constantFrom(...spec.options);
    case 'choices':
      return fc.constantFrom(...spec.options).map((option) => [option]);
    case 'decision':
      return fc.constantFrom(...spec.options).map((option) => ({ option, reason: 'Because of what was said.' }));
    case 'number':
      return fc.integer({ min: spec.min, max: spec.max });
    case 'date':
      return fc.constant('2020-01-02');
    case 'checklist': {
      const statuses = statusesOf(spec);
      const entry = fc.constantFrom(...statuses).map((status) => ({ status }));
      return fc
        .dictionary(fc.constantFrom(...spec.items.map(({ id }) => id)), entry, { minKeys: 1 })
        .map((entries) => ({ ...entries }));
    }
    case 'list': {
      const [first] = spec.fields;
      const named = first!.answer.kind === 'choice' ? first!.answer.options[0]! : 'R';
      return fc.constant([{ answers: { [first!.id]: named } }]);
    }
    case 'safeContact':
      return fc.constantFrom('yes', 'no').map((safe) => ({ safe }));
    default:
      return fc.constant('What was said.');
  }
}
const anyAnswer = fc
  .constantFrom(...questions)
  .chain((question) =>
    fc
      .oneof({ weight: 5, arbitrary: anyValue(question.answer) }, { weight: 1, arbitrary: fc.constant(notKnown) })
      .map((value) => ({ question, value })),
  );

let next = 0;
function answered(record: CaseRecord, question: Question, value: unknown): CaseRecord {
  const event = {
    type: 'submit',
    page: '',
    leave: false,
    revision: record.revision,
    answers: { [question.id]: value },
  };
  const stamp = { by: 'p', at: builtAt, activity: null, language: 'en', newId: () => `i${next++}` } as const;
  return decide(disclosure, record, [event as never], stamp).record;
}

const standing = (record: CaseRecord) =>
  record.concerns.filter(({ corrected }) => corrected === undefined).map(({ rule }) => rule);
/** Pages of afterwards, their checklists, item by item, and what must be decided. */
const steps = (record: CaseRecord) =>
  reached(disclosure, record)
    .pages.filter(({ stage }) => stage.id === 'afterwards')
    .flatMap(({ page, questions: asked }) => [
      page.id,
      ...asked.flatMap(({ id, answer }) => [
        id,
        ...(answer.kind === 'checklist' ? answer.items.map((item) => `${id}/${item.id}`) : []),
      ]),
    ]);

/** A case of somebody else: how it came is asked before anything. A practitioner's own story is not taken down. */
const aCase = (situation: string) => {
  const [arrival] = questions;
  return answered(aRecord(), arrival!, situation);
};
const situations = fc.constantFrom('caller', 'inFront', 'afterwards', 'thirdParty', 'childTells', 'unsure');

describe('answering an open question', () => {
  it('never removes a concern or a step', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(situations, fc.array(anyAnswer, { minLength: 1, maxLength: 25 }), (situation, answers) => {
        let record = aCase(situation);
        for (const { question, value } of answers) {
          if (question.id in record.answers) continue;
          const before = { concerns: standing(record), steps: steps(record) };
          record = answered(record, question, value);
          expect(record.answers[question.id]).toBeDefined();
          expect(standing(record)).toEqual(expect.arrayContaining(before.concerns));
          expect(steps(record)).toEqual(expect.arrayContaining(before.steps));
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('correcting an answer', () => {
  it('leaves every concern it raised to be seen, with who corrected it and when', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(situations, fc.array(anyAnswer, { minLength: 2, maxLength: 25 }), (situation, answers) => {
        let record = aCase(situation);
        for (const { question, value } of answers) {
          if (question.id === 'arrival.situation') continue;
          const before = record.concerns;
          record = answered(record, question, value);
          before.forEach((concern, index) => {
            const now = record.concerns[index]!;
            expect([now.rule, now.raised]).toEqual([concern.rule, concern.raised]);
            expect(now.answers).toEqual(expect.arrayContaining(concern.answers));
            if (concern.corrected) expect(now).toEqual(concern);
            else if (now.corrected) expect(now.corrected).toMatchObject({ by: 'p', at: builtAt });
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps a sign that was seen, and then was not, as raised and corrected', () => {
    const group = questions.find(({ id }) => id === 'signs.holding')!;
    const part = openPart(group, undefined, () => false)!;
    const typed = readTyped(group, part, 'holds weapons', new Date(builtAt));
    const value: Value = typed.ok ? putPart(group, undefined, part.id, typed.value, String) : notKnown;
    const seen = answered(aCase('caller'), group, value);
    expect(standing(seen)).toEqual(['weapons']);
    const corrected = answered(seen, group, { weapons: 'notSeen' });
    expect(standing(corrected)).toEqual([]);
    expect(corrected.concerns).toMatchObject([{ rule: 'weapons', answers: ['signs.holding'], corrected: { by: 'p' } }]);
    expect(corrected.replaced).toHaveLength(1);
  });
});
