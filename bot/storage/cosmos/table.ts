import { randomUUID } from 'node:crypto';
import { ConflictError, StoreUnavailableError, type Clock } from '../../../dialogs/ports.ts';
import { connectCosmos, type CosmosAccount, type CosmosAddress, type Spot } from './client.ts';
import { containerOf } from './containers.ts';
import { beat } from './heartbeat.ts';
import { afterFound, afterScanned, findQuery, scanQuery, type Query } from './queries.ts';
import { withPatience, type Patience } from './retry.ts';
import { documentId, documentOf, etagOf, heldBy, isOver, rowOf, traceOf } from './rows.ts';
import { requireReady } from './setup.ts';
import { removeOnce, writeOnce } from './write.ts';
import type { DocumentKind, FiledUnder, Found, Row, RowWrite, SealedTable } from '../table.ts';

/** In milliseconds. A turn is two reads and a write, and Teams sends an activity again after 15 seconds. */
export interface CosmosTimeouts {
  /** For one answer of the service. */
  readonly request: number;
  /** For one read of a row, tries and pauses included. */
  readonly read: number;
  /** For any other call, the same. */
  readonly call: number;
}
const ordinary: CosmosTimeouts = { request: 1500, read: 3000, call: 5000 };

export interface CosmosOptions extends CosmosAddress {
  readonly timeouts?: Partial<CosmosTimeouts>;
  readonly clock?: Clock;
}

/**
 * Sealed rows in Cosmos DB (docs/decisions/0015). Makes nothing: database and containers must be there.
 * @throws CosmosSetupError where they are not as they have to be; StoreUnavailableError
 */
export async function openCosmosTable(options: CosmosOptions): Promise<SealedTable> {
  const timeouts = { ...ordinary, ...options.timeouts };
  const account = await connectCosmos(options, timeouts.request);
  try {
    await withPatience(timeouts.call, (patience) => requireReady(account, patience));
  } catch (error) {
    account.close();
    throw error;
  }
  return tableOn(account, timeouts, options.clock ?? { now: () => new Date() });
}

function tableOn(account: CosmosAccount, timeouts: CosmosTimeouts, clock: Clock): SealedTable {
  let closed = false;
  const now = () => clock.now().toISOString();
  const on = (kind: DocumentKind) => account.container(containerOf(kind));
  const spotOf = (at: FiledUnder): Spot => ({ id: documentId(at), partition: at.partition });
  async function within<T>(ms: number, work: (patience: Patience) => Promise<T>): Promise<T> {
    if (closed) throw new StoreUnavailableError('CLOSED');
    return withPatience(ms, work);
  }
  const rowAt = async (at: FiledUnder, patience: Patience): Promise<Row | undefined> => {
    const document = await patience.read((signal) => on(at.kind).read(spotOf(at), signal));
    return document === undefined ? undefined : rowOf(document, at.kind);
  };
  const looking = (at: FiledUnder) => async (signal: AbortSignal) =>
    traceOf(await on(at.kind).read(spotOf(at), signal));

  /** @param replaces the etag of the service; undefined creates. Answers the table's etag. */
  async function write(
    at: FiledUnder,
    row: RowWrite,
    patience: Patience,
    replaces: string | undefined,
    createdAt: string,
  ): Promise<string> {
    const op = randomUUID();
    const document = documentOf(at, row, { now: now(), createdAt }, op);
    const send = (signal: AbortSignal) =>
      replaces === undefined ? on(at.kind).create(document, signal) : on(at.kind).replace(document, replaces, signal);
    const etag = await writeOnce(patience, { op, replaces, write: send, look: looking(at) });
    return etagOf({ etag, createdAt, expiresAt: row.expiresAt });
  }

  async function rows(
    kind: DocumentKind,
    asked: Query & { readonly partition?: string; readonly most: number },
    afterRow: (row: Row) => string,
  ): Promise<Found> {
    const { partition, most } = asked;
    // One more than is wanted tells whether anything comes after.
    const documents = await within(timeouts.call, (patience) =>
      patience.read((signal) => on(kind).query(asked, partition, most + 1, signal)),
    );
    const found = documents.slice(0, most).map((document) => rowOf(document, kind));
    const last = found.at(-1);
    const at = now();
    return {
      rows: found.filter((row) => !isOver(row.expiresAt, at)),
      ...(documents.length > most && last !== undefined && { next: afterRow(last) }),
    };
  }

  return {
    read: (at) =>
      within(timeouts.read, async (patience) => {
        const row = await rowAt(at, patience);
        return isOver(row?.expiresAt, now()) ? undefined : row;
      }),
    insert: (at, row) =>
      within(timeouts.call, async (patience) => {
        const createdAt = row.createdAt ?? now();
        try {
          return await write(at, row, patience, undefined, createdAt);
        } catch (error) {
          // The service takes a while to clear away what is over, and its clock is not ours.
          const there = error instanceof ConflictError ? await patience.read(looking(at)) : undefined;
          if (there === undefined || !isOver(there.expiresAt, now())) throw error;
          return write(at, row, patience, there.etag, createdAt);
        }
      }),
    replace: (at, etag, row) =>
      within(timeouts.call, async (patience) => {
        const held = heldBy(etag);
        if (held === undefined || isOver(held.expiresAt, now())) throw new ConflictError('changed');
        return write(at, row, patience, held.etag, row.createdAt ?? held.createdAt);
      }),
    remove: (at, etag) =>
      within(timeouts.call, async (patience) => {
        const held = etag === undefined ? undefined : heldBy(etag);
        if (etag !== undefined && held === undefined) throw new ConflictError('changed');
        const removed = await removeOnce(patience, {
          removes: held?.etag,
          remove: (stored, signal) => on(at.kind).remove(spotOf(at), stored, signal),
          look: looking(at),
        });
        return removed !== undefined && !isOver(held?.expiresAt ?? removed.expiresAt, now());
      }),
    find: (query) =>
      rows(query.kind, { ...findQuery(query), partition: query.partition, most: query.most }, afterFound),
    scan: (query) => rows(query.kind, { ...scanQuery(query), most: query.most }, afterScanned),
    check: () => within(timeouts.read, (patience) => beat(account.container('cases'), now(), patience)),
    async close() {
      if (!closed) account.close();
      closed = true;
    },
  };
}
