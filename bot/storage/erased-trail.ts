import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ConflictError, UnreadableError } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import {
  chained,
  emptyTrail,
  trail,
  type AuditEvent,
  type TrailAction,
  type TrailEntry,
} from '../../dialogs/record/trail.ts';
import type { Envelope } from './envelope.ts';
import type { FiledUnder, Row, SealedTable } from './table.ts';

/**
 * What is left of an erased case: that somebody did something with it, who, when and by what right. The chain is made
 * anew over entries that say nothing of the survivor or of anybody on the map, and keeps the hashes of the old one, so
 * that heads exported before still fit it.
 */
export const erasedTrail = z.strictObject({
  version: z.literal(1),
  tenant: z.string(),
  reference: z.string(),
  trail,
  /** The hashes of the chain as it was, from this seq on. The last entry holds their digest. */
  was: z.strictObject({ from: z.int().positive(), hashes: z.array(z.string()) }),
});
export type ErasedTrail = z.infer<typeof erasedTrail>;

/** Why a case was erased. Codes, because words would outlive it. */
export const erasureReasons = ['retention', 'request', 'order', 'duplicate', 'mistake', 'test'] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** The row's id; it lies with the segments of the case's trail. */
export const erasedId = 'erased';
export const erasedChain = (caseId: string): string => `erased:${caseId}`;
/** How many entries a row takes, and how many old hashes are kept: each row stays well below 2 MB. */
const entriesInRow = 2000;
const mostHashes = 15_000;

/** Of these, what they were about stays: a colleague's id, a recipient, a code. What else was said goes. */
const keepsWhat: readonly TrailAction[] = ['document', 'fetched', 'shared', 'unshared', 'handedOver', 'exported'];
/** These say who may be somebody on the map. */
const aboutSomebody: readonly TrailAction[] = ['keptOut', 'letIn'];

export interface Erased {
  readonly document: ErasedTrail;
  /** What does not fit into the row itself, by id of the segment. */
  readonly segments: readonly { readonly id: string; readonly entries: readonly TrailEntry[] }[];
}

/**
 * @param entries all there were; where older ones cannot be read any more, those that can
 */
export function eraseTrail(
  of: Pick<CaseRecord, 'id' | 'tenant' | 'reference' | 'owner'> & {
    readonly access: Pick<CaseRecord['access'], 'keptOut'>;
  },
  entries: readonly TrailEntry[],
  { at, reason }: { readonly at: string; readonly reason: ErasureReason },
  auditKey: Uint8Array,
): Erased {
  const first = Math.max(0, entries.length - mostHashes);
  const was = { from: entries[first]?.seq ?? 1, hashes: entries.slice(first).map(({ hash }) => hash) };
  const keptOut = new Set(of.access.keptOut.map(({ staff }) => staff));
  const events = entries.map((entry) => withoutPeople(entry, keptOut, of.owner));
  const last: AuditEvent = {
    at,
    by: 'operator',
    action: 'erased',
    basis: 'operator',
    what: `${reason}/${digest(was)}`,
  };
  const whole = chained(emptyTrail(), [...events, last], erasedChain(of.id), auditKey);
  const segments = [];
  for (let start = 0; whole.entries.length - start > entriesInRow; start += entriesInRow) {
    const part = whole.entries.slice(start, start + entriesInRow);
    segments.push({ id: `${erasedId}-${segments.length + 1}`, entries: part });
  }
  const here = whole.entries.slice(segments.length * entriesInRow);
  const named = segments.map(({ id, entries: part }) => ({ id, to: part.at(-1)?.seq ?? 0 }));
  const { tenant, reference } = of;
  return {
    document: { version: 1, tenant, reference, trail: { ...whole, entries: here, segments: named }, was },
    segments,
  };
}

function withoutPeople(entry: TrailEntry, keptOut: ReadonlySet<string>, owner: string): AuditEvent {
  const { at, by, action, basis, what } = entry;
  const tells = aboutSomebody.includes(action) || (action === 'refused' && keptOut.has(by));
  const who = tells && by !== owner && by !== 'operator' ? 'withheld' : by;
  const about = what !== undefined && keepsWhat.includes(action) && !keptOut.has(what) ? { what } : {};
  return { at, by: who, action, basis, ...about };
}

const digest = (was: ErasedTrail['was']): string =>
  createHash('sha256').update(JSON.stringify(was)).digest('base64url');

/** Whether the old hashes are those that the chain ends with. */
export function holdsWhatWas({ was }: ErasedTrail, last: TrailEntry | undefined): boolean {
  return last?.action === 'erased' && last.what?.endsWith(`/${digest(was)}`) === true;
}

/** Puts a row where one may be already, from a run that was broken off. */
export async function putRow(table: SealedTable, at: FiledUnder, envelope: Envelope): Promise<void> {
  try {
    await table.insert(at, { envelope });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    const there = await table.read(at);
    if (!there) throw error;
    await table.replace(at, there.etag, { labels: there.labels, envelope });
  }
}

/** @throws UnreadableError */
export function readErasedTrail(row: Pick<Row, 'kind'>, plain: unknown): ErasedTrail {
  const read = erasedTrail.safeParse(plain);
  if (!read.success) throw new UnreadableError(`${row.kind}: malformed`);
  return read.data;
}
