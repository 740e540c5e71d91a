import type { CaseRecord } from '../record/index.ts';
import type { TrailAction } from '../record/trail.ts';

/** For how long one entry stands for all somebody looks at or tries, in milliseconds. */
const quarter = 15 * 60_000;

/** Whether somebody's name stands in a case's trail within the last quarter of an hour. */
export const hasEntryOf = (staff: string, { trail }: CaseRecord, now: Date, action?: TrailAction): boolean =>
  trail.entries.some((entry) => {
    const age = now.getTime() - Date.parse(entry.at);
    // What was refused is no look; what lies in the future was written before a clock was put back.
    const counts = action === undefined ? entry.action !== 'refused' : entry.action === action;
    return counts && entry.by === staff && age >= 0 && age < quarter;
  });
