import type { Language } from '../../locales/index.ts';
import type { Kind } from '../question/model.ts';
import type { PictureView } from './view.ts';

/**
 * A case as it stands, to be read beside the conversation: what is known, what is open, and what is due. Every string is
 * in the practitioner's language and ready to be shown as text. It is a look at the case, and on record as one.
 */
export interface LivingRecord {
  readonly type: 'canllaw/record';
  readonly version: 1;
  readonly case: string;
  readonly reference: string;
  readonly revision: number;
  readonly journey: string;
  readonly title: string;
  readonly language: Language;
  readonly status: 'open' | 'paused' | 'closed';
  /** When the case, and with it the call, was begun: ISO 8601, UTC. */
  readonly began: string;
  readonly progress: { readonly answered: number; readonly total: number };
  /** Somebody may hear: what is read out now is worded for a yes or a no. Its switch is the question `safe.alone`. */
  readonly yesNoOnly: boolean;
  /** The question that is asked next, as things stand; null when nothing is open. */
  readonly nextOpen: { readonly page: string; readonly question: string } | null;
  /** What to have at hand when the line drops: place, number, who may answer. Known or not, they come first. */
  readonly atHand: readonly RecordRow[];
  /** The pages that are reachable, in the order of the journey. */
  readonly sections: readonly RecordSection[];
  readonly concerns: readonly RecordConcern[];
  readonly people: readonly RecordPerson[];
  readonly picture?: PictureView;
  readonly notes: readonly RecordNote[];
  /** Every decision, the newest first, replaced ones too. */
  readonly decisions: readonly RecordDecision[];
  /** What somebody still has to do, with who and by when, as it was written down; deadlines of the area among them. */
  readonly due: readonly RecordDue[];
  /** Whether this person may hand the case over, and whether it is offered to somebody: see `offer`. */
  readonly mayHandOver: boolean;
  /**
   * The case is offered to a colleague, who has not accepted yet. Action `access` with the answer `access.do` answers
   * it: 'accept' or 'decline' where it is `toMe`, 'withdraw' where this person may hand it over.
   */
  readonly offer?: { readonly to: string; readonly toMe: boolean; readonly at: string; readonly by: string };
}
export interface RecordRow {
  readonly question: string;
  readonly page: string;
  readonly kind: Kind;
  /** What it is about: the short label, or the question asked. */
  readonly label: string;
  /** What was said, in words; null while nothing was. */
  readonly value: string | null;
  readonly state: 'open' | 'answered' | 'notKnown' | 'left';
  /** The revision of the answer; 0 when there is none. */
  readonly revision: number;
  /** Who answered and when (ISO 8601, UTC), by the name colleagues know them by. */
  readonly by?: string;
  readonly at?: string;
}
export interface RecordSection {
  readonly page: string;
  readonly title: string;
  /** The heading of the stage or group it stands under. */
  readonly group: string;
  readonly open: number;
  readonly rows: readonly RecordRow[];
}
export interface RecordConcern {
  readonly text: string;
  readonly because: readonly { readonly question: string; readonly label: string; readonly value: string | null }[];
  readonly corrected: boolean;
  readonly at: string;
}
export interface RecordPerson {
  readonly id: string;
  readonly name: string;
  /** In what way they stand in this, and what else is known, a phrase each. */
  readonly facts: readonly string[];
}
export interface RecordNote {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly by: string;
  /** The question it was filed to. */
  readonly filed?: { readonly question: string; readonly label: string; readonly by: string; readonly at: string };
  /** The question that was on the screen when it was taken. */
  readonly taken?: { readonly question: string; readonly label: string };
}
export interface RecordDecision {
  readonly question: string;
  readonly label: string;
  readonly choice: string;
  readonly reason?: string;
  readonly at: string;
  readonly by: string;
}
export interface RecordDue {
  readonly question: string;
  readonly label: string;
  readonly what: string;
  readonly who?: string;
  readonly when?: string;
}

/** `GET /console/cases`: what somebody can go on with, by reference; never a name of anybody in a case. */
export interface CaseList {
  readonly type: 'canllaw/cases';
  readonly version: 1;
  readonly language: Language;
  /** Those that are offered first, then one's own, then those that are shared, each the last changed first. */
  readonly cases: readonly ListedCase[];
}
export interface ListedCase {
  readonly case: string;
  readonly reference: string;
  readonly held: 'offered' | 'own' | 'shared';
  /** The colleague whose case it is, where it is somebody else's, as colleagues know them. */
  readonly of?: string;
  /** What kind of journey it is, in words. */
  readonly kind: string;
  readonly journey: string;
  readonly status: 'open' | 'paused' | 'closed';
  /** ISO 8601, UTC. */
  readonly began: string;
  readonly changed: string;
  /** What waits in it, a phrase each, in words that may stand in a list: "3 questions open", "Offered to you". */
  readonly waits: readonly string[];
}

/** The data of `event: changed` on `GET /console/live`, and its id: a page that knows this revision has nothing to fetch. */
export interface LiveChange {
  readonly case: string;
  readonly revision: number;
}
