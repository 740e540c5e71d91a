import type { ChecklistDetail } from '../question/part-specs.ts';
import type { Language } from '../../locales/index.ts';
import type { Kind, SourceId } from '../question/model.ts';
import type { Value } from '../question/values.ts';

/**
 * What one reply says, as data: the `canllaw/page` entity of docs/protocol.md, and what cards and typed text are made
 * of. Every string is in the practitioner's language and ready to be shown; escape it for where it goes.
 */
export interface PageView {
  readonly type: 'canllaw/page';
  readonly version: 1;
  readonly case: string | null;
  readonly reference: string | null;
  readonly revision: number;
  readonly journey: string;
  readonly stage: string | null;
  readonly page: string;
  readonly title: string;
  readonly language: Language;
  /** No language has been chosen yet: everything is said in both, side by side. */
  readonly bilingual: boolean;
  /** The question a typed reply answers, and where it has several parts, which; null when none. */
  readonly asking: string | null;
  readonly askingPart: string | null;
  readonly advice: readonly AdviceView[];
  /** What the words on it mean, where some have a meaning of their own that the page does not say itself. */
  readonly terms?: readonly TermView[];
  readonly questions: readonly QuestionView[];
  readonly actions: readonly ActionView[];
  readonly outcome: OutcomeView;
  /** Said before the page: a receipt, a correction, what was recorded. One sentence or two each. */
  readonly notices: readonly string[];
  /** Facts to read at a glance: the emergency brief, check your answers, concerns. */
  readonly facts: readonly FactSection[];
  readonly documents: readonly DocumentView[];
  /** The map of people as an image, where the page is about them and somebody is on it. */
  readonly pictures?: readonly PictureView[];
  readonly missing: readonly MissingView[];
  readonly progress: { readonly answered: number; readonly total: number };
}

export interface AdviceView {
  readonly text: string;
  readonly source: readonly SourceId[];
}
export interface TermView {
  readonly term: string;
  readonly explanation: string;
  readonly source: readonly SourceId[];
  /** The questions it appears in; none where it is only in what stands around them. */
  readonly questions: readonly string[];
}
export interface OptionView {
  readonly value: string;
  readonly label: string;
  /** The heading it stands under, on a menu with many ways to go: those of one heading follow each other. */
  readonly group?: string;
}
export interface FieldView {
  readonly id: string;
  readonly kind: Kind;
  readonly required: boolean;
  readonly ask: string;
  readonly options?: readonly OptionView[];
  readonly limits?: Limits;
  /** Asked only of a thing whose other field holds this option. */
  readonly onlyIf?: { readonly field: string; readonly has: string };
}
export interface ItemView {
  readonly id: string;
  readonly label: string;
  readonly source?: readonly SourceId[];
}
export interface Limits {
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly maxItems?: number;
}
export interface QuestionView {
  readonly id: string;
  readonly source: readonly SourceId[];
  readonly kind: Kind;
  readonly required: boolean;
  readonly ask: string;
  readonly help?: string;
  readonly say?: string;
  /** yesNo, choice, choices, decision. For a yes/no question these are yes and no in the words the verb needs. */
  readonly options?: readonly OptionView[];
  /** How "not known" is worded for this question. */
  readonly notKnownLabel: string;
  readonly fields?: readonly FieldView[];
  /** checklist: what is to be gone through; list: what has been added, by a label of its first field. */
  readonly items?: readonly ItemView[];
  /** checklist only: its statuses and their labels. */
  readonly statuses?: readonly OptionView[];
  /** checklist only: what is taken down of an item beside its status; none of a sign. */
  readonly details?: readonly ChecklistDetail[];
  readonly value: Value | null;
  readonly state: 'open' | 'answered' | 'carried';
  /** The revision of the answer; 0 when there is none. */
  readonly revision: number;
  readonly limits: Limits;
  /** The emergency is offered right beside it. */
  readonly urgent?: true;
  /** Answers on the same page after which it is not asked. */
  readonly ruledOutBy?: readonly RuledOut[];
  /** Entered but not taken as the answer: shown beside it so that nothing is lost. */
  readonly drafts: readonly { readonly value: Value; readonly why: string }[];
}
/** One of these values of a question on the same page. */
export interface RuledOut {
  readonly question: string;
  readonly values: readonly string[];
}
export interface ActionView {
  readonly name: ActionName;
  readonly label: string;
  /** What to send with it, e.g. the question to change or the recipient of a document. */
  readonly question?: string;
  readonly page?: string;
  readonly language?: Language;
  readonly case?: string;
}
export const actionNames = [
  'submit',
  'another',
  'back',
  'skip',
  'note',
  'fileNote',
  'notKnown',
  'confirm',
  'pause',
  'change',
  'emergency',
  'language',
  'help',
  'newCase',
  'situations',
  'cases',
  'openCase',
  'check',
  'goTo',
  'document',
  'access',
  'breakGlass',
  'guidance',
] as const;
export type ActionName = (typeof actionNames)[number];

/** What can have become of a turn. */
export const outcomeKinds = [
  'shown',
  'recorded',
  'alreadyRecorded',
  'invalid',
  'conflict',
  'emergency',
  'unseen',
  'noted',
  'paused',
  'language',
  'help',
  'document',
  'refused',
  'failed',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
export interface OutcomeView {
  readonly kind: OutcomeKind;
  readonly errors: readonly ErrorView[];
  /** A reference code to quote, when something failed. */
  readonly code?: string;
}
export interface ErrorView {
  readonly question: string | null;
  /** A reason key: stable, for programs. */
  readonly reason: string;
  /** The same for people, in their language. */
  readonly message: string;
}
export interface FactSection {
  readonly title: string;
  /** Whether the rows say what somebody answered, or only what holds for everybody; answers unless it says otherwise. */
  readonly holds?: 'answers' | 'guidance';
  readonly rows: readonly { readonly label: string; readonly value: string; readonly question?: string }[];
}
export interface DocumentView {
  readonly name: string;
  readonly contentType: string;
  readonly contentUrl: string;
  readonly recipient: string;
}
/** An image: fetched with GET by this practitioner, for minutes. `alt` says the same in words. */
export interface PictureView {
  readonly contentType: string;
  readonly contentUrl: string;
  readonly alt: string;
}
export interface MissingView {
  readonly question: string;
  readonly page: string;
  readonly ask: string;
  /** Without it the recipient may send the document back. */
  readonly needed?: true;
}
