import { findQuestion, listOf, takes, viewOfAll } from '../question/index.ts';
import { toldTo } from '../question/documents.ts';
import type { Journey, Question, Recipient } from '../question/model.ts';
import type { Value } from '../question/values.ts';

/**
 * What goes along when a case turns into one of another journey, or another journey’s case is begun from it. Declared id
 * by id for each pair of journeys: what a survivor, a child or a colleague said is never carried to a case on somebody
 * who abuses, nor the other way round, however alike the questions are. A pair that is not declared shares what says
 * nothing about anybody but the practitioner.
 */

/** The place, and who is asking: true of the practitioner whoever the case is about. */
const practitioners = ['case.area', 'sender.name', 'sender.agency', 'sender.contact'] as const;

/** How the conversation began: no more than this is known of a case that may still turn into any other. */
const begun = ['arrival.situation', 'safe.talk', 'safe.alone', 'danger.now', 'health.now'] as const;

/** What was seen and said of one event, whether it is asked about the parent or about the child. */
const oneEvent = [
  'where.place',
  'where.present',
  'where.children',
  'when.happened',
  'when.since',
  'childTells.words',
  'third.teller',
  'third.seen',
  'third.heard',
  'third.believed',
  'third.watch',
  'unsure.signs',
  'children.details',
  'children.harm',
  'people.main',
  'people.mainWhere',
  'lead.told',
  'lead.when',
  'lead.said',
];

/** Whoever a MARAC is about, and whether they are an adult. */
const whoAbuses = [
  'age.adult',
  'people.main',
  'people.mainNicknames',
  'map.mainBorn',
  'people.mainWhere',
  'people.mainRelationship',
  'person.name',
];
const everybodyAtMarac = [...whoAbuses, 'person.born', 'people.others', 'children.any', 'children.details'];

interface Declared {
  readonly from: string;
  readonly to: string;
  readonly questions: readonly string[];
  /** No more of them than a document for this recipient would tell: what stays out of it stays out here. */
  readonly as?: Recipient;
}
const meeting = ['marac.date', 'marac.reference', 'marac.several'];
const maracs = ['maracRepresentative', 'maracChair'];
const declared: readonly Declared[] = [
  { from: 'disclosure', to: 'child', questions: oneEvent },
  { from: 'child', to: 'disclosure', questions: oneEvent },
  ...maracs.flatMap((to): Declared[] => [
    { from: 'disclosure', to, questions: everybodyAtMarac, as: 'marac' },
    { from: 'perpetrator', to, questions: whoAbuses, as: 'informationShare' },
    ...maracs.filter((from) => from !== to).map((from) => ({ from, to, questions: [...meeting, ...everybodyAtMarac] })),
  ]),
];

/** Whether there is anything in these answers of the people a case is about. */
export const isOfPeople = (carried: Answers): boolean =>
  Object.keys(carried).some((id) => practitioners.every((own) => own !== id));

type Answers = Readonly<Record<string, { readonly value: Value }>>;

/** The questions whose answers may go from a case of one journey to a case of another, where both ask them. */
export function carries(from: string, to: string): readonly string[] {
  if (from === to) return [];
  // Who helps somebody abused stands in nothing that whoever abuses them may read: the sender is asked anew.
  if (to === 'perpetrator') return ['case.area'];
  return [...practitioners, ...(declared.find((pair) => pair.from === from && pair.to === to)?.questions ?? [])];
}

/** The answers that a case of another journey begins with: declared, asked by both, and of a shape that it takes. */
export function carriedOf<T extends Answers>(from: Journey, to: Journey, answers: T, today: Date): T {
  const as = declared.find((pair) => pair.from === from.id && pair.to === to.id)?.as;
  const own: readonly string[] = practitioners;
  const taken = carries(from.id, to.id).flatMap((id) => {
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    const asked = findQuestion(to, id)?.question;
    const told = answer && (own.includes(id) ? answer.value : asTold(from, id, answer.value, answers, as));
    if (!answer || !asked || told === undefined || !takes(asked, told, today)) return [];
    return [[id, { ...answer, value: told }] as const];
  });
  return Object.fromEntries(taken) as unknown as T;
}

/** An answer as a recipient may be told it, or whole where none is named; undefined where nothing of it is for them. */
function asTold(
  from: Journey,
  id: string,
  value: Value,
  answers: Answers,
  as: Recipient | undefined,
): Value | undefined {
  const question = findQuestion(from, id)?.question;
  if (question === undefined || as === undefined) return question && value;
  const told = toldTo(question, as, from.extras, viewOfAll(answers));
  return told && withFieldsOf(told, value);
}

function withFieldsOf({ answer }: Question, value: Value): Value {
  const items = answer.kind === 'list' ? listOf(value) : undefined;
  if (answer.kind !== 'list' || items === undefined) return value;
  const fields = answer.fields.map(({ id }) => id);
  return items.map((item) => ({
    ...item,
    answers: Object.fromEntries(Object.entries(item.answers).filter(([field]) => fields.includes(field))),
  }));
}

/** What is asked of a record before it may turn. */
export interface Turning {
  readonly answers: Answers;
  readonly documents: readonly unknown[];
  readonly notes: readonly unknown[];
  readonly drafts: readonly unknown[];
  readonly status: string;
  readonly links?: readonly unknown[];
}

/** A case on somebody who abuses: free words that were kept for another one may be what a survivor or a child said. */
const onWhoAbuses = 'perpetrator';

/**
 * Whether a case may itself become one of another journey: it holds nothing but how the conversation began, and what
 * would be carried whole. One from which a document was made, or that is closed or linked, stays what it is; and one with
 * a note or a draft, settled or not, turns neither into a case on somebody who abuses nor out of one.
 */
export function mayTurnInto(from: Journey, to: Journey, record: Turning, today: Date): boolean {
  const { answers, documents, notes, drafts, status, links = [] } = record;
  if (status === 'closed' || documents.length > 0 || links.length > 0) return false;
  if ([from.id, to.id].includes(onWhoAbuses) && notes.length + drafts.length > 0) return false;
  const along = carriedOf(from, to, answers, today);
  return Object.entries(answers).every(([id, { value }]) => {
    if (Object.hasOwn(along, id)) return JSON.stringify(along[id]?.value) === JSON.stringify(value);
    const asked = findQuestion(to, id)?.question;
    return begun.some((each) => each === id) && (asked === undefined || takes(asked, value, today));
  });
}
