import { fail, ok, type Result } from '../result.ts';
import { schema as v1, type CaseRecordV1 } from './v1.ts';

/** The case record as the code knows it: the newest version. */
export type CaseRecord = CaseRecordV1;
export type Answer = CaseRecord['answers'][string];
export type Note = CaseRecord['notes'][number];
export type Draft = CaseRecord['drafts'][number];
export type DecisionEntry = CaseRecord['decisions'][number];
export type RaisedConcern = CaseRecord['concerns'][number];
export const currentVersion = 1;

type Upgrade = (older: never) => unknown;
/** From version N to N + 1, for every N before the current one. Each is total: it takes any valid record of its version. */
const upgrades: Readonly<Record<number, Upgrade>> = {};

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
  const parsed = v1.safeParse(record);
  if (parsed.success) return ok(parsed.data);
  return fail({ kind: 'malformed', places: parsed.error.issues.map((issue) => issue.path.join('.')) });
}
