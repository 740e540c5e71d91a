import type { CaseRecord } from './index.ts';

/**
 * The id of the area whose doors and numbers hold for a case: the one chosen, or the one it began with. Where it was
 * said not to be known, numbers of any one area could be wrong: then those that hold everywhere.
 */
export function areaOfCase(record: CaseRecord): string {
  const chosen = record.answers['case.area']?.value;
  if (chosen === undefined) return record.area;
  return typeof chosen === 'string' ? chosen : 'elsewhere';
}
