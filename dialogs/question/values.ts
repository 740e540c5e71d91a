/** What an answer can hold. The same shapes go over the wire (docs/protocol.md) and into the record. */

/** "Not known" is an answer of its own, and never a yes, a no or a blank. */
export interface NotKnown {
  readonly notKnown: true;
}
export const notKnown: NotKnown = { notKnown: true };

/** The option chosen and, where given, why. Only ever added to: the decision log keeps every version. */
export interface DecisionValue {
  readonly option: string;
  readonly reason?: string;
}

export const checklistStatuses = ['done', 'notYet', 'couldNot'] as const;
export type ChecklistStatus = (typeof checklistStatuses)[number];
/** Of a sign. One without an entry has not been asked about: that is never the same as not seen. */
export const signStatuses = ['seen', 'notSeen'] as const;
export type SignStatus = (typeof signStatuses)[number];
/** Of a fact about somebody. One without an entry has not been checked: that is never the same as not known. */
export const factStatuses = ['known', 'notKnown', 'notRelevant'] as const;
export type FactStatus = (typeof factStatuses)[number];
export interface ChecklistEntry {
  readonly status: ChecklistStatus | SignStatus | FactStatus;
  readonly why?: string;
  readonly who?: string;
  /** As written by the practitioner: "tomorrow at ten" is a good answer. */
  readonly when?: string;
  /** Of a fact: what is known, where that comes from, and of when it is, as written by the practitioner. */
  readonly what?: string;
  readonly source?: string;
  readonly date?: string;
}
/** By item id. An item that is absent has not been answered. */
export type ChecklistValue = Readonly<Record<string, ChecklistEntry>>;

/** How to reach somebody without putting them at risk. Kept apart from everything else. */
export interface SafeContactValue {
  readonly safe?: 'yes' | 'no';
  readonly how?: string;
  readonly number?: string;
  readonly times?: string;
  readonly otherAnswers?: string;
  readonly voicemail?: 'yes' | 'no';
  readonly textMessage?: 'yes' | 'no';
  readonly avoid?: string;
}

export type SimpleValue = string | readonly string[] | number | NotKnown;
export interface ListItem {
  /** Stable for the life of the case: other pages refer to it. */
  readonly id: string;
  readonly answers: Readonly<Record<string, SimpleValue>>;
}
export type ListValue = readonly ListItem[];

export type Value = SimpleValue | DecisionValue | ChecklistValue | SafeContactValue | ListValue;

export const isNotKnown = (value: unknown): value is NotKnown =>
  typeof value === 'object' && value !== null && 'notKnown' in value && value.notKnown === true;
