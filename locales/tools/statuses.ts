import { textHash } from '../hash.ts';
import { pluralOf, type LocaleString } from './strings.ts';

/** How far a Welsh string has come. `needsQualifiedReview`: safety-critical, for a qualified translator before release. */
export const reviewStates = ['unreviewed', 'needsQualifiedReview', 'reviewed'] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface ReviewStatus {
  readonly status: ReviewState;
  /** What the status was given to: a hash of the English and the Welsh together. */
  readonly of: string;
}
/** By the key of the Welsh string. Kept in locales/review/cy.json. */
export type ReviewStatuses = Readonly<Record<string, ReviewStatus>>;

// A mistake in one of these can put somebody in danger: domain rule for emergency, danger and safe contact.
const safetyCritical = /^(emergency|perygl|danger|safe|contact|callback|cutOff|silent|alone|cover|voicemail)/i;

/** Whether any part of a key is about the emergency, danger, or reaching somebody without putting them at risk. */
export const isSafetyCritical = (key: string): boolean => key.split('.').some((part) => safetyCritical.test(part));

/**
 * The status of every Welsh string. One whose English and Welsh are what they were keeps its status; a new or changed
 * one starts again; one that is gone is left out.
 */
export function statusesOf(
  english: readonly LocaleString[],
  welsh: readonly LocaleString[],
  known: ReviewStatuses,
): ReviewStatuses {
  const englishTexts = new Map(english.map(({ key, text }) => [key, text]));
  const welshKeys = new Set(welsh.map(({ key }) => key));
  return Object.fromEntries(
    welsh.map(({ key, text }): [string, ReviewStatus] => {
      // English has fewer plural forms: the others are reviewed against its "other".
      const source = englishTexts.get(key) ?? englishTexts.get(`${pluralOf(key, welshKeys).base}_other`) ?? '';
      const of = textHash(`${source}\n${text}`);
      const before = known[key];
      const first = isSafetyCritical(key) ? 'needsQualifiedReview' : 'unreviewed';
      // Never down: somebody may have asked for a qualified review of a text that is not marked by its key.
      const stays = before?.of === of && reviewStates.indexOf(before.status) >= reviewStates.indexOf(first);
      return [key, stays ? before : { status: first, of }];
    }),
  );
}
