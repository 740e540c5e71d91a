import type { AnswerSpec, Journey, Page, Question, When } from '../../dialogs/question/model.ts';
import type { Part } from '../../dialogs/question/parts.ts';

/** A question that states only what matters to the test. */
export const sample = (answer: AnswerSpec, more: Partial<Question> = {}): Question => ({
  id: 'sample',
  source: ['CANLLAW.where'],
  text: 'answering.parts.reason',
  answer,
  for: [],
  required: false,
  ...more,
});

/** The one part of a simple question. */
export function whole(question: Question): Part {
  const { answer } = question;
  if (
    answer.kind === 'safeContact' ||
    answer.kind === 'checklist' ||
    answer.kind === 'decision' ||
    answer.kind === 'list'
  )
    throw new Error(`${answer.kind} has several parts`);
  return { id: '', answer };
}

export const samplePage = (id: string, questions: readonly Question[], when?: When): Page => ({
  id,
  title: 'answering.parts.reason.ask',
  advice: [],
  questions,
  carried: [],
  when,
});

export const sampleJourney = (...pages: readonly Page[]): Journey => ({
  id: 'sample',
  title: 'answering.parts.reason.ask',
  stages: [{ id: 'only', title: 'answering.parts.reason.ask', order: 'inOrder', pages }],
  concerns: [],
});

/** A Saturday afternoon in winter, when the clocks of the United Kingdom show UTC. */
export const now = new Date('2026-11-21T14:00:00Z');

/** Ids in the order they are asked for: id-1, id-2. */
export function countingIds(): () => string {
  let count = 0;
  return () => `id-${++count}`;
}

/** Answers as a record keeps them, as far as the question room looks at them. */
export const answersOf = <V>(values: Readonly<Record<string, V>>): Readonly<Record<string, { readonly value: V }>> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));

/** The next of a stream that never ends. */
export function nextOf<T>(stream: Iterator<T>): T {
  const next = stream.next();
  if (next.done) throw new Error('the stream ended');
  return next.value;
}
