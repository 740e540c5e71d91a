import { ConflictError, UnreadableError } from '../../../dialogs/ports.ts';
import { everyRow } from '../every-row.ts';
import { documentKinds, type Row, type SealedTable } from '../table.ts';
import type { DataKeys } from './data-keys.ts';

/** After a new key: which key the data keys are wrapped under, and wrapping them under the current one. */

/** A row that is written to all the time is met again at the next run. */
const mostTries = 5;

export interface Rewrapped {
  readonly rewrapped: number;
  /** Left as they were, because no key here opens them. */
  readonly unreadable: readonly string[];
  /** Written by others at each try. */
  readonly busy: number;
}
export interface RewrapOptions {
  /** Looks, and changes nothing. */
  readonly dryRun?: boolean;
  /** After each row, how many so far. */
  readonly onRow?: (rewrapped: number) => void;
}

/**
 * Wraps the data key of every row under the current key. Bodies stay as they are, and so do all that is found by and
 * when a document was last changed. It may be stopped at any row and begun again, and several may run beside each other
 * and beside the service: a row that somebody else has written is read again.
 * @throws StoreUnavailableError
 */
export async function rewrap(table: SealedTable, keys: DataKeys, options: RewrapOptions = {}): Promise<Rewrapped> {
  const current = keys.id;
  const done = { rewrapped: 0, unreadable: [] as string[], busy: 0 };
  for await (const row of rows(table, current)) {
    const outcome = await rewrapOne(table, keys, row, options.dryRun ?? false);
    if (outcome === 'unreadable') done.unreadable.push(`${row.kind} ${row.id}`);
    else if (outcome !== 'gone') done[outcome]++;
    if (outcome === 'rewrapped') options.onRow?.(done.rewrapped);
  }
  return done;
}

/** How many rows need which key, in no order. */
export async function rowsByKey(table: SealedTable): Promise<ReadonlyMap<string, number>> {
  const count = new Map<string, number>();
  for await (const { envelope } of rows(table)) count.set(envelope.keyId, (count.get(envelope.keyId) ?? 0) + 1);
  return count;
}

/** How many rows need a key that is not the current one. */
export async function rowsUnder(table: SealedTable, id: string, current: string): Promise<number> {
  let count = 0;
  for await (const { envelope } of rows(table, current)) if (envelope.keyId === id) count++;
  return count;
}

type Outcome = 'rewrapped' | 'unreadable' | 'busy' | 'gone';

async function rewrapOne(table: SealedTable, keys: DataKeys, first: Row, dryRun: boolean): Promise<Outcome> {
  let row: Row | undefined = first;
  for (let tries = 0; tries < mostTries; tries++) {
    // Taken away since, or wrapped under the current key by somebody else.
    if (!row || row.envelope.keyId === keys.id) return 'gone';
    try {
      await replaceKey(table, keys, row, dryRun);
      return 'rewrapped';
    } catch (error) {
      if (error instanceof UnreadableError) return 'unreadable';
      if (!(error instanceof ConflictError)) throw error;
    }
    row = await table.read(row);
  }
  return 'busy';
}

async function replaceKey(table: SealedTable, keys: DataKeys, row: Row, dryRun: boolean): Promise<void> {
  const { envelope, etag, labels, status, createdAt, changedAt, expiresAt } = row;
  const place = { kind: row.kind, partition: row.partition, id: row.id };
  const dataKey = await keys.unwrap(place, envelope);
  try {
    if (dryRun) return;
    const wrapped = await keys.wrap(place, dataKey);
    const beside = { labels, status, createdAt, changedAt, expiresAt };
    await table.replace(place, etag, { ...beside, envelope: { ...wrapped, body: envelope.body } });
  } finally {
    dataKey.fill(0);
  }
}

async function* rows(table: SealedTable, keyIdNot?: string): AsyncGenerator<Row> {
  for (const kind of documentKinds) yield* everyRow(table, kind, keyIdNot);
}
