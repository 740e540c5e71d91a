import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UnreadableError } from '../../../dialogs/ports.ts';
import { documentKinds, type DocumentKind, type FiledUnder, type Row, type RowWrite } from '../table.ts';

/** Rows as documents of Cosmos DB, and back. Bytes are base64. */

const heldRow = z.object({
  _etag: z.string(),
  kind: z.enum(documentKinds),
  partition: z.string(),
  place: z.string(),
  labels: z.array(z.string()),
  status: z.string().optional(),
  createdAt: z.string(),
  changedAt: z.string(),
  expiresAt: z.string().optional(),
  format: z.int(),
  keyId: z.string(),
  wrappedKey: z.base64(),
  body: z.base64(),
});
/** The operation that wrote a document, and its etag: all that is asked after a write nobody answered. */
const trace = z
  .object({ op: z.string(), _etag: z.string(), expiresAt: z.string().optional() })
  .transform(({ _etag: etag, ...rest }) => ({ ...rest, etag }));
export type Trace = z.infer<typeof trace>;

export type RowDocument = ReturnType<typeof documentOf>;

/**
 * @param times of this write: ISO 8601, UTC, in milliseconds
 * @param op a random id: by it a write whose answer was lost is known again
 */
export function documentOf(at: FiledUnder, write: RowWrite, times: { now: string; createdAt: string }, op: string) {
  const { labels = [], status, expiresAt, changedAt = times.now, envelope } = write;
  return {
    id: documentId(at),
    partition: at.partition,
    kind: at.kind,
    place: placeOf(at),
    labels,
    ...(status !== undefined && { status }),
    createdAt: times.createdAt,
    changedAt,
    ...(expiresAt !== undefined && { expiresAt, ttl: secondsUntil(expiresAt, times.now) }),
    format: envelope.format,
    keyId: envelope.keyId,
    wrappedKey: base64(envelope.wrappedKey),
    body: base64(envelope.body),
    op,
  };
}

/** @throws UnreadableError for what this program did not write */
export function rowOf(document: unknown, kind: DocumentKind): Row {
  const read = heldRow.safeParse(document);
  if (!read.success || read.data.kind !== kind || !read.data.place.startsWith(`${read.data.partition}/`))
    throw new UnreadableError(`${kind}: not a row of this program`);
  const { _etag: etag, place, format, keyId, wrappedKey, body, ...row } = read.data;
  return {
    ...row,
    id: place.slice(row.partition.length + 1),
    etag: etagOf({ etag, createdAt: row.createdAt, expiresAt: row.expiresAt }),
    envelope: { format, keyId, wrappedKey: Buffer.from(wrappedKey, 'base64'), body: Buffer.from(body, 'base64') },
  };
}

/** Undefined for a document nobody of this program wrote. */
export const traceOf = (document: unknown): Trace | undefined => trace.safeParse(document).data;

export const isOver = (expiresAt: string | undefined, now: string): boolean =>
  expiresAt !== undefined && expiresAt <= now;

/** Where a row lies among all of its kind: what a scan goes by, and the end of a tie. */
export const placeOf = ({ partition, id }: Pick<FiledUnder, 'partition' | 'id'>): string => `${partition}/${id}`;

const mostIdBytes = 255;

/** Kinds share a container, so the kind is part of it. Cosmos DB takes no / \ ? # and no blank at the end. */
export function documentId({ kind, id }: Pick<FiledUnder, 'kind' | 'id'>): string {
  const safe = `${kind}.${id}`.replace(/[^\w.-]/gu, percentEscaped);
  if (Buffer.byteLength(safe) <= mostIdBytes) return safe;
  return `${kind}.${createHash('sha256').update(safe).digest('base64url')}`;
}
/** A lone surrogate has no UTF-8, so it is escaped by its number. */
const percentEscaped = (character: string): string =>
  character.isWellFormed()
    ? [...Buffer.from(character)].map(hexed).join('')
    : `%u${character.charCodeAt(0).toString(16)}`;
const hexed = (byte: number): string => `%${byte.toString(16).padStart(2, '0')}`;

/** What a table's etag carries, so that replacing a row needs no read before it. */
interface Held {
  /** Of Cosmos DB. */
  readonly etag: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
}
export const etagOf = ({ etag, createdAt, expiresAt = '' }: Held): string => [createdAt, expiresAt, etag].join(' ');

/** Undefined for what was never an etag of this table. */
export function heldBy(tableEtag: string): Held | undefined {
  const [, createdAt, expiresAt, etag] = /^(\S+) (\S*) (.+)$/.exec(tableEtag) ?? [];
  if (createdAt === undefined || etag === undefined) return undefined;
  return { etag, createdAt, expiresAt: expiresAt === '' ? undefined : expiresAt };
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** Cosmos DB counts from its own last write, in whole seconds, and knows no zero. */
const secondsUntil = (expiresAt: string, now: string): number =>
  Math.max(1, Math.ceil((Date.parse(expiresAt) - Date.parse(now)) / 1000));
