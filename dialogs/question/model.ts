import type { Language, NamedBelow, QuestionKey, TextKey } from '../../locales/index.ts';
import type { DocumentSpec, Extra } from './documents.ts';
import type { DueSpec } from './due.ts';
import type { Value } from './values.ts';

/** An id of the guidance catalogue, e.g. 'NOTT.s1.1' or 'CANLLAW.where'. */
export type SourceId = `${'NOTT' | 'SAFE' | 'WALES' | 'QUICK' | 'STOKE' | 'DEF' | 'CANLLAW'}.${string}`;

/** Who may be told an answer. The practitioner's own record holds everything and is not listed. */
export const recipients = [
  'police',
  'specialist',
  'childrensServices',
  'adultServices',
  'health',
  'marac',
  'refuge',
  'claresLaw',
  // about somebody who abuses
  'informationShare',
  'mappa',
  'programme',
  // a MARAC's own papers
  'maracSheet',
  'maracPlan',
  // about a child, without a survivor's record
  'childConcern',
] as const;
export type Recipient = (typeof recipients)[number];

/** The Welsh verb that a yes/no question is built on decides its yes and its no (locales: bot.yesNo.PAIR). */
export const yesNoPairs = ['oes', 'ydy', 'ydyn', 'ydw', 'ydych', 'oedd', 'do', 'bydd', 'gall', 'allwch', 'ie'] as const;
export type YesNoPair = (typeof yesNoPairs)[number];

/** How an option that comes from data is shown in each language, and what else may be typed for it. */
export interface OptionNames extends Readonly<Record<Language, string>> {
  readonly also?: readonly string[];
}
/** A choice whose options come from data, with their names: they have no texts in locales. */
export interface OfferedSpec {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** By option. */
  readonly named: Readonly<Record<string, OptionNames>>;
}

export type SimpleSpec<Option extends string = string> =
  | { readonly kind: 'yesNo'; readonly pair: YesNoPair; readonly unsure?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly named?: undefined }
  | OfferedSpec
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  | { readonly kind: 'shortText'; readonly max: number }
  | { readonly kind: 'longText'; readonly max: number }
  | { readonly kind: 'date'; readonly past?: boolean }
  | { readonly kind: 'number'; readonly min: number; readonly max: number };

export interface ChecklistItem<Item extends string = string> {
  readonly id: Item;
  readonly source: readonly SourceId[];
}
export interface Field<Id extends string = string> {
  readonly id: Id;
  readonly answer: SimpleSpec;
  readonly required?: boolean;
  /** Holds names of people: whoever has a name like one of them is kept out of the case. */
  readonly names?: boolean;
  /** Not asked where the list is begun, but on the page that deepens it (`Page.deepens`). */
  readonly later?: boolean;
  /** Asked only of a thing whose other field holds this option. */
  readonly onlyIf?: { readonly field: string; readonly has: string };
  /** Each thing on the list should have it: where it has not, that is said wherever the thing is. It holds nothing up. */
  readonly awaited?: boolean;
  /** Who may be told this field, where fewer may than may be told the list. */
  readonly for?: readonly Recipient[];
}
export type CompoundSpec<
  Option extends string = string,
  Item extends string = string,
  FieldId extends string = string,
> =
  | { readonly kind: 'safeContact' }
  | {
      readonly kind: 'checklist';
      readonly items: readonly ChecklistItem<Item>[];
      /**
       * 'signs': each seen, not seen, or not asked. 'facts': each known, not known or not relevant, with what is known, its
       * source and its date. Absent: steps, each done, not yet, or could not.
       */
      readonly statuses?: 'signs' | 'facts';
    }
  | { readonly kind: 'decision'; readonly options: readonly Option[]; readonly reason: 'always' | DecisionReason }
  | { readonly kind: 'list'; readonly fields: readonly Field<FieldId>[]; readonly max: number };
/** Options that need a reason; the others take one. */
export interface DecisionReason {
  readonly for: readonly string[];
}

export type AnswerSpec<Option extends string = string, Item extends string = string, FieldId extends string = string> =
  SimpleSpec<Option> | CompoundSpec<Option, Item, FieldId>;
export type Kind = AnswerSpec['kind'];

/** The answers a condition may look at: those given, reachable, and asked before it. */
export interface AnswerView {
  get(question: string): Value | undefined;
  /** True when the answer is one of these (for several choices: holds one of these; for a decision: its option). */
  is(question: string, ...values: string[]): boolean;
  /** True when the answer is "not known". */
  unknown(question: string): boolean;
}
export type When = (answers: AnswerView) => boolean;

