import type { AnswerSpec } from './model.ts';
import { factDetails, stepDetails, type ChecklistDetail } from './part-specs.ts';
import {
  checklistStatuses,
  factStatuses,
  signStatuses,
  type ChecklistEntry,
  type ChecklistStatus,
  type FactStatus,
  type SignStatus,
} from './values.ts';

/**
 * What can be said of an item of a checklist: how far a step has got, whether a sign was seen, or whether a fact is known;
 * and what more is taken down about it.
 */

type Checklist = Extract<AnswerSpec, { kind: 'checklist' }>;
export type ItemStatus = ChecklistStatus | SignStatus | FactStatus;

/** True for a checklist of facts about somebody: each known, not known or not relevant, with its source and date. */
export const isFacts = (spec: AnswerSpec): boolean => spec.kind === 'checklist' && spec.statuses === 'facts';

/** In the order they are offered and numbered. */
export function statusesOf({ statuses }: Checklist): readonly ItemStatus[] {
  if (statuses === 'signs') return signStatuses;
  return statuses === 'facts' ? factStatuses : checklistStatuses;
}

/** What is taken down beside the status, in the order it is asked. A sign takes nothing. */
export function detailsOf({ statuses }: Checklist): readonly ChecklistDetail[] {
  if (statuses === 'signs') return [];
  return statuses === 'facts' ? factDetails : stepDetails;
}

/** The details that are asked for once this is the status. The others are taken all the same where they are given. */
export function detailsAfter(status: ItemStatus | undefined): readonly ChecklistDetail[] {
  switch (status) {
    case 'known':
      return factDetails;
    case 'notYet':
      return stepDetails;
    case 'couldNot':
      return ['why'];
    default:
      return [];
  }
}

/** What should stand beside this status: where it does not, that is said. A fact without source and date is hard to weigh. */
export const awaitedWith = (status: ItemStatus): readonly ChecklistDetail[] =>
  status === 'known' ? ['source', 'date'] : [];

/** What is said of an item without an entry, where a blank could be read as an answer; undefined for a step. */
export function blankStatus({ statuses }: Checklist): 'notAsked' | 'notChecked' | undefined {
  if (statuses === 'signs') return 'notAsked';
  return statuses === 'facts' ? 'notChecked' : undefined;
}

/** The status of this checklist that a value names. */
export const statusNamed = (spec: Checklist, value: unknown): ItemStatus | undefined =>
  statusesOf(spec).find((each) => each === value);

/** What no longer holds under a status: why a step was not done, what was known of a fact. */
const outdated = (status: ItemStatus): ChecklistDetail | undefined => {
  if (status === 'done') return 'why';
  return status === 'notKnown' || status === 'notRelevant' ? 'what' : undefined;
};

/** An entry with a new status, without what no longer holds; the case keeps what was replaced. */
export function withStatus(entry: ChecklistEntry | undefined, status: ItemStatus): ChecklistEntry {
  const gone = outdated(status);
  const kept = Object.entries(entry ?? {}).filter(([name]) => name !== gone);
  return { ...Object.fromEntries(kept), status };
}
