import { randomUUID } from 'node:crypto';
import { ConflictError, type Clock } from '../../../dialogs/ports.ts';
import { groupCommit } from './group-commit.ts';
import { onDatabase } from './errors.ts';
import type { Database } from './file.ts';
import { sqliteQueries } from './queries.ts';
import { columns, rowOf } from './rows.ts';
import type { RowWrite, SealedTable } from '../table.ts';
import { whenFree } from './when-free.ts';

/** How often rows whose time has run out are taken away, in milliseconds, and how many at a time. */
const purgeEvery = 10 * 60_000;
const purgedAtOnce = 500;

/** The table of sealed documents on an open database. A write is on the disk when its promise is kept. */
export function sqliteTable(database: Database, clock: Clock): SealedTable {
  const place = 'kind = ? AND partition = ? AND id = ?';
  // Nobody sees a row whose time has run out, whether it has been taken away or not.
  const alive = '(expires_at IS NULL OR expires_at > ?)';
  const find = database.prepare(`SELECT ${columns} FROM document WHERE ${place} AND ${alive}`);
  // An etag is random and made once for a write: where the row has it already, this write has been made.
  const add = database.prepare(
    `INSERT INTO document (kind, partition, id, labels, status, created_at, changed_at, expires_at, etag, format, key_id, wrapped_key, body)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, partition, id) DO UPDATE
     SET labels = excluded.labels, status = excluded.status, created_at = excluded.created_at,
       changed_at = excluded.changed_at, expires_at = excluded.expires_at, etag = excluded.etag,
       format = excluded.format, key_id = excluded.key_id, wrapped_key = excluded.wrapped_key, body = excluded.body
     WHERE document.etag = excluded.etag OR document.expires_at <= excluded.changed_at`,
  );
  const update = database.prepare(
    `UPDATE document
     SET labels = ?, status = ?, created_at = coalesce(?, created_at), changed_at = ?, expires_at = ?, etag = ?,
       format = ?, key_id = ?, wrapped_key = ?, body = ?
     WHERE ${place} AND etag IN (?, ?) AND ${alive}`,
  );
  const take = database.prepare(`DELETE FROM document WHERE ${place} AND ${alive}`);
  const takeThis = database.prepare(`DELETE FROM document WHERE ${place} AND ${alive} AND etag = ?`);
  const purge = database.prepare(
    `DELETE FROM document WHERE key IN (SELECT key FROM document WHERE expires_at <= ? LIMIT ${purgedAtOnce})`,
  );
  const readBeat = database.prepare('SELECT at FROM heartbeat');
  const writeBeat = database.prepare('UPDATE heartbeat SET at = ?');

  const queries = sqliteQueries(database, clock);
  const commits = groupCommit(database);
  const now = () => clock.now().toISOString();
  let purgedAt = 0;

  /** A write; and now and then, beside it, what has run out goes. */
  async function write<T>(work: () => T): Promise<T> {
    const written = commits.write(work);
    if (clock.now().getTime() - purgedAt >= purgeEvery) {
      purgedAt = clock.now().getTime();
      // What goes wrong with it goes wrong with the next write too, which says so.
      commits.write(() => purge.run(now())).catch(() => undefined);
    }
    return await written;
  }

  return {
    read: async ({ kind, partition, id }) =>
      await whenFree(() => {
        const found = find.get(kind, partition, id, now());
        return found === undefined ? undefined : rowOf(found, kind);
      }),
    insert: async ({ kind, partition, id }, written) => {
      const etag = randomUUID();
      const { labels, status, createdAt, expiresAt, sealed } = parts(written);
      return await write(() => {
        const at = now();
        const times = [createdAt ?? at, at, expiresAt] as const;
        const done = add.run(kind, partition, id, labels, status, ...times, etag, ...sealed);
        if (Number(done.changes) === 0) throw new ConflictError('exists');
        return etag;
      });
    },
    replace: async ({ kind, partition, id }, etag, written) => {
      const next = randomUUID();
      const { labels, status, createdAt, expiresAt, sealed } = parts(written);
      return await write(() => {
        const at = now();
        const shown = [labels, status, createdAt, written.changedAt ?? at, expiresAt, next] as const;
        const done = update.run(...shown, ...sealed, kind, partition, id, etag, next, at);
        if (Number(done.changes) === 0) throw new ConflictError('changed');
        return next;
      });
    },
    remove: async ({ kind, partition, id }, etag) =>
      await write(() => {
        const at = [kind, partition, id, now()] as const;
        const taken = etag === undefined ? take.run(...at) : takeThis.run(...at, etag);
        if (Number(taken.changes) > 0) return true;
        if (etag !== undefined && find.get(...at) !== undefined) throw new ConflictError('changed');
        return false;
      }),
    find: async (query) => await whenFree(() => queries.find(query)),
    scan: async (query) => await whenFree(() => queries.scan(query)),
    check: async () => {
      await whenFree(() => readBeat.get());
      await write(() => writeBeat.run(now()));
    },
    close: async () => {
      await commits.idle();
      // A second close, as at a hurried stop, is no fault.
      onDatabase(() => {
        if (database.isOpen) database.close();
      });
    },
  };
}

/** What of a write goes into which column. */
const parts = ({ labels = [], status, createdAt, expiresAt, envelope }: RowWrite) => ({
  labels: JSON.stringify(labels),
  status: status ?? null,
  createdAt: createdAt ?? null,
  expiresAt: expiresAt ?? null,
  sealed: [envelope.format, envelope.keyId, envelope.wrappedKey, envelope.body] as const,
});
