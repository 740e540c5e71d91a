import { z } from 'zod';
import {
  UnreadableError,
  type CaseSummary,
  type ConversationState,
  type StaffPreference,
} from '../../dialogs/ports.ts';
import { pastSchema, readRecord, trailSegment, type CaseRecord, type Past } from '../../dialogs/record/index.ts';
import { trail, type Trail, type TrailEntry } from '../../dialogs/record/trail.ts';
import { conversationState, staffPreference } from './conversation-schema.ts';
import { createEnvelopes, type Envelope, type WrappedKey } from './envelope.ts';
import { createFiling } from './filing.ts';
import { endedSessions, type EndedSessions } from './ended-sessions.ts';
import type { KeyRing } from './keys/key-ring.ts';
import { pack, unpack } from './packed.ts';
import type { FiledUnder, Row } from './table.ts';

/** Documents sealed into envelopes and read back from rows, whatever table they are in. */
export type Documents = ReturnType<typeof createDocuments>;
/** A row with what is needed to open it: an operator's scan can open any. */
export type Filed = Pick<Row, 'kind' | 'partition' | 'id' | 'envelope'>;
/** What was sealed, as it will be read back, detached from what was given. */
export interface Sealed<T> {
  readonly value: T;
  readonly envelope: Envelope;
}
/** What a list shows of a case, and what it must be checked against. */
export interface Listed extends Omit<CaseSummary, 'changedAt' | 'sharedAt' | 'offeredAt'> {
  readonly tenant: string;
  readonly team: string;
  readonly namedOnly: boolean;
  readonly shares: readonly { readonly with: string; readonly at?: string }[];
  /** To whom it is offered, and since when. */
  readonly offer?: { readonly to: string; readonly at: string };
  /** Owners before who are still to be told that it was handed on. */
  readonly untold: readonly string[];
}

/** As much of a record of any version as a list of cases needs, so that one of a newer version does not go missing. */
const listed = z.object({
  id: z.string(),
  reference: z.string(),
  journey: z.string().optional(),
  tenant: z.string(),
  owner: z.string(),
  team: z.string(),
  created: z.object({ at: z.iso.datetime() }),
  access: z
    .object({
      namedOnly: z.boolean(),
      shares: z.array(z.object({ with: z.string(), at: z.iso.datetime().optional() })),
      notices: z.array(z.unknown()).optional(),
      offer: z.object({ to: z.string(), at: z.iso.datetime() }).optional(),
      untold: z.array(z.object({ staff: z.string() })).optional(),
    })
    .optional(),
});
/** A table takes 200 labels; a case has four besides those it is shared with and those still to be told. */
const mostShares = 190;

/**
 * Those that open throw UnreadableError; those that seal throw a plain Error for a document that could not be read back,
 * which is a programmer's mistake and is told without quoting the document. Both throw StoreUnavailableError where the
 * keys cannot be had now.
 */
