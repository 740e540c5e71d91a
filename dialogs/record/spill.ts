import type { CaseRecord, Past } from './index.ts';
import { moveOut, type Allowance } from './move-out.ts';
import { passedStill } from './passed-still.ts';
import type { TrailEntry } from './trail.ts';
import { weight } from './weight.ts';

/**
 * A case document is written whole with every turn, and a store takes 2 MB at most. So the oldest of what only grows
 * moves out to segments of its own before it matters; nothing is ever lost (docs/decisions/0018).
 */

/**
 * The most bytes a case takes as JSON in UTF-8 once it was spilled, however long it has grown. Most of it is for current
 * answers: those of a journey with every text filled to its limit are measured by a test. Sealed and in base64, as
 * Cosmos DB keeps it, this is still below its 2 MiB.
 */
export const largestCase = 1_500_000;
/** What of it may be anything but current answers. */
export const largestBesides = 440_000;

const byTime = ({ at }: { readonly at: string }): string => at;
type Kinds = { readonly [K in keyof Past]: Allowance<Past[K][number]> };

const allowances: Kinds = {
  replaced: { most: 60, keep: 20, bytes: 40_000, keepBytes: 20_000 },
  // The longest note or draft there can be (24,000 units) stays while it is the newest.
  notes: { most: 60, keep: 20, bytes: 78_000, keepBytes: 74_000 },
  drafts: {
    most: 60,
    keep: 20,
    bytes: 78_000,
    keepBytes: 74_000,
    // What nobody has decided about yet is shown beside its question.
    needed: { isNeeded: ({ settled }) => settled === undefined, go: 'last', together: byTime },
  },
  decisions: {
    most: 60,
    keep: 20,
    bytes: 50_000,
    keepBytes: 25_000,
    needed: {
      isNeeded: ({ question }, index, all) => index === all.findLastIndex((each) => each.question === question),
      go: 'never',
      together: ({ revision }) => revision,
    },
  },
  concerns: {
    most: 60,
    keep: 40,
    bytes: 40_000,
    keepBytes: 30_000,
    needed: {
      isNeeded: ({ rule, corrected }, index, all) =>
        corrected === undefined || index === all.findLastIndex((each) => each.rule === rule),
      go: 'never',
      together: ({ raised }) => raised.revision,
    },
  },
  // That there was one stays known: the newest is kept.
  emergencies: { most: 60, keep: 20, bytes: 12_000, keepBytes: 6_000 },
  documents: { most: 60, keep: 20, bytes: 16_000, keepBytes: 8_000 },
  brokenGlass: { most: 60, keep: 20, bytes: 16_000, keepBytes: 8_000 },
  notices: { most: 60, keep: 40, bytes: 16_000, keepBytes: 12_000 },
};
const trailAllowance: Allowance<TrailEntry> = { most: 60, keep: 20, bytes: 32_000, keepBytes: 16_000 };
/** Activities are remembered to know a repeat; ids are short, and long ones only from who means no good. */
const activitiesBytes = 24_000;

export const pastKinds = Object.keys(allowances) as readonly (keyof Past)[];
export const nothingPast = (): Past => ({
  replaced: [],
  drafts: [],
  notes: [],
  decisions: [],
  concerns: [],
  emergencies: [],
  documents: [],
  brokenGlass: [],
  notices: [],
});

export interface Spilled {
  readonly record: CaseRecord;
  /** What has moved out and must be in a segment before the record is written. */
  readonly past?: Past;
  readonly trail?: readonly TrailEntry[];
}

/**
 * The record without what no longer fits, and what that was. The same object where nothing moves, which costs a look at
 * lengths. Pure. The caller puts `past` and `trail` into segments and names these in the record: `moved.counts` is
 * raised here, `moved.segments` and `trail.segments` are not.
 */
export function spill(record: CaseRecord): Spilled {
  const past = nothingPast();
  const stays: Partial<Record<keyof Past, unknown[]>> = {};
  const counts = { ...record.moved.counts };
  for (const kind of pastKinds) {
    const split = moveOut(listOf(record, kind), allowances[kind] as Allowance<unknown>);
    if (!split) continue;
    (past[kind] as unknown[]) = split.gone;
    stays[kind] = split.stay;
    counts[kind] = (counts[kind] ?? 0) + split.gone.length;
  }
  const trail = moveOut(record.trail.entries, trailAllowance);
  const activities = lightest(record.activities);
  const passed = passedStill(record);
  const moves = Object.keys(stays).length > 0;
  if (!moves && !trail && activities === record.activities && passed === record.passed) return { record };
  const { brokenGlass = record.access.brokenGlass, notices = record.access.notices, ...lists } = stays;
  const kept = {
    ...record,
    ...lists,
    passed,
    activities,
    access: { ...record.access, brokenGlass, notices },
    moved: { ...record.moved, counts },
    trail: trail ? { ...record.trail, entries: trail.stay } : record.trail,
  } as CaseRecord;
  return { record: kept, ...(moves && { past }), ...(trail && { trail: trail.gone }) };
}

const listOf = (record: CaseRecord, kind: keyof Past): readonly unknown[] =>
  kind === 'brokenGlass' || kind === 'notices' ? record.access[kind] : record[kind];

function lightest(activities: CaseRecord['activities']): CaseRecord['activities'] {
  if (weight(activities) <= activitiesBytes) return activities;
  let left = activitiesBytes;
  const first = activities.findLastIndex((activity) => (left -= weight(activity) + 1) < 2);
  return activities.slice(first + 1);
}
