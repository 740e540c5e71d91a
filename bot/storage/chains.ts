import { z } from 'zod';
import { verifyTrail, type Trail, type TrailEntry, type TrailFault } from '../../dialogs/record/trail.ts';
import { erasedChain, holdsWhatWas, type ErasedTrail } from './erased-trail.ts';
import { readable, type Registry } from './registry.ts';
import { serviceChain } from './service-trail.ts';

/** Every chain of the audit: of each case, of each that was erased, of the service in each tenant. */

export interface Chain {
  /** 'case:ID', 'erased:ID', or 'service:' with the hash of the tenant. */
  readonly name: string;
  /** What its hashes are made with. */
  readonly keyedFor: string;
  /** Of the case; undefined for the service's own. */
  readonly reference?: string;
  /** Undefined where its document cannot be read. */
  readonly trail?: Trail;
  /** Where segments lie. */
  readonly of: string;
  readonly erased?: ErasedTrail;
}

export interface Head {
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}
export const headsFile = z.strictObject({
  at: z.iso.datetime(),
  heads: z.array(z.strictObject({ chain: z.string(), seq: z.int().nonnegative(), hash: z.string() })),
});

export interface ChainFault {
  readonly chain: string;
  /** 'unreadable': the document or a segment cannot be read or is not there. 'gone': a head names what is not there. */
  readonly kind: TrailFault['kind'] | 'unreadable' | 'gone';
  readonly seq: number;
}

export async function* everyChain(registry: Registry): AsyncGenerator<Chain> {
  const cases = new Set<string>();
  for await (const { row, record } of registry.everyCase()) {
    cases.add(row.id);
    const name = `case:${row.id}`;
    yield { name, keyedFor: name, reference: record?.reference, trail: record?.trail, of: row.id };
  }
  for await (const { id, erased } of registry.everyErased()) {
    // An erasure that was begun and not ended: the case is there, and has its own chain.
    if (cases.has(id)) continue;
    const name = erasedChain(id);
    yield { name, keyedFor: name, reference: erased.reference, trail: erased.trail, of: id, erased };
  }
  for await (const row of registry.everyServiceTrail()) {
    const trail = await readable(() => registry.documents.openTrail(row));
    yield { name: `service:${row.partition}`, keyedFor: serviceChain, trail, of: row.partition };
  }
}

/** The entries of a chain; undefined where they cannot all be read. */
export const entriesOfChain = async (
  registry: Registry,
  { of, trail }: Chain,
): Promise<readonly TrailEntry[] | undefined> => trail && (await readable(() => registry.entries(of, trail)));

export const headOf = ({ name, trail }: Chain): Head | undefined =>
  trail && { chain: name, seq: trail.seq, hash: trail.hash };

/**
 * Checks every chain, and that it still holds what was exported before.
 * @returns how many chains and entries were checked, and what is wrong
 */
export async function verifyChains(registry: Registry, heads: readonly Head[] = []) {
  const expected = new Map(heads.map((head) => [head.chain, head]));
  const faults: ChainFault[] = [];
  let chains = 0;
  let checked = 0;
  for await (const chain of everyChain(registry)) {
    chains++;
    const entries = await entriesOfChain(registry, chain);
    checked += entries?.length ?? 0;
    const fault = faultOf(registry, chain, entries, expected);
    if (fault) faults.push({ chain: chain.name, ...fault });
    expected.delete(chain.name);
    if (chain.erased) expected.delete(`case:${chain.of}`);
  }
  for (const { chain, seq } of expected.values()) if (seq > 0) faults.push({ chain, kind: 'gone', seq });
  return { chains, entries: checked, faults };
}

function faultOf(
  { auditKey }: Registry,
  chain: Chain,
  entries: readonly TrailEntry[] | undefined,
  expected: ReadonlyMap<string, Head>,
): Omit<ChainFault, 'chain'> | undefined {
  if (!chain.trail || !entries) return { kind: 'unreadable', seq: chain.trail?.segments.at(-1)?.to ?? 0 };
  const own = verifyTrail(entries, chain.keyedFor, auditKey, chain.trail);
  if (own) return own;
  if (entries.length !== chain.trail.seq) return { kind: 'cut', seq: entries.length };
  const { erased } = chain;
  if (erased && !holdsWhatWas(erased, entries.at(-1))) return { kind: 'changed', seq: entries.length };
  const head = expected.get(chain.name);
  const fault = head && verifyTrail(entries, chain.keyedFor, auditKey, head);
  const before = expected.get(`case:${chain.of}`);
  return fault ?? (erased && before ? faultBefore(erased, before) : undefined);
}

/** Whether what was exported while the case was there is what the erased trail was made from. */
function faultBefore({ was }: ErasedTrail, { seq, hash }: Head): Omit<ChainFault, 'chain'> | undefined {
  if (seq < was.from) return undefined;
  const there = was.hashes[seq - was.from];
  if (there === undefined) return { kind: 'cut', seq: was.from + was.hashes.length - 1 };
  return there === hash ? undefined : { kind: 'changed', seq };
}
