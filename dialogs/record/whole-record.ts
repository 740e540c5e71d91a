import type { CaseRecord, Past } from './index.ts';
import { nothingPast, pastKinds } from './spill.ts';

/** Segments, oldest first, as one. */
export function joinPasts(segments: readonly Past[]): Past {
  const joined = nothingPast();
  for (const segment of segments) for (const kind of pastKinds) (joined[kind] as unknown[]).push(...segment[kind]);
  return joined;
}

/**
 * A record with all that has moved out of it, as if nothing had: for the practitioner's full record and for exports. Its
 * trail stays as it is. What may leave out of turn goes back to its place in time.
 */
export function wholeRecord(record: CaseRecord, past: Past): CaseRecord {
  const inOrder = <T>(moved: readonly T[], here: readonly T[], time: (item: T) => string | number): T[] =>
    moved.length === 0
      ? [...here]
      : [...moved, ...here].toSorted((a, b) => (time(a) < time(b) ? -1 : Number(time(a) > time(b))));
  return {
    ...record,
    replaced: [...past.replaced, ...record.replaced],
    notes: [...past.notes, ...record.notes],
    drafts: inOrder(past.drafts, record.drafts, ({ at }) => at),
    decisions: inOrder(past.decisions, record.decisions, ({ revision }) => revision),
    concerns: inOrder(past.concerns, record.concerns, ({ raised }) => raised.revision),
    emergencies: [...past.emergencies, ...record.emergencies],
    documents: [...past.documents, ...record.documents],
    access: {
      ...record.access,
      brokenGlass: [...past.brokenGlass, ...record.access.brokenGlass],
      notices: [...past.notices, ...record.access.notices],
    },
  };
}