export interface Question {
  readonly id: string;
  readonly source: readonly SourceId[];
  /** The path of its texts: `ask` and, where they help, `help` (to the practitioner), `say` (to read out), `retry`. */
  readonly text: QuestionKey;
  readonly answer: AnswerSpec;
  readonly for: readonly Recipient[];
  /** Must be answered, marked not known or skipped before the page is left. */
  readonly required: boolean;
  /** Holds names of people: whoever has a name like one of them is kept out of the case (dialogs/record/matches.ts). */
  readonly names?: boolean;
  readonly when?: When;
}

/** Advice shown at the top of a page, with where it comes from. */
export interface Advice {
  readonly text: TextKey;
  readonly source: readonly SourceId[];
  readonly when?: When;
}

export interface Page {
  readonly id: string;
  readonly title: TextKey;
  readonly advice: readonly Advice[];
  readonly questions: readonly Question[];
  /** Answers given on earlier pages that belong here too: shown, changeable, not asked again. */
  readonly carried: readonly string[];
  /** What is asked here comes before what is carried: it decides what is done, and is needed while somebody waits. */
  readonly ownFirst?: boolean;
  /** Lists among `carried` whose later fields are asked here: the same list, gone on with. */
  readonly deepens?: readonly string[];
  readonly when?: When;
  /** While true nothing more is asked here; the answers already given stay, for the person said them. */
  readonly pausedWhen?: When;
  /** The doors of the area whose names and numbers belong on this page, by purpose (dialogs/areas). */
  readonly doors?: readonly string[];
  /** The heading it is offered under, in a stage that is taken in any order; absent: the stage's. */
  readonly group?: TextKey;
}

/** Pages of a stage in a row ('inOrder'), or offered together to be taken as they come ('anyOrder'). */
export interface Stage {
  readonly id: string;
  readonly title: TextKey;
  readonly order: 'inOrder' | 'anyOrder';
  readonly pages: readonly Page[];
}

/** What a term means, where the law or the services give it a meaning of its own. */
export interface Term extends Advice {
  /** How it may be named in what is asked or advised, set apart by semicolons, the name it goes by first. */
  readonly words: TextKey;
}

/** Something that raises concern: shown with the answers behind it, never counted or graded. */
export interface ConcernRule {
  readonly id: string;
  readonly source: readonly SourceId[];
  readonly text: TextKey;
  /** The questions whose answers raise it; empty when it is not raised. Looks at every answer, reachable or not. */
  readonly raisedBy: (answers: AnswerView) => readonly string[];
  /** The questions that are not asked because what raises it has said the same: whoever may be told those may be told of it. */
  readonly standsFor?: (answers: AnswerView) => readonly string[];
}

export interface Journey {
  readonly id: string;
  readonly title: TextKey;
  readonly stages: readonly Stage[];
  readonly concerns: readonly ConcernRule[];
  /** When somebody is there to be read to: `say` texts are left out otherwise. Absent: always. */
  readonly readOutWhen?: When;
  /** While true somebody may overhear: words to read out are shown only where a yes or a no answers them. */
  readonly yesNoOnlyWhen?: When;
  /** Questions at which the way to the emergency stands beside the answer: nobody fills in the rest of a page first. */
  readonly urgent?: readonly string[];
  /** What the emergency brief asks for while it is not known: the place, above all. */
  readonly emergencyAsks?: readonly string[];
  /** The page on which what raises concern is weighed: it is shown there with the answers behind it. */
  readonly decisionPage?: string;
  /** What the words mean that its questions use: at hand wherever one of them appears. */
  readonly terms?: readonly Term[];
  /** Facts worked out from the answers, for the pages that are read with them, by page id. */
  readonly pageFacts?: Readonly<Record<string, PageFacts>>;
  /** Pages on which the map of people is shown as a picture. */
  readonly mapOn?: readonly string[];
  /** Facts of the area of a case that conditions may look at, under names that no question has. */
  readonly ofArea?: (area: string) => Readonly<Record<string, Value>>;
  /** What speaks against telling a recipient anything now: to be weighed, not obeyed. */
  readonly beforeSharing?: (answers: AnswerView, recipient: string) => readonly TextKey[];
  /** The documents it ends in, in the order offered; the practitioner's own record is there always and not among them. */
  readonly documents?: readonly DocumentSpec[];
  /** What to have at hand when a line drops, the place first: it stands at the top of the living record. */
  readonly atHand?: readonly string[];
  /** What somebody has to do, as it was written down, and by when a rule of the area says so. */
  readonly due?: readonly DueSpec[];
  /** What stays out of them unless it was decided otherwise. */
  readonly extras?: readonly Extra[];
  /** The list of what was sent, to whom, how and when. */
  readonly sentOn?: string;
}

