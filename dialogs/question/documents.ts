import type { TextKey } from '../../locales/index.ts';
import type { AnswerView, Field, Question, Recipient, When } from './model.ts';

/**
 * A document of a journey: for whom, what it is called, and the order in which its recipient reads. What may stand in it
 * is said by each question's `for`; this says where. A question that no part names follows under its page's title.
 */
export interface DocumentSpec {
  readonly recipient: Recipient;
  readonly title: TextKey;
  /** What the recipient is asked to do: it stands at the head. */
  readonly asks: TextKey;
  /** The door of the area it goes to (dialogs/areas): its name stands at the head, its numbers beside the hand-off. */
  readonly door?: string;
  /** Without these it is sent back: named first among what is missing, in this order. */
  readonly needs: readonly string[];
  /** Where it does not hold the document is not offered: it is not meant for somebody like this one. Absent: always. */
  readonly fits?: When;
  readonly parts: readonly DocumentPart[];
  /** Holds the multiple-perpetrator safety plan. */
  readonly plan?: true;
  /** The one who abuses may read it: no mark says what others told. */
  readonly readByPerson?: true;
  /** Whose agreement covers it, where the person was asked about fewer recipients than there are documents. */
  readonly agreedAs?: Recipient;
}
export interface DocumentPart {
  readonly title: TextKey;
  /** Another heading, where this holds: somebody under 18 is called what they are. */
  readonly instead?: { readonly title: TextKey; readonly when: When };
  readonly questions: readonly string[];
  /** Comes before the safe contact: what whoever acts within minutes must have first. */
  readonly first?: true;
}

/** What stays out of every document until somebody decides, for that recipient and with a reason, to put it in. */
export const extraIds = ['map', 'otherSurvivors', 'intelligence', 'madeToDo'] as const;
export type ExtraId = (typeof extraIds)[number];
export interface Extra {
  readonly id: ExtraId;
  readonly name: TextKey;
  /** The decision that puts it in, by recipient; a recipient without one never has it. Its option is 'putIn'. */
  readonly decisions: Readonly<Partial<Record<Recipient, string>>>;
  /** Questions and fields of lists (by list) that are told only with it. The map is a picture, and has none. */
  readonly questions: readonly string[];
  readonly fields?: Readonly<Record<string, readonly string[]>>;
}

/** The extras that were decided for a recipient. Without a decision: none. */
export const extrasFor = (
  extras: readonly Extra[] | undefined,
  recipient: Recipient,
  answers: AnswerView,
): ReadonlySet<ExtraId> =>
  new Set(
    (extras ?? []).flatMap(({ id, decisions }) => {
      const decision = decisions[recipient];
      return decision !== undefined && answers.is(decision, 'putIn') ? [id] : [];
    }),
  );

/**
 * Whether a recipient can miss the answer: of a list they are told what each thing is, and not only something beside it.
 * @param told the question as they may be told it (`toldTo`)
 */
export const isMissable = ({ answer: whole }: Question, { answer: told }: Question): boolean =>
  whole.kind !== 'list' || told.kind !== 'list' || whole.fields[0]?.id === told.fields[0]?.id;

/**
 * A question as a recipient may be told its answer: without the fields of a list that fewer may be told, or that were
 * not put in. Undefined where they are not told of it at all.
 */
export function toldTo(
  question: Question,
  recipient: Recipient,
  extras: readonly Extra[] | undefined,
  answers: AnswerView,
): Question | undefined {
  const decided = extrasFor(extras, recipient, answers);
  return toldWithout(
    (extras ?? []).filter(({ id }) => !decided.has(id)),
    question,
    recipient,
  );
}

/** A question as a recipient may ever be told its answer: with everything that can be decided for them. */
export const mayBeToldTo = (
  question: Question,
  recipient: Recipient,
  extras: readonly Extra[] | undefined,
): Question | undefined =>
  toldWithout(
    (extras ?? []).filter(({ decisions }) => decisions[recipient] === undefined),
    question,
    recipient,
  );

function toldWithout(out: readonly Extra[], question: Question, recipient: Recipient): Question | undefined {
  if (!question.for.includes(recipient)) return undefined;
  if (out.some(({ questions }) => questions.includes(question.id))) return undefined;
  const { answer } = question;
  if (answer.kind !== 'list') return question;
  const isTold = (field: Field) =>
    (field.for?.includes(recipient) ?? true) &&
    !out.some(({ fields }) => fields?.[question.id]?.includes(field.id) ?? false);
  return { ...question, answer: { ...answer, fields: answer.fields.filter(isTold) } };
}
