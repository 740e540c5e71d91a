import { z } from 'zod';
import { UnreadableError } from '../../../dialogs/ports.ts';
import { documentKinds, type DocumentKind, type Row } from '../table.ts';

/** The columns of a row, in a query of `document`. */
export const columns = [
  'kind, partition, id, labels, status, created_at, changed_at, expires_at',
  'etag, format, key_id, wrapped_key, body',
].join(', ');

const bytes = z.instanceof(Uint8Array);
/** STRICT tables hold the types; this holds them against a file somebody has edited. */
const found = z.object({
  kind: z.enum(documentKinds),
  partition: z.string(),
  id: z.string(),
  labels: z.string(),
  status: z.string().nullable(),
  created_at: z.string(),
  changed_at: z.string(),
  expires_at: z.string().nullable(),
  etag: z.string(),
  format: z.int(),
  key_id: z.string(),
  wrapped_key: bytes,
  body: bytes,
});
const labelList = z.array(z.string());

/** @throws UnreadableError for what is not a row of this program */
export function rowOf(columnsFound: unknown, kind: DocumentKind): Row {
  const read = found.safeParse(columnsFound);
  const labels = read.success ? labelList.safeParse(jsonOf(read.data.labels)) : undefined;
  if (!read.success || !labels?.success) throw new UnreadableError(`${kind}: not a row of this program`);
  const row = read.data;
  return {
    kind: row.kind,
    partition: row.partition,
    id: row.id,
    labels: labels.data,
    ...(row.status !== null && { status: row.status }),
    createdAt: row.created_at,
    changedAt: row.changed_at,
    ...(row.expires_at !== null && { expiresAt: row.expires_at }),
    etag: row.etag,
    envelope: { format: row.format, keyId: row.key_id, wrappedKey: row.wrapped_key, body: row.body },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