export interface Facts {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}
export type PageFacts = (answers: AnswerView, language: Language) => readonly Facts[];

interface QuestionInput<K extends QuestionKey> {
  readonly id: string;
  readonly source: readonly [SourceId, ...SourceId[]];
  readonly text: K;
  readonly answer: AnswerSpec<NamedBelow<K, 'options'>, NamedBelow<K, 'items'>, NamedBelow<K, 'fields'>>;
  readonly for: readonly Recipient[];
  readonly required?: boolean;
  readonly names?: boolean;
  readonly when?: When;
}

/** A question as data. The compiler refuses one whose ask, options, items or fields have no text in both languages. */
export function question<K extends QuestionKey>(input: QuestionInput<K>): Question {
  return { ...input, required: input.required ?? false };
}

export const page = (input: Omit<Page, 'advice' | 'carried'> & Partial<Pick<Page, 'advice' | 'carried'>>): Page => ({
  advice: [],
  carried: [],
  ...input,
});

/** `unsure` offers "not sure" instead of "not known": the same value, in the words the moment needs. */
export const yesNo = (pair: YesNoPair, options: { unsure?: boolean } = {}) =>
  ({ kind: 'yesNo', pair, ...options }) as const;
export const choice = <const O extends string>(...options: O[]) => ({ kind: 'choice', options }) as const;
/** A choice of what data offers, in its order: the compiler cannot ask for their texts, so each brings its names. */
export const offered = (named: OfferedSpec['named']): OfferedSpec => ({
  kind: 'choice',
  options: Object.keys(named),
  named,
});
export const choices = <const O extends string>(...options: O[]) => ({ kind: 'choices', options }) as const;
export const shortText = (max = 300) => ({ kind: 'shortText', max }) as const;
export const longText = (max = 8000) => ({ kind: 'longText', max }) as const;
/** `past`: of something that has happened, so that a day still to come is asked again. */
export const date = (options: { past?: boolean } = {}) => ({ kind: 'date', ...options }) as const;
export const number = (min: number, max: number) => ({ kind: 'number', min, max }) as const;
export const safeContact = () => ({ kind: 'safeContact' }) as const;
export const item = <const I extends string>(id: I, ...source: SourceId[]): ChecklistItem<I> => ({ id, source });
export const checklist = <const I extends string>(...items: ChecklistItem<I>[]) =>
  ({ kind: 'checklist', items }) as const;
/** Signs to be looked for, all out of the same place: answered a group at once. */
export const signs = <const I extends string>(source: SourceId, ...items: I[]) =>
  ({ kind: 'checklist', statuses: 'signs', items: items.map((id) => item(id, source)) }) as const;
/** Facts to be looked up about somebody: each known, not known or not relevant, with where it comes from and of when. */
export const facts = <const I extends string>(...items: ChecklistItem<I>[]) =>
  ({ kind: 'checklist', statuses: 'facts', items }) as const;
export const decision = <const O extends string>(options: readonly O[], reason: 'always' | DecisionReason = 'always') =>
  ({ kind: 'decision', options, reason }) as const;
export const field = <const F extends string>(id: F, answer: SimpleSpec, required = false): Field<F> => ({
  id,
  answer,
  required,
});
/** A field that holds names of people. */
export const naming = <const F extends string>(named: Field<F>): Field<F> => ({ ...named, names: true });
/** A field whose blank is named wherever the thing is told of. */
export const awaited = <const F extends string>(wanted: Field<F>): Field<F> => ({ ...wanted, awaited: true });
/** A field that is asked on the page that deepens its list. */
export const later = <const F extends string>(deeper: Field<F>): Field<F> => ({ ...deeper, later: true });
/** A field that says what "other" is. */
export const onlyIf = <const F extends string>(what: Field<F>, other: string, has: string): Field<F> => ({
  ...what,
  onlyIf: { field: other, has },
});
/** A field that fewer may be told than the rest of its list. */
export const onlyFor = <const F extends string>(told: readonly Recipient[], secret: Field<F>): Field<F> => ({
  ...secret,
  for: told,
});
export const list = <const F extends string>(max: number, ...fields: Field<F>[]) =>
  ({ kind: 'list', max, fields }) as const;
