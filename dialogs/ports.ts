import type { Language } from '../locales/index.ts';
import type { Actor } from './actor.ts';
import type { CaseRecord } from './record/index.ts';

/** What the conversation needs from the outside. bot/storage and bot/index.ts supply it. */

export type { Actor } from './actor.ts';

export interface Stored<T> {
  readonly value: T;
  /** Opaque: what a conditional write must match. */
  readonly etag: string;
}

export interface CaseSummary {
  readonly id: string;
  readonly reference: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
}

/** Somebody else wrote first: reload and decide again. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}
/** The store cannot be reached, read or written now. `code` says how, and holds nothing personal. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
  readonly code: string;
  constructor(code: string, options?: ErrorOptions) {
    super(`store unavailable: ${code}`, options);
    this.code = code;
  }
}
/** What is stored is of a version or shape this release does not know. It stays as it is. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * Case records, encrypted at rest.
 * @throws ConflictError, StoreUnavailableError, UnreadableError
 */
export interface CaseStore {
  load(tenant: string, id: string): Promise<Stored<CaseRecord> | undefined>;
  /** Fails with ConflictError where the id exists. */
  create(record: CaseRecord): Promise<string>;
  /** Replaces what has this etag, and answers the new one. */
  replace(record: CaseRecord, etag: string): Promise<string>;
  /** The open cases a member of staff owns, newest first, at most 100. */
  listOwned(owner: Actor): Promise<readonly CaseSummary[]>;
}

/** What was last delivered to a conversation: a typed reply is understood against this and nothing else. */
export interface Delivered {
  readonly caseId: string | undefined;
  /** The revision of the case that was shown. */
  readonly revision: number;
  readonly page: string;
  /** The question, and the part of it, that a typed reply answers. */
  readonly asking?: { readonly question: string; readonly part: string };
}

export interface Focus {
  readonly page: string;
  readonly question?: string;
  /** The parts of that question gone through since, when it is answered again by typing. */
  readonly parts?: readonly string[];
  /** A document being asked for: to whom it goes, before its language is known. */
  readonly recipient?: string;
  /** Where one was when the emergency brief or a pause was opened: there it leads back. */
  readonly from?: Omit<Focus, 'from'>;
}

/** One conversation: who, which case, where the dialogs stand, what was last delivered. Nothing anyone said. */
export interface ConversationState {
  readonly version: 1;
  readonly id: string;
  readonly tenant: string;
  readonly practitioner: string;
  /** The person's choice, as last read: so that a turn need not read the preference again. */
  readonly language?: Language;
  readonly caseId?: string;
  /** The dialog stack as botbuilder-dialogs keeps it; rebuilt from the record when missing or of an older release. */
  readonly dialogs?: { readonly release: string; readonly state: unknown };
  /** A page chosen out of order (back, change), until it is answered or left. */
  readonly focus?: Focus;
  readonly delivered?: Delivered;
  /** The last activities whose effect was not on the case (language, my cases, help), to know a repeat. */
  readonly activities: readonly string[];
}

export interface StaffPreference {
  readonly version: 1;
  readonly tenant: string;
  readonly practitioner: string;
  readonly language: Language;
}

/**
 * Conversations and what a member of staff prefers, encrypted at rest. Saving with no etag creates.
 * @throws ConflictError, StoreUnavailableError, UnreadableError
 */
export interface ConversationStore {
  loadConversation(tenant: string, id: string): Promise<Stored<ConversationState> | undefined>;
  saveConversation(state: ConversationState, etag?: string): Promise<string>;
  loadPreference(actor: Actor): Promise<Stored<StaffPreference> | undefined>;
  savePreference(preference: StaffPreference, etag?: string): Promise<string>;
}

export interface Stores {
  readonly cases: CaseStore;
  readonly conversations: ConversationStore;
  /** Answers when a read and a write are possible now; for the readiness route. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface Clock {
  now(): Date;
}
/** Random ids, unguessable. */
export interface Ids {
  next(): string;
}
