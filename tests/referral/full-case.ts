import { journeyOf } from '../../dialogs/journeys/index.ts';
import type { Question, SimpleSpec } from '../../dialogs/question/model.ts';
import { safeContactFields, safeContactSpecs } from '../../dialogs/question/part-specs.ts';
import type { ChecklistEntry, SimpleValue, Value } from '../../dialogs/question/values.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { aRecord, anAnswer } from '../support/record.ts';

export const disclosure = journeyOf('disclosure');
export const everyQuestion: readonly Question[] = disclosure.stages
  .flatMap(({ pages }) => pages)
  .flatMap(({ questions }) => questions);

const long =
  'They were followed from work twice in the last month, and the cousin with the white van waits at the school gate. ' +
  'Mae hi’n dweud bod y ffôn yn cael ei wirio bob nos. It has been worse since the summer.';

function simple(spec: SimpleSpec, id: string): SimpleValue {
  switch (spec.kind) {
    case 'yesNo':
      return 'yes';
    case 'choice':
      return spec.options[0] ?? '';
    case 'choices':
      return spec.options.slice(0, 3);
    case 'date':
      return '2014-04-03';
    case 'number':
      return Math.max(spec.min, 2);
    case 'longText':
      return long;
    case 'shortText':
      return `Words for ${id}`.slice(0, spec.max);
  }
}

/** An answer of the right shape to any question, the same each time. */
export function someAnswer({ id, answer }: Question): Value {
  switch (answer.kind) {
    case 'safeContact':
      return Object.fromEntries(safeContactFields.map((field) => [field, simple(safeContactSpecs[field], field)]));
    case 'checklist':
      return Object.fromEntries(
        answer.items.map((item, i): [string, ChecklistEntry] => {
          if (answer.statuses === 'signs') return [item.id, { status: i % 2 ? 'notSeen' : 'seen' }];
          if (answer.statuses === 'facts')
            return [
              item.id,
              i % 2
                ? { status: 'notKnown' }
                : { status: 'known', what: `What ${item.id} is.`, source: 'Our own file', date: 'May 2026' },
            ];
          if (i % 2) return [item.id, { status: 'done', who: 'The nurse', when: 'this morning' }];
          return [item.id, { status: 'couldNot', why: 'They had to leave.' }];
        }),
      );
    case 'decision':
      return { option: answer.options[0] ?? '', reason: `Because of what was said about ${id}.` };
    case 'list':
      return ['one', 'two'].map((thing) => ({
        id: thing,
        answers: Object.fromEntries(
          answer.fields.map((field) => [
            field.id,
            field.id === 'name' ? `Name ${thing} of ${id}` : simple(field.answer, `${field.id} ${thing}`),
          ]),
        ),
      }));
    default:
      return simple(answer, id);
  }
}

/** A case in which every question of the disclosure has an answer. */
export const fullCase = (overrides: Partial<CaseRecord> = {}): CaseRecord =>
  aRecord({
    answers: Object.fromEntries(everyQuestion.map((question) => [question.id, anAnswer(someAnswer(question))])),
    concerns: disclosure.concerns.map(({ id }) => ({
      rule: id,
      raised: { by: 'practitioner', at: '2026-11-02T09:30:00.000Z', revision: 1 },
      answers: [],
    })),
    ...overrides,
  });
