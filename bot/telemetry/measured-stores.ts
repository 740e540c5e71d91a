import type { AuditEvent, Stores } from '../../dialogs/ports.ts';
import { measured, noTelemetry, type Telemetry } from './telemetry.ts';

/** The same stores, with every call timed and every event of the audit counted. Without telemetry, the very same. */
export function measuredStores(stores: Stores, telemetry: Telemetry): Stores {
  if (telemetry === noTelemetry) return stores;
  const { cases, conversations, audit } = stores;
  const timed = async <T>(operation: string, work: () => Promise<T>): Promise<T> =>
    await measured(telemetry, { span: 'store', timer: 'store.duration', operation }, work, (error) => {
      const outcome = outcomeOf(error);
      if (outcome === 'conflict') telemetry.count('conflicts', { operation });
      return outcome;
    });
  const recorded = async <T>(operation: string, events: readonly AuditEvent[], work: () => Promise<T>): Promise<T> => {
    const done = await timed(operation, work);
    for (const { action, basis } of events) telemetry.count('audit.events', { action, basis });
    return done;
  };
  return {
    cases: {
      load: (tenant, id) => timed('cases.load', () => cases.load(tenant, id)),
      create: (record, events) => recorded('cases.create', events, () => cases.create(record, events)),
      replace: (record, etag, events) => recorded('cases.replace', events, () => cases.replace(record, etag, events)),
      list: (tenant, which, shows) => timed('cases.list', () => cases.list(tenant, which, shows)),
      find: (tenant, reference) => timed('cases.find', () => cases.find(tenant, reference)),
      past: (record) => timed('cases.past', () => cases.past(record)),
    },
    conversations: {
      loadConversation: (tenant, id) =>
        timed('conversations.loadConversation', () => conversations.loadConversation(tenant, id)),
      saveConversation: (state, etag) =>
        timed('conversations.saveConversation', () => conversations.saveConversation(state, etag)),
      loadPreference: (actor) => timed('conversations.loadPreference', () => conversations.loadPreference(actor)),
      savePreference: (preference, etag) =>
        timed('conversations.savePreference', () => conversations.savePreference(preference, etag)),
    },
    audit: { note: (tenant, events) => recorded('audit.note', events, () => audit.note(tenant, events)) },
    // Asked by whoever watches the service, and not part of any turn.
    check: () => stores.check(),
    close: () => stores.close(),
  };
}

const outcomes: Readonly<Record<string, string>> = {
  ConflictError: 'conflict',
  StoreUnavailableError: 'unavailable',
  UnreadableError: 'unreadable',
};
const outcomeOf = (error: unknown): string => outcomes[error instanceof Error ? error.name : ''] ?? 'failed';
