import type { Envelope } from './envelope.ts';

/**
 * Rows of sealed documents, as every store keeps them. A table knows where things are and nothing of what they say.
 * It can do what Cosmos DB and SQLite can both do alike: point reads, create, replace what has this etag, and queries
 * inside one partition.
 */

export const documentKinds = [
  'case',
  'conversation',
  'preference',
  'past',
  'trail',
  'installation',
  'signOuts',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Where a document is filed: nothing here names a person, a tenant or a conversation. At most 255 bytes each, of [\w-]. */
export interface FiledUnder {
  readonly kind: DocumentKind;
  /** What is queried together lies in one partition: a keyed hash, or the random id of a case. */
  readonly partition: string;
  /** A random id, or a keyed hash. Unique in its kind and partition. */
  readonly id: string;
}

/** What stands beside an envelope in the clear, so that it can be found. */
export interface Labels {
  /** Keyed hashes, at most 200: of the owner, of who it is shared with, of the team, of the reference. */
  readonly labels: readonly string[];
  /** Of a case: open, paused, closed. */
  readonly status?: string;
  /** ISO 8601, UTC, in milliseconds, so that text order is time order. */
  readonly createdAt: string;
  /** When the row goes by itself. Of conversations and sign-outs only. */
  readonly expiresAt?: string;
}

export interface RowWrite extends Partial<Labels> {
  readonly envelope: Envelope;
  /** Only where the document says what it said before (its key was wrapped anew); otherwise it is now. */
  readonly changedAt?: string;
}
export interface Row extends Labels, FiledUnder {
  readonly etag: string;
  readonly changedAt: string;
  readonly envelope: Envelope;
}

export interface Found {
  readonly rows: readonly Row[];
  /** Give it to the next call for what comes after; undefined at the end. */
  readonly next?: string;
}

/** Newest first by createdAt; ties by id. */
export interface FindQuery {
  readonly kind: DocumentKind;
  readonly partition: string;
  readonly label?: string;
  readonly statuses?: readonly string[];
  /** Only what was changed last before this: ISO 8601, UTC, in milliseconds. */
  readonly changedBefore?: string;
  readonly most: number;
  readonly after?: string;
}
/** For operators' commands, over all partitions, in an order that stays the same while rows are replaced. */
export interface ScanQuery {
  readonly kind: DocumentKind;
  /** Only rows whose data key is not wrapped under this key. */
  readonly keyIdNot?: string;
  readonly most: number;
  readonly after?: string;
}

/**
 * @throws ConflictError (the place is taken, the etag is old, the row is gone), StoreUnavailableError, UnreadableError
 */
export interface SealedTable {
  /** Undefined where there is none, or where its time has run out. */
  read(at: FiledUnder): Promise<Row | undefined>;
  /** Answers the etag. A row whose time has run out is as if it were not there. */
  insert(at: FiledUnder, write: RowWrite): Promise<string>;
  /** Answers the new etag. Labels that are not given are taken away; createdAt stays as it was where it is not given. */
  replace(at: FiledUnder, etag: string, write: RowWrite): Promise<string>;
  /** False where there was none. @throws ConflictError where an etag is given and is old */
  remove(at: FiledUnder, etag?: string): Promise<boolean>;
  find(query: FindQuery): Promise<Found>;
  scan(query: ScanQuery): Promise<Found>;
  /** Resolves when a read and a write are possible now. */
  check(): Promise<void>;
  close(): Promise<void>;
}
