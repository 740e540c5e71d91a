import { UnreadableError, type Clock } from '../../dialogs/ports.ts';
import type { CaseRecord, Past } from '../../dialogs/record/index.ts';
import type { Trail, TrailEntry } from '../../dialogs/record/trail.ts';
import { createDocuments, type Documents } from './documents.ts';
import { createEnvelopes, type Envelopes } from './envelope.ts';
import { erasedId, readErasedTrail, type ErasedTrail } from './erased-trail.ts';
import { everyRow, rowsIn } from './every-row.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { unpack } from './packed.ts';
import { createSegments } from './segments.ts';
import type { DocumentKind, Row, SealedTable } from './table.ts';

/** Everything that is stored, for operators' commands: nobody who works with the bot comes this way. */

export interface FoundCase {
  readonly row: Row;
  /** Undefined where it cannot be read: it is left as it is. */
  readonly record: CaseRecord | undefined;
}
export interface FoundErased {
  readonly row: Row;
  /** The id of the case there was. */
  readonly id: string;
  readonly erased: ErasedTrail;
}

export interface Registry {
  readonly table: SealedTable;
  readonly documents: Documents;
  readonly envelopes: Envelopes;
  readonly auditKey: Uint8Array;
  readonly clock: Clock;
  everyCase(): AsyncGenerator<FoundCase>;
  everyErased(): AsyncGenerator<FoundErased>;
  /** By reference ('K7-42QP23', in any case) or by id. */
  findCase(name: string): Promise<(FoundCase & { readonly record: CaseRecord }) | undefined>;
  findErased(name: string): Promise<FoundErased | undefined>;
  /** @throws UnreadableError */
  readCase(tenant: string, id: string): Promise<(FoundCase & { readonly record: CaseRecord }) | undefined>;
  past(record: CaseRecord): Promise<Past>;
  /** All entries of a chain, oldest first. @throws UnreadableError where a segment is missing or cannot be read */
  entries(of: string, trail: Trail): Promise<readonly TrailEntry[]>;
  /** The rows that lie beside a case, named by its record or not. */
  segmentsOf(kind: 'past' | 'trail', caseId: string): Promise<readonly Row[]>;
  /** Rows of the service's own trail, one for each tenant. */
  everyServiceTrail(): AsyncGenerator<Row>;
  /** Conversations about a case of which this is true. */
  conversations(isWanted: (caseId: string) => boolean): AsyncGenerator<{ readonly row: Row; readonly about: string }>;
}

export function openRegistry(table: SealedTable, ring: KeyRing, clock: Clock): Registry {
  const documents = createDocuments(ring);
  const envelopes = createEnvelopes(ring);
  const segments = createSegments(table, documents, clock);

  async function* everyCase(): AsyncGenerator<FoundCase> {
    for await (const row of everyRow(table, 'case'))
      yield { row, record: await readable(async () => await documents.openCase(row)) };
  }
  async function* everyErased(): AsyncGenerator<FoundErased> {
    for await (const row of everyRow(table, 'trail'))
      if (row.id === erasedId) yield { row, id: row.partition, erased: await openErased(row) };
  }
  const openErased = async (row: Row): Promise<ErasedTrail> =>
    readErasedTrail(row, unpack(await envelopes.open(placeOf(row), row.envelope)));

  return {
    table,
    documents,
    envelopes,
    auditKey: ring.derive('audit'),
    clock,
    everyCase,
    everyErased,
    async findCase(name) {
      for await (const { row, record } of everyCase())
        if (record && isCalled(name, record.id, record.reference)) return { row, record };
      return undefined;
    },
    async findErased(name) {
      for await (const found of everyErased()) if (isCalled(name, found.id, found.erased.reference)) return found;
      return undefined;
    },
    async readCase(tenant, id) {
      const row = await table.read(documents.filing.case(tenant, id));
      return row && { row, record: await documents.openCase(row) };
    },
    past: segments.past,
    entries: async (of, trail) => await segments.entries(of, trail),
    segmentsOf: async (kind, caseId) => await rowsIn(table, kind, caseId),
    async *everyServiceTrail() {
      for await (const row of everyRow(table, 'trail')) if (row.id === 'service') yield row;
    },
    async *conversations(isWanted) {
      for await (const row of everyRow(table, 'conversation')) {
        const state = await readable(() => documents.openConversation(row));
        const about = [state?.caseId, state?.delivered?.caseId].find((id) => id !== undefined && isWanted(id));
        if (about !== undefined) yield { row, about };
      }
    },
  };
}

export const placeOf = ({ kind, partition, id }: Row): { kind: DocumentKind; partition: string; id: string } => ({
  kind,
  partition,
  id,
});

const isCalled = (name: string, id: string, reference: string): boolean =>
  name === id || name.toUpperCase() === reference.toUpperCase();

/** Undefined for what cannot be read. */
export async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
