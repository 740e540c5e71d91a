import type { Documents } from '../../bot/storage/documents.ts';
import type { Envelope } from '../../bot/storage/envelope.ts';
import type { KeyRing } from '../../bot/storage/keys/key-ring.ts';
import type { FiledUnder, Row, SealedTable } from '../../bot/storage/table.ts';
import type { Clock, Stores } from '../../dialogs/ports.ts';

/** Stores on a table, and what a test needs to get behind them. */
export interface OpenedStores {
  readonly stores: Stores;
  /** The table behind them, by a connection of its own. */
  readonly table: SealedTable;
  readonly ring: KeyRing;
  readonly documents: Documents;
  /** The stores of another process on the same table. */
  another(): Promise<Stores>;
  /** Closes the stores and opens them again. */
  restart(): Promise<Stores>;
  /** The kinds of what could not be read and was taken for missing. */
  readonly unreadable: readonly string[];
  /** The clock of all of them. */
  readonly clock: Clock;
  /** Lets so much time pass. */
  pass(milliseconds: number): void;
}

/** @throws where there is none */
export async function rowAt({ table }: OpenedStores, at: FiledUnder): Promise<Row> {
  const row = await table.read(at);
  if (!row) throw new Error('there is no such row');
  return row;
}

/** Puts another envelope into a row, as somebody who runs the database could. */
export async function putEnvelope(opened: OpenedStores, at: FiledUnder, envelope: Envelope): Promise<void> {
  const { etag, labels, status, expiresAt } = await rowAt(opened, at);
  await opened.table.replace(at, etag, { labels, status, expiresAt, envelope });
}

/** An envelope that can be compared. */
export const asText = ({ wrappedKey, body, ...rest }: Envelope) => ({
  ...rest,
  wrappedKey: Buffer.from(wrappedKey).toString('hex'),
  body: Buffer.from(body).toString('hex'),
});

/** The same bytes with one bit of one of them changed. */
export function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = place < 0 ? changed.length + place : place;
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}
