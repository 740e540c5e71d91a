import type { Recipient } from '../../../dialogs/question/model.ts';
import type { Value } from '../../../dialogs/question/values.ts';
import type { TextKey } from '../../../locales/index.ts';

/** A case study told anew: what a practitioner enters, and where that must lead. Every particular is our own. */
export interface Vignette {
  readonly told: string;
  /** Where in the guidance its like is told, by chapter and paragraph. */
  readonly like: string;
  /** What is entered, by question, in any order: on the page it is asked on. */
  readonly answers: Readonly<Record<string, Value>>;
  /** What the practitioner is told on the page where it matters. */
  readonly advised: readonly (readonly [page: string, advice: TextKey])[];
  /** Advice that must not stand where it would mislead. */
  readonly notAdvised?: readonly (readonly [page: string, advice: TextKey])[];
  /** What raises concern, by rule: these and no others. */
  readonly raised: readonly string[];
  /** Numbers that stand on a page. */
  readonly rings: readonly (readonly [page: string, number: string])[];
  /** What is to be done: the question that says it, and words of it. */
  readonly due: readonly Due[];
  /** The documents that can be made, the practitioner's own record left out: these and no others. */
  readonly documents: readonly Recipient[];
  /** Words that a document carries. */
  readonly holds: readonly (readonly [document: Recipient | 'record', words: string])[];
  /** Texts of the product that a document carries, in its language. */
  readonly holdsText?: readonly (readonly [document: Recipient | 'record', key: TextKey])[];
  /** Words that a document must not carry. */
  readonly hides?: readonly (readonly [document: Recipient | 'record', words: string])[];
}
export interface Due {
  readonly question: string;
  readonly what?: string;
  readonly who?: string;
  readonly when?: string;
}

/** Signs that were seen, as a group of prompts holds them. */
export const seen = (...signs: string[]) =>
  Object.fromEntries(signs.map((sign) => [sign, { status: 'seen' as const }]));
/** A decision, with its reason. */
export const decided = (option: string) => ({ option, reason: 'As told.' });
/** A step of a checklist that somebody still has to take. */
export const notYet = (step: string, who: string, when: string) => ({
  [step]: { status: 'notYet' as const, who, when },
});
export const done = (...steps: string[]) =>
  Object.fromEntries(steps.map((step) => [step, { status: 'done' as const }]));
