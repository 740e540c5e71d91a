import { randomUUID } from 'node:crypto';
import { journeyOf } from '../../dialogs/journeys/index.ts';
import type { Journey } from '../../dialogs/question/model.ts';
import { decide } from '../../dialogs/record/decide.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { reached } from '../../dialogs/record/reached.ts';
import { maximalAnswers } from '../support/maximal.ts';
import { aRecord } from '../support/record.ts';

/** A case that has been worked on for long, and one of its questions, which is answered again and again. */
export interface Grown {
  readonly record: CaseRecord;
  readonly page: string;
  readonly question: string;
}

/** How many answers a grown case has that stand. */
const current = 120;
const words = 'They came to the door twice last week and waited outside until it was dark.';

/** A case of that owner with 120 current answers, one of which has been replaced so often. */
export function grownCase(owner: string, replaced: number): Grown {
  const journey = journeyOf('disclosure');
  const begun = answered(journey, aRecord({ owner, reference: 'K7-42QP' }), usualAnswers(journey));
  const { page, question } = longTextOf(journey, begun);
  let record = withEarlierAnswers(begun);
  for (let time = 0; time < replaced; time += 1)
    record = answered(journey, record, { [question]: `${words} ${time % 2}` });
  return { record, page, question };
}

function answered(journey: Journey, record: CaseRecord, answers: Readonly<Record<string, unknown>>): CaseRecord {
  const stamp = { by: record.owner, at: record.created.at, language: 'en', activity: null, newId: randomUUID } as const;
  const event = { type: 'submit', page: '', revision: record.revision, answers, leave: false } as const;
  return decide(journey, record, [event], stamp).record;
}

/** The journey asks fewer: the others are answers to what an earlier release asked, which a record keeps. */
function withEarlierAnswers(record: CaseRecord): CaseRecord {
  const own = Object.values(record.answers);
  const earlier = Array.from({ length: current - own.length }, (_, index) => [`earlier.${index}`, own[index]] as const);
  return { ...record, answers: { ...record.answers, ...Object.fromEntries(earlier) } } as CaseRecord;
}

function longTextOf(journey: Journey, record: CaseRecord): { page: string; question: string } {
  for (const { page, questions } of reached(journey, record).pages)
    for (const { id, answer } of questions) if (answer.kind === 'longText') return { page: page.id, question: id };
  throw new Error('no long text is asked');
}

/** Every question with an answer of usual length. */
const usualAnswers = (journey: Journey): Readonly<Record<string, unknown>> =>
  shortened(maximalAnswers(journey)) as Readonly<Record<string, unknown>>;

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return /^\w*$|^[\d-]+$/.test(value) ? value : words.slice(0, value.length);
  if (Array.isArray(value)) return value.slice(0, 3).map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
}
