import type { CaseStore, Clock, ConversationStore, Stores } from '../../dialogs/ports.ts';
import { createDocuments, type Documents } from './documents.ts';
import type { KeyRing } from './key-ring.ts';
import { onDatabase } from './sqlite-errors.ts';
import { openDatabase, type Database } from './sqlite-file.ts';
import { openDocumentTable, type DocumentTable } from './sqlite-table.ts';
import { whenFree } from './when-free.ts';

/** The most cases a list shows. */
const mostListed = 100;

export interface SqliteOptions {
  /** Made, for its owner alone, where it is missing. The database is `canllaw.db` in it. */
  readonly dataDir: string;
  readonly ring: KeyRing;
  readonly clock?: Clock;
}

/**
 * The stores of one machine, on the SQLite that comes with Node. A write is on the disk when its promise is kept.
 * Several processes may open the same directory: the etag decides between them.
 * @throws KeyFileError 'wrong', UnreadableError (a newer release's database), StoreUnavailableError: nothing was written
 */
export function openSqlite({ dataDir, ring, clock = { now: () => new Date() } }: SqliteOptions): Stores {
  const documents = createDocuments(ring);
  const database = onDatabase(() => openDatabase(dataDir, { keyId: ring.id, proof: documents.keyProof }));
  const table = onDatabase(() => openDocumentTable(database, clock));
  return {
    cases: caseStore(table, documents),
    conversations: conversationStore(table, documents),
    check: async () => await whenFree(() => table.beat()),
    close: async () => closeOnce(database),
  };
}

function caseStore(table: DocumentTable, documents: Documents): CaseStore {
  return {
    load: async (tenant, id) =>
      await whenFree(() => {
        const found = table.read(documents.caseFile(tenant, id));
        return found && { value: documents.openCase(tenant, id, found.envelope), etag: found.etag };
      }),
    create: async (record) =>
      await whenFree(() => {
        const at = documents.caseFile(record.tenant, record.id);
        return table.insert(at, documents.sealCase(record), documents.caseLabels(record));
      }),
    replace: async (record, etag) =>
      await whenFree(() => {
        const at = documents.caseFile(record.tenant, record.id);
        return table.replace(at, etag, (held) => documents.sealCase(record, held), documents.caseLabels(record));
      }),
    listOwned: async (owner) =>
      await whenFree(() =>
        table
          .owned(documents.ownerHash(owner), mostListed)
          .map(({ id, changedAt, envelope }) => documents.openCaseSummary(owner, id, changedAt, envelope)),
      ),
  };
}

function conversationStore(table: DocumentTable, documents: Documents): ConversationStore {
  return {
    loadConversation: async (tenant, id) =>
      await whenFree(() => {
        const found = table.read(documents.conversationFile(tenant, id));
        return found && { value: documents.openConversation(tenant, id, found.envelope), etag: found.etag };
      }),
    saveConversation: async (state, etag) =>
      await whenFree(() => {
        const at = documents.conversationFile(state.tenant, state.id);
        if (etag === undefined) return table.insert(at, documents.sealConversation(state));
        return table.replace(at, etag, (held) => documents.sealConversation(state, held));
      }),
    loadPreference: async (actor) =>
      await whenFree(() => {
        const found = table.read(documents.preferenceFile(actor));
        return found && { value: documents.openPreference(actor, found.envelope), etag: found.etag };
      }),
    savePreference: async (preference, etag) =>
      await whenFree(() => {
        const at = documents.preferenceFile({ tenant: preference.tenant, id: preference.practitioner });
        if (etag === undefined) return table.insert(at, documents.sealPreference(preference));
        return table.replace(at, etag, (held) => documents.sealPreference(preference, held));
      }),
  };
}

/** A second close, as at a hurried stop, is no fault. */
function closeOnce(database: Database): void {
  onDatabase(() => {
    if (database.isOpen) database.close();
  });
}