export function createDocuments(ring: KeyRing) {
  const envelopes = createEnvelopes(ring);
  const filing = createFiling(ring);

  async function seal<T>(at: FiledUnder, schema: z.ZodType<T>, document: T, held?: WrappedKey): Promise<Sealed<T>> {
    const fit = schema.safeParse(document);
    if (!fit.success) throw new Error(`${at.kind}: not fit to be stored`);
    return { value: fit.data, envelope: await envelopes.seal(at, pack(fit.data), held) };
  }
  async function openAny({ kind, partition, id, envelope }: Filed): Promise<unknown> {
    const plain = await envelopes.open({ kind, partition, id }, envelope);
    try {
      return unpack(plain);
    } catch {
      // The message would quote the document.
      throw new UnreadableError(`${kind}: not a packed document`);
    }
  }
  async function open<T>(row: Filed, schema: z.ZodType<T>): Promise<T> {
    const read = schema.safeParse(await openAny(row));
    if (!read.success) throw new UnreadableError(`${row.kind}: malformed`);
    return read.data;
  }
  /** The seal holds the place; this holds that what was sealed there says the same. */
  function here<T>(row: Filed, said: FiledUnder, value: T): T {
    if (said.kind !== row.kind || said.partition !== row.partition || said.id !== row.id)
      throw new UnreadableError(`${row.kind}: filed in the wrong place`);
    return value;
  }

  return {
    filing,

    async sealCase(record: CaseRecord, held?: WrappedKey): Promise<Sealed<CaseRecord>> {
      const readable = readRecord(record);
      if (!readable.ok) throw new Error(`case: not fit to be stored (${readable.error.kind})`);
      const named = record.access.shares.length + (record.access.untold?.length ?? 0);
      if (named > mostShares || !filing.isId(record.id)) throw new Error('case: not fit to be stored (labels)');
      const at = filing.case(record.tenant, record.id);
      return { value: readable.value, envelope: await envelopes.seal(at, pack(readable.value), held) };
    },
    async openCase(row: Filed): Promise<CaseRecord> {
      const read = readRecord(await openAny(row));
      if (!read.ok) throw new UnreadableError(`case: ${read.error.kind}`);
      return here(row, filing.case(read.value.tenant, read.value.id), read.value);
    },
    async openListed(row: Filed): Promise<Listed> {
      const { created, access, ...said } = await open(row, listed);
      return here(row, filing.case(said.tenant, said.id), {
        ...said,
        createdAt: created.at,
        namedOnly: access?.namedOnly ?? false,
        shares: access?.shares ?? [],
        news: (access?.notices?.length ?? 0) > 0,
        ...(access?.offer && { offer: access.offer }),
        untold: access?.untold?.map(({ staff }) => staff) ?? [],
      });
    },

    sealConversation: async (state: ConversationState, held?: WrappedKey): Promise<Sealed<ConversationState>> =>
      await seal(filing.conversation(state.tenant, state.id), conversationState, state, held),
    async openConversation(row: Filed): Promise<ConversationState> {
      const read = await open(row, conversationState);
      return here(row, filing.conversation(read.tenant, read.id), read);
    },

    sealPreference: async (preference: StaffPreference, held?: WrappedKey): Promise<Sealed<StaffPreference>> =>
      await seal(filing.preference(personOf(preference)), staffPreference, preference, held),
    async openPreference(row: Filed): Promise<StaffPreference> {
      const read = await open(row, staffPreference);
      return here(row, filing.preference(personOf(read)), read);
    },

    sealSignOuts: async (ended: EndedSessions, held?: WrappedKey): Promise<Sealed<EndedSessions>> =>
      await seal(filing.signOuts(personOf(ended)), endedSessions, ended, held),
    async openSignOuts(row: Filed): Promise<EndedSessions> {
      const read = await open(row, endedSessions);
      return here(row, filing.signOuts(personOf(read)), read);
    },

    sealPast: async (at: FiledUnder, past: Past): Promise<Sealed<Past>> => await seal(at, pastSchema, past),
    openPast: async (row: Filed): Promise<Past> => await open(row, pastSchema),
    sealEntries: async (at: FiledUnder, entries: readonly TrailEntry[]): Promise<Sealed<{ entries: TrailEntry[] }>> =>
      await seal(at, trailSegment, { entries: [...entries] }),
    openEntries: async (row: Filed): Promise<readonly TrailEntry[]> => (await open(row, trailSegment)).entries,
    /** The service's trail itself, not a segment of it. */
    sealTrail: async (at: FiledUnder, whole: Trail, held?: WrappedKey): Promise<Sealed<Trail>> =>
      await seal(at, trail, whole, held),
    openTrail: async (row: Filed): Promise<Trail> => await open(row, trail),
  };
}

const personOf = ({ tenant, practitioner }: Pick<StaffPreference, 'tenant' | 'practitioner'>) => ({
  tenant,
  id: practitioner,
});
