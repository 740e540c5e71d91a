import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Who looked at, changed, shared or tried what, and when: entries chained by a keyed hash. It holds codes and ids, never what anybody said. */

export const trailActions = [
  'began',
  'looked',
  'changed',
  'emergency',
  'document',
  'fetched',
  'listed',
  'shared',
  'unshared',
  'linked',
  'unlinked',
  'offered',
  'withdrew',
  'accepted',
  'declined',
  'handedOver',
  'restricted',
  'unrestricted',
  'brokeGlass',
  'keptOut',
  'letIn',
  'closed',
  'reopened',
  'held',
  'released',
  'exported',
  'erased',
  'refused',
  'unreachable',
  'reachable',
  'signedIn',
  'signedOut',
  'signedOutEverywhere',
] as const;
export type TrailAction = (typeof trailActions)[number];

/** By what right. 'none' for what was refused, and for what needs none; 'operator' for a command run on the machine. */
export const bases = ['owner', 'shared', 'offered', 'supervisor', 'breakGlass', 'operator', 'none'] as const;
export type Basis = (typeof bases)[number];

/** What happened, before it is chained. */
export interface AuditEvent {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Id of the member of staff, or 'operator'. */
  readonly by: string;
  readonly action: TrailAction;
  readonly basis: Basis;
  /** Codes and ids only: the questions changed, 'police/cy', the colleague it was shared with, why it was refused. */
  readonly what?: string;
}

export const trailEntry = z.strictObject({
  /** From 1, without a gap. */
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string(),
  action: z.enum(trailActions),
  basis: z.enum(bases),
  what: z.string().max(1000).optional(),
  /** HMAC-SHA256, base64url, over the chain's name, the hash before and the entry. */
  hash: z.string(),
});
export type TrailEntry = z.infer<typeof trailEntry>;

/** A chain: its newest entries, and where older ones were moved. */
export const trail = z.strictObject({
  /** Seq and hash of the newest entry; 0 and '' for an empty chain. */
  seq: z.int().nonnegative(),
  hash: z.string(),
  /** Oldest first. */
  entries: z.array(trailEntry),
  /** Ids of the segments that hold the entries before these, oldest first, each with the seq of its last entry. */
  segments: z.array(z.strictObject({ id: z.string(), to: z.int().positive() })),
});
export type Trail = z.infer<typeof trail>;

export const emptyTrail = (): Trail => ({ seq: 0, hash: '', entries: [], segments: [] });

/** The key of the chains: 32 bytes, or the same as a key object, which is quicker where it is used often. */
export type TrailKey = Uint8Array | KeyObject;

/** @param chain what the chain is of ('case:<id>', 'service'), so that an entry fits no other */
function hashOf(key: TrailKey, chain: string, before: string, entry: Omit<TrailEntry, 'hash'>): string {
  const { seq, at, by, action, basis, what } = entry;
  return createHmac('sha256', key)
    .update(JSON.stringify(['canllaw/trail/1', chain, before, seq, at, by, action, basis, what ?? null]))
    .digest('base64url');
}

/** The chain with the events at its end. Pure. */
export function chained(before: Trail, events: readonly AuditEvent[], chain: string, key: TrailKey): Trail {
  let { seq, hash } = before;
  const added = events.map(({ at, by, action, basis, what }): TrailEntry => {
    const entry = { seq: ++seq, at, by, action, basis, ...(what !== undefined && { what }) };
    hash = hashOf(key, chain, hash, entry);
    return { ...entry, hash };
  });
  return added.length === 0 ? before : { ...before, seq, hash, entries: [...before.entries, ...added] };
}

/** What is wrong with a chain, and from which entry on. */
export interface TrailFault {
  readonly kind: 'gap' | 'changed' | 'cut';
  readonly seq: number;
}

/**
 * Checks a whole chain, segments included.
 * @param entries all of them, oldest first
 * @param head what the chain ends with, as kept with it or exported before: a chain may have grown since, and never shrunk
 */
export function verifyTrail(
  entries: readonly TrailEntry[],
  chain: string,
  key: TrailKey,
  head?: { readonly seq: number; readonly hash: string },
): TrailFault | undefined {
  let before = '';
  for (const [index, { hash, ...entry }] of entries.entries()) {
    if (entry.seq !== index + 1) return { kind: 'gap', seq: index + 1 };
    const expected = hashOf(key, chain, before, entry);
    if (!sameHash(expected, hash)) return { kind: 'changed', seq: entry.seq };
    before = hash;
  }
  if (head === undefined || head.seq === 0) return undefined;
  const at = entries[head.seq - 1];
  if (!at) return { kind: 'cut', seq: entries.length };
  return sameHash(at.hash, head.hash) ? undefined : { kind: 'changed', seq: head.seq };
}

function sameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
