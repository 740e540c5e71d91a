import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ConflictError, UnreadableError, type Clock } from '../../dialogs/ports.ts';
import { openStatuses, type CaseLabels, type DocumentKind, type FiledUnder } from './documents.ts';
import type { Envelope, WrappedKey } from './envelope.ts';
import type { Database } from './sqlite-file.ts';

/** The one table of sealed documents, with conditional writes. Knows where things are and nothing of what they say. */
export interface DocumentTable {
  read(at: FiledUnder): { readonly etag: string; readonly envelope: Envelope } | undefined;
  /** Answers the new etag. @throws the constraint error of SQLite where the place is taken */
  insert(at: FiledUnder, envelope: Envelope, labels?: CaseLabels): string;
  /**
   * Seals again under the data key the document has, writes where the etag still fits, and answers the new etag.
   * @throws ConflictError
   */
  replace(at: FiledUnder, etag: string, seal: (held: WrappedKey) => Envelope, labels?: CaseLabels): string;
  /** The open cases of an owner, newest first. */
  owned(ownerHash: string, most: number): readonly { id: string; changedAt: string; envelope: Envelope }[];
  /** A real read and a real write that is on the disk when this returns. */
  beat(): void;
}

const bytes = z.instanceof(Uint8Array);
const wrapped = { format: z.int(), key_id: z.string(), wrapped_key: bytes };
const wrappedRow = z.object(wrapped);
const sealedRow = z.object({ ...wrapped, body: bytes, etag: z.string() });
const ownedRow = z.object({ ...wrapped, body: bytes, id: z.string(), changed_at: z.string() });

export function openDocumentTable(database: Database, clock: Clock): DocumentTable {
  const place = 'kind = ? AND tenant = ? AND id = ?';
  const find = database.prepare(`SELECT etag, format, key_id, wrapped_key, body FROM document WHERE ${place}`);
  const findKey = database.prepare(`SELECT format, key_id, wrapped_key FROM document WHERE ${place} AND etag = ?`);
  const add = database.prepare(
    `INSERT INTO document (kind, tenant, id, owner, status, created_at, changed_at, etag, format, key_id, wrapped_key, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = database.prepare(
    `UPDATE document
     SET owner = ?, status = ?, changed_at = ?, etag = ?, format = ?, key_id = ?, wrapped_key = ?, body = ?
     WHERE ${place} AND etag = ?`,
  );
  const findOwned = database.prepare(
    `SELECT id, changed_at, format, key_id, wrapped_key, body FROM document
     WHERE kind = 'case' AND owner = ? AND status IN (${openStatuses.map(() => '?').join(', ')})
     ORDER BY created_at DESC, changed_at DESC, id LIMIT ?`,
  );
  const readBeat = database.prepare('SELECT at FROM heartbeat');
  const writeBeat = database.prepare('UPDATE heartbeat SET at = ?');
  const now = () => clock.now().toISOString();

  return {
    read({ kind, tenant, id }) {
      const found = find.get(kind, tenant, id);
      if (found === undefined) return undefined;
      const row = shaped(sealedRow, found, kind);
      return { etag: row.etag, envelope: { ...wrappedKeyOf(row), body: row.body } };
    },
    insert({ kind, tenant, id }, envelope, labels) {
      const at = now();
      const etag = randomUUID();
      const { format, keyId, wrappedKey, body } = envelope;
      const shown = [labels?.owner ?? null, labels?.status ?? null, labels?.createdAt ?? at] as const;
      add.run(kind, tenant, id, ...shown, at, etag, format, keyId, wrappedKey, body);
      return etag;
    },
    replace({ kind, tenant, id }, etag, seal, labels) {
      const held = findKey.get(kind, tenant, id, etag);
      if (held === undefined) throw new ConflictError('changed');
      const { format, keyId, wrappedKey, body } = seal(wrappedKeyOf(shaped(wrappedRow, held, kind)));
      const next = randomUUID();
      const shown = [labels?.owner ?? null, labels?.status ?? null, now(), next] as const;
      const written = update.run(...shown, format, keyId, wrappedKey, body, kind, tenant, id, etag);
      if (Number(written.changes) === 0) throw new ConflictError('changed');
      return next;
    },
    owned: (ownerHash, most) =>
      findOwned.all(ownerHash, ...openStatuses, most).map((found) => {
        const row = shaped(ownedRow, found, 'case');
        return { id: row.id, changedAt: row.changed_at, envelope: { ...wrappedKeyOf(row), body: row.body } };
      }),
    beat() {
      readBeat.get();
      writeBeat.run(now());
    },
  };
}

const wrappedKeyOf = (row: z.infer<typeof wrappedRow>): WrappedKey => ({
  format: row.format,
  keyId: row.key_id,
  wrappedKey: row.wrapped_key,
});

/** STRICT tables hold the types; this holds them against a file somebody has edited. */
function shaped<T>(row: z.ZodType<T>, found: unknown, kind: DocumentKind): T {
  const read = row.safeParse(found);
  if (!read.success) throw new UnreadableError(`${kind}: not a row of this program`);
  return read.data;
}
