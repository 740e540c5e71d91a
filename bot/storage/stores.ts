import { createSecretKey } from 'node:crypto';
import type { Clock, ConversationState, Stores } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { caseStore } from './case-store.ts';
import { conversationStore } from './conversation-store.ts';
import { createDocuments } from './documents.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { rememberOpened } from './opened.ts';
import { createSegments } from './segments.ts';
import { serviceTrail } from './service-trail.ts';
import type { DocumentKind, SealedTable } from './table.ts';

export interface StoresOptions {
  readonly clock?: Clock;
  /** After how many days without a word a conversation goes by itself. */
  readonly conversationDays?: number;
  /** Told that a conversation or a preference cannot be read, and was taken for missing. */
  readonly onUnreadable?: (kind: DocumentKind) => void;
}

/** The stores of the conversation on any table: what differs between two databases is the table alone. */
export function openStores(table: SealedTable, ring: KeyRing, options: StoresOptions = {}): Stores {
  const { clock = { now: () => new Date() }, conversationDays = 90, onUnreadable = () => undefined } = options;
  const documents = createDocuments(ring);
  const segments = createSegments(table, documents, clock);
  const auditKey = createSecretKey(ring.derive('audit'));
  const cases = rememberOpened<CaseRecord>();
  const conversations = rememberOpened<ConversationState>();
  return {
    cases: caseStore({ table, documents, segments, opened: cases, auditKey }),
    conversations: conversationStore({
      table,
      documents,
      opened: conversations,
      clock,
      days: conversationDays,
      onUnreadable,
    }),
    audit: serviceTrail(table, documents, segments, auditKey),
    check: async () => await table.check(),
    close: async () => {
      cases.clear();
      conversations.clear();
      await table.close();
    },
  };
}
