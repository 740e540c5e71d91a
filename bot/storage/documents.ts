import { createHmac } from 'node:crypto';
import { z } from 'zod';
import {
  UnreadableError,
  type Actor,
  type CaseSummary,
  type ConversationState,
  type StaffPreference,
} from '../../dialogs/ports.ts';
import { readRecord, type CaseRecord } from '../../dialogs/record/index.ts';
import { conversationState, staffPreference } from './conversation-schema.ts';
import { createEnvelopes, type Envelope, type Place, type WrappedKey } from './envelope.ts';
import type { KeyRing } from './key-ring.ts';

/** What every store shares: how a document is found, what of it stands in the clear, and how it is sealed and read. */

export type DocumentKind = 'case' | 'conversation' | 'preference';

/** Where a document is filed: nothing here names a person, a tenant or a conversation. */
export interface FiledUnder {
  readonly kind: DocumentKind;
  /** Keyed hash of the tenant. */
  readonly tenant: string;
  /** A case's own id, which is random; otherwise a keyed hash. */
  readonly id: string;
}
/** What of a case stands beside its envelope, so that a practitioner's cases can be found. */
export interface CaseLabels {
  /** Keyed hash of tenant and owner. */
  readonly owner: string;
  readonly status: CaseRecord['status'];
  /** ISO 8601, UTC, in milliseconds, so that text order is time order. */
  readonly createdAt: string;
}

/** The statuses of a case that is not closed. */
export const openStatuses: readonly CaseRecord['status'][] = ['open', 'paused'];

/** As much of a record of any version as a list of cases needs. */
const summarised = z.object({
  id: z.string(),
  reference: z.string(),
  tenant: z.string(),
  owner: z.string(),
  created: z.object({ at: z.iso.datetime() }),
});

export type Documents = ReturnType<typeof createDocuments>;

/** What could not be read back is not written: a programmer's mistake, told without quoting the document. */
function fit<T>(schema: z.ZodType<T>, document: T, kind: DocumentKind): T {
  if (!schema.safeParse(document).success) throw new Error(`${kind}: not fit to be stored`);
  return document;
}

/**
 * Those that open throw UnreadableError; those that seal throw it where the held key is not the document's, and a plain
 * Error for a document that could not be read back.
 */
export function createDocuments(ring: KeyRing) {
  const envelopes = createEnvelopes(ring);
  const lookup = ring.derive('lookup');
  const hashed = (...parts: string[]) => createHmac('sha256', lookup).update(JSON.stringify(parts)).digest('base64url');
  const tenantHash = (tenant: string) => hashed('tenant', tenant);

  const seal = (place: Place, document: unknown, held?: WrappedKey) =>
    envelopes.seal(place, Buffer.from(JSON.stringify(document)), held);
  function open(place: Place, envelope: Envelope): unknown {
    const plain = envelopes.open(place, envelope);
    try {
      return JSON.parse(plain.toString('utf8'));
    } catch {
      // The parser's message would quote the document.
      throw new UnreadableError(`${place.kind}: not JSON`);
    }
  }
  /** The seal holds the place; this holds that what was sealed there says the same. */
  const here = <T>(place: Place, fits: boolean, value: T): T => {
    if (!fits) throw new UnreadableError(`${place.kind}: filed in the wrong place`);
    return value;
  };

  const casePlace = (tenant: string, id: string): Place => ({ kind: 'case', tenant, id });
  const conversationPlace = (tenant: string, id: string): Place => ({ kind: 'conversation', tenant, id });
  const preferencePlace = ({ tenant, id }: Actor): Place => ({ kind: 'preference', tenant, id });
  const ownerHash = ({ tenant, id }: Actor) => hashed('owner', tenant, id);

  return {
    /** Fixed for a key, and tells nothing about it: a database keeps it to know its own key. */
    keyProof: ring.derive('check'),
    ownerHash,

    caseFile: (tenant: string, id: string): FiledUnder => ({ kind: 'case', tenant: tenantHash(tenant), id }),
    caseLabels: (record: CaseRecord): CaseLabels => ({
      owner: ownerHash({ tenant: record.tenant, id: record.owner }),
      status: record.status,
      createdAt: new Date(record.created.at).toISOString(),
    }),
    sealCase(record: CaseRecord, held?: WrappedKey): Envelope {
      const readable = readRecord(record);
      if (!readable.ok) throw new Error(`case: not fit to be stored (${readable.error.kind})`);
      return seal(casePlace(record.tenant, record.id), record, held);
    },
    openCase(tenant: string, id: string, envelope: Envelope): CaseRecord {
      const place = casePlace(tenant, id);
      const read = readRecord(open(place, envelope));
      if (!read.ok) throw new UnreadableError(`case: ${read.error.kind}`);
      return here(place, read.value.tenant === tenant && read.value.id === id, read.value);
    },
    /** Reads no more than it shows, so that one record of a newer version does not hide the others. */
    openCaseSummary(owner: Actor, id: string, changedAt: string, envelope: Envelope): CaseSummary {
      const place = casePlace(owner.tenant, id);
      const read = summarised.safeParse(open(place, envelope));
      if (!read.success) throw new UnreadableError('case: malformed');
      const { reference, created, ...filed } = read.data;
      const fits = filed.tenant === owner.tenant && filed.owner === owner.id && filed.id === id;
      return here(place, fits, { id, reference, createdAt: created.at, changedAt });
    },

    /** Conversation ids come from outside, up to 2,000 characters of anything: the hash makes one size of them. */
    conversationFile: (tenant: string, id: string): FiledUnder => ({
      kind: 'conversation',
      tenant: tenantHash(tenant),
      id: hashed('conversation', tenant, id),
    }),
    sealConversation: (state: ConversationState, held?: WrappedKey): Envelope =>
      seal(conversationPlace(state.tenant, state.id), fit(conversationState, state, 'conversation'), held),
    openConversation(tenant: string, id: string, envelope: Envelope): ConversationState {
      const place = conversationPlace(tenant, id);
      const read = conversationState.safeParse(open(place, envelope));
      if (!read.success) throw new UnreadableError('conversation: malformed');
      return here(place, read.data.tenant === tenant && read.data.id === id, read.data);
    },

    preferenceFile: (actor: Actor): FiledUnder => ({
      kind: 'preference',
      tenant: tenantHash(actor.tenant),
      id: hashed('preference', actor.tenant, actor.id),
    }),
    sealPreference: (preference: StaffPreference, held?: WrappedKey): Envelope =>
      seal(
        preferencePlace({ tenant: preference.tenant, id: preference.practitioner }),
        fit(staffPreference, preference, 'preference'),
        held,
      ),
    openPreference(actor: Actor, envelope: Envelope): StaffPreference {
      const place = preferencePlace(actor);
      const read = staffPreference.safeParse(open(place, envelope));
      if (!read.success) throw new UnreadableError('preference: malformed');
      return here(place, read.data.tenant === actor.tenant && read.data.practitioner === actor.id, read.data);
    },
  };
}
