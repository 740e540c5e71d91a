import {
  ConflictError,
  UnreadableError,
  type Clock,
  type ConversationState,
  type ConversationStore,
  type Stored,
} from '../../dialogs/ports.ts';
import type { Documents, Sealed } from './documents.ts';
import type { WrappedKey } from './envelope.ts';
import { etagOf, readEtag } from './etags.ts';
import type { Opened } from './opened.ts';
import type { DocumentKind, FiledUnder, Row, SealedTable } from './table.ts';

const dayMs = 24 * 60 * 60_000;

export interface ConversationStoreParts {
  readonly table: SealedTable;
  readonly documents: Documents;
  readonly opened: Opened<ConversationState>;
  readonly clock: Clock;
  /** After how many days without a word a conversation goes. The case it was about stays. */
  readonly days: number;
  /** Told which kind it was that cannot be read. */
  readonly onUnreadable: (kind: DocumentKind) => void;
}

/**
 * A conversation or a preference that cannot be read would hold up a person for ever, and holds nothing anybody said: it
 * is as if it were not there, and the next save without an etag takes its place.
 */
export function conversationStore(parts: ConversationStoreParts): ConversationStore {
  const { table, documents, opened, clock, days, onUnreadable } = parts;
  const { filing } = documents;

  async function readable<T>(row: Row | undefined, open: (row: Row) => Promise<T>): Promise<Stored<T> | undefined> {
    if (!row) return undefined;
    try {
      return { value: await open(row), etag: etagOf(row.etag, row.envelope) };
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      onUnreadable(row.kind);
      return undefined;
    }
  }
  const openPreference = async (row: Row) => await documents.openPreference(row);
  const openConversation = async (row: Row) =>
    opened.get(row, row.etag) ?? opened.put(row, row.etag, await documents.openConversation(row));

  interface Save<T> {
    readonly at: FiledUnder;
    readonly etag: string | undefined;
    readonly seal: (held?: WrappedKey) => Promise<Sealed<T>>;
    readonly open: (row: Row) => Promise<T>;
    readonly expiresAt?: string;
  }
  async function save<T>({ at, etag, seal, open, expiresAt }: Save<T>) {
    const { table: old, held } = etag === undefined ? {} : readEtag(etag);
    const { value, envelope } = await seal(held);
    const write = { envelope, ...(expiresAt !== undefined && { expiresAt }) };
    const done = (written: string) => ({ value, table: written, etag: etagOf(written, envelope) });
    if (old !== undefined) return done(await table.replace(at, old, write));
    try {
      return done(await table.insert(at, write));
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      const there = await table.read(at);
      if (!there || (await readable(there, open))) throw error;
      return done(await table.replace(at, there.etag, write));
    }
  }

  return {
    loadConversation: async (tenant, id) =>
      await readable(await table.read(filing.conversation(tenant, id)), openConversation),
    async saveConversation(state, etag) {
      const at = filing.conversation(state.tenant, state.id);
      const saved = await save({
        at,
        etag,
        seal: async (held) => await documents.sealConversation(state, held),
        open: openConversation,
        expiresAt: new Date(clock.now().getTime() + days * dayMs).toISOString(),
      });
      // The dialogs go on with what they gave: what is remembered is a copy.
      opened.put(at, saved.table, structuredClone(saved.value));
      return saved.etag;
    },
    async loadPreference(actor) {
      // Asked each time: what is remembered of it (dialogs/turn/languages.ts) must not be older than the store.
      return await readable(await table.read(filing.preference(actor)), openPreference);
    },
    async savePreference(preference, etag) {
      const actor = { tenant: preference.tenant, id: preference.practitioner };
      const saved = await save({
        at: filing.preference(actor),
        etag,
        seal: async (held) => await documents.sealPreference(preference, held),
        open: openPreference,
      });
      return saved.etag;
    },
  };
}
