import { fail, ok, type Result } from '../result.ts';
import { z } from 'zod';
import { trailEntry } from './trail.ts';
import type { CaseRecordV1 } from './v1.ts';
import { fromV1, schema as v2, type CaseRecordV2 } from './v2.ts';

/** The case record as the code knows it: the newest version. */
export type CaseRecord = CaseRecordV2;
export type Answer = CaseRecord['answers'][string];
export type Note = CaseRecord['notes'][number];
export type Draft = CaseRecord['drafts'][number];
export { decisionLogged } from './logged-decision.ts';
export type DecisionEntry = CaseRecord['decisions'][number];
export type RaisedConcern = CaseRecord['concerns'][number];
export const currentVersion = 2;

/**
 * What has moved out of a record so that it stays small, by kind, each oldest first (see spill.ts). The audit's share of
 * it is in segments of its own. A kind that a segment does not have moved nothing.
 */
export const pastSchema = z.strictObject({
  replaced: v2.shape.replaced.default([]),
  drafts: v2.shape.drafts.default([]),
  notes: v2.shape.notes.default([]),
  decisions: v2.shape.decisions.default([]),
  concerns: v2.shape.concerns.default([]),
  emergencies: v2.shape.emergencies.default([]),
  documents: v2.shape.documents.default([]),
  brokenGlass: v2.shape.access.shape.brokenGlass.default([]),
  notices: v2.shape.access.shape.notices.default([]),
});
export type Past = z.infer<typeof pastSchema>;
export const trailSegment = z.strictObject({ entries: z.array(trailEntry) });

type Upgrade = (older: never) => unknown;
/** From version N to N + 1, for every N before the current one. Each is total: it takes any valid record of its version. */
const upgrades: Readonly<Record<number, Upgrade>> = { 1: (older: CaseRecordV1) => fromV1(older) };

export type UnreadableRecord =
  | { readonly kind: 'unknownVersion'; readonly version: unknown }
  | { readonly kind: 'malformed'; readonly places: readonly string[] };

/**
 * A stored record as the current version. An unknown version, or one that does not fit its schema, is refused with its
 * reason and must be left where it is: it is never dropped or written over.
 */
export function readRecord(stored: unknown): Result<CaseRecord, UnreadableRecord> {
  const version: unknown =
    typeof stored === 'object' && stored !== null && 'version' in stored ? stored.version : undefined;
  if (typeof version !== 'number' || version > currentVersion || (version < currentVersion && !upgrades[version]))
    return fail({ kind: 'unknownVersion', version });
  let record: unknown = stored;
  for (let from = version; from < currentVersion; from++) record = upgrades[from]?.(record as never);
  const parsed = v2.safeParse(record);
  if (parsed.success) return ok(parsed.data);
  return fail({ kind: 'malformed', places: parsed.error.issues.map((issue) => issue.path.join('.')) });
}
