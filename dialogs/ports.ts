import type { Language } from '../locales/index.ts';
import type { Actor, Staff } from './actor.ts';
import type { CaseRecord, Past } from './record/index.ts';
import type { AuditEvent } from './record/trail.ts';

/** What the conversation needs from the outside. bot/storage and bot/index.ts supply it. */

export type { Actor, Role, Staff } from './actor.ts';
export type { AuditEvent } from './record/trail.ts';

export interface Stored<T> {
  readonly value: T;
  /** Opaque: what a conditional write must match. */
  readonly etag: string;
}

export interface CaseSummary {
  readonly id: string;
  readonly reference: string;
  /** What kind of case it is; absent where the record does not say, or a newer release wrote it otherwise. */
  readonly journey?: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly changedAt: string;
  /** The member of staff it belongs to. */
  readonly owner: string;
  /** Something waits for its owner to be told of. */
  readonly news: boolean;
  /** In a list of shared cases: since when it is shared with whom the list is for. ISO 8601, UTC. */
  readonly sharedAt?: string;
  /** In a list of cases that are offered: since when. ISO 8601, UTC. */
  readonly offeredAt?: string;
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
 * Whose cases are listed: those one owns, open or closed, those shared with one, those offered to one, those of a team that are not named-only,
 * or those, open and closed, that were taken from somebody who has not been told yet.
 */
export type CaseList =
  | { readonly owner: string; readonly closed?: true; readonly most?: number }
  | { readonly sharedWith: string }
  | { readonly offeredTo: string }
  | { readonly team: string }
  | { readonly untold: string };

/**
 * Case records, encrypted at rest. What is written carries the audit events that belong to it: they are chained onto
 * the record's trail in the same write. `create` and `replace` answer what is now stored, with its new etag.
 * @throws ConflictError, StoreUnavailableError, UnreadableError
 */
export interface CaseStore {
  load(tenant: string, id: string): Promise<Stored<CaseRecord> | undefined>;
  /** Fails with ConflictError where the id exists. */
  create(record: CaseRecord, events: readonly AuditEvent[]): Promise<Stored<CaseRecord>>;
  /** Replaces what has this etag. What makes the document too large moves out of it first. */
  replace(record: CaseRecord, etag: string, events: readonly AuditEvent[]): Promise<Stored<CaseRecord>>;
  /**
   * The cases that are not closed, unless asked for, newest first, at most 100. One that cannot be read is left out.
   * @param shows asked of each record, where not everybody may see each of them; one it cannot be asked of is left out
   */
  list(tenant: string, which: CaseList, shows?: (record: CaseRecord) => boolean): Promise<readonly CaseSummary[]>;
  /** The id of the case with that reference ('K7-42QP...'), closed ones included. */
  find(tenant: string, reference: string): Promise<string | undefined>;
  /** What has moved out of a record, oldest first. */
  past(record: CaseRecord): Promise<Past>;
}

/** The service's own trail: attempts that concern no case. Written before they are answered. */
export interface AuditStore {
  /** With no events the trail is written again as it is: that takes as long, and adds nothing. */
  note(tenant: string, events: readonly AuditEvent[]): Promise<void>;
}

/** Who works here. It answers from memory. */
export interface StaffRegister {
  /** Undefined for whoever is not, or no longer, on it. */
  find(actor: Actor): Staff | undefined;
  /** Everybody of a tenant, in the order of their names. */
  all(tenant: string): readonly Staff[];
}

/** What was last delivered to a conversation: a typed reply is understood against this and nothing else. */
export interface Delivered {
  readonly caseId: string | undefined;
  /** The revision of the case that was shown. */
  readonly revision: number;
  readonly page: string;
  /** The question, and the part of it, that a typed reply answers. */
  readonly asking?: { readonly question: string; readonly part: string };
  /** The options of a menu whose choices may have changed since: a number is of this list, in this order. */
  readonly options?: readonly string[];
}

/** A card that stands in a chat, by the id its message has there. The title is that of its page. */
export interface ShownCard {
  readonly id: string;
  readonly title: string;
  /** Once it is done with: what its receipt says, however often and by whichever process it is put there. */
  readonly done?: { readonly at: string; readonly recorded: boolean };
}

export interface Focus {
  readonly page: string;
  readonly question?: string;
  /** The parts of that question gone through since, when it is answered again by typing. */
  readonly parts?: readonly string[];
  /** A document being asked for: to whom it goes, before its language is known. */
  readonly recipient?: string;
  /** Who may see the case: what is to be changed, and for whom, before it is certain. */
  readonly access?: { readonly change: string; readonly who?: string };
  /** What was looked up in the guidance: the passages found, the best first; none where nothing fits. */
  readonly found?: readonly string[];
  /** Only that question was asked for: what else its page asks stays open, and is asked in its turn. */
  readonly once?: true;
  /** Where one was when the emergency brief, a pause or a question out of its turn was opened: there it leads back. */
  readonly from?: Omit<Focus, 'from'> & { readonly from?: Omit<Focus, 'from'> };
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
  /** The cards that may still stand in the chat, oldest first: each is to be replaced by a receipt once it is left. */
  readonly cards?: readonly ShownCard[];
  /** Activities whose replies had not gone out when this was written: they may come last, and stand on the screen then. */
  readonly replying?: readonly string[];
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
  readonly audit: AuditStore;
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
