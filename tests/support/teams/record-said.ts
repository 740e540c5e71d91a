import type { CaseRecord } from '../../../dialogs/record/index.ts';

/**
 * What a record says, without what differs between any two: times, ids, revisions, who, the language it was asked in, and
 * by what activities it came about.
 */
export function saidInRecord(record: CaseRecord): Readonly<Record<string, unknown>> {
  const { answers, decisions, concerns, notes, passed, status, area, journey } = record;
  return {
    status,
    area,
    journey,
    answers: sorted(Object.entries(answers).map(([id, { value }]) => [id, withoutItemIds(value)])),
    // Typed, an option is on record before its reason: what counts is how it stands in the end.
    decisions: sorted(decisions.map(({ question, option, reason }) => [question, { option, reason }])),
    concerns: concerns
      .map(({ rule, answers: behind, corrected }) => ({
        rule,
        behind: behind.toSorted(),
        open: corrected === undefined,
      }))
      .toSorted((one, other) => one.rule.localeCompare(other.rule)),
    notes: notes.map(({ text, question }) => ({ text, question })),
    // A card that is sent leaves nothing on it open, so that what it answers is passed as well.
    leftOpen: Object.keys(passed)
      .filter((id) => !id.includes('/') && !Object.hasOwn(answers, id))
      .toSorted(),
  };
}

/** Words that were kept beside the answers because they came when nobody could have seen a question. */
export const draftsIn = ({ drafts }: CaseRecord): unknown[] =>
  drafts.filter(({ settled }) => settled === undefined).map(({ question, value, why }) => ({ question, value, why }));

const sorted = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries.toSorted(([one], [other]) => one.localeCompare(other)));

/** The things on a list have ids of their own in each record. */
function withoutItemIds(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'answers' in item ? { answers: item.answers } : item,
  );
}
