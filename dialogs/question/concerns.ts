import type { ConcernRule } from './model.ts';
import { viewOfAll, type Answers } from './view.ts';

/** By whom, when (ISO 8601, UTC) and in which revision of the case. */
export interface ConcernStamp {
  by: string;
  at: string;
  revision: number;
}

/** A concern as the case record keeps it: once raised it stays, and a correction stands beside it. */
export interface RaisedConcern {
  rule: string;
  /** The questions whose answers raised it. */
  answers: string[];
  raised: ConcernStamp;
  corrected?: ConcernStamp;
}

/**
 * The concerns of a case after its answers changed. A rule that is met and not standing is raised; one that stands and is
 * no longer met is marked corrected, by whom and when; one that stands gains the answers that newly raise it. Nothing is
 * ever taken away. A rule that this release does not have is left as it is. Looks at every answer, reachable or not.
 */
export function deriveConcerns(
  rules: readonly ConcernRule[],
  before: readonly RaisedConcern[],
  answers: Answers,
  stamp: ConcernStamp,
): RaisedConcern[] {
  const view = viewOfAll(answers);
  const raisedBy = new Map(rules.map((rule) => [rule.id, rule.raisedBy(view)]));
  const standing = new Set(before.filter(({ corrected }) => !corrected).map(({ rule }) => rule));
  const kept = before.map((concern) => {
    const now = raisedBy.get(concern.rule);
    if (concern.corrected || now === undefined) return concern;
    if (now.length === 0) return { ...concern, corrected: { ...stamp } };
    return { ...concern, answers: [...new Set([...concern.answers, ...now])] };
  });
  const raised = rules
    .filter(({ id }) => !standing.has(id) && (raisedBy.get(id) ?? []).length > 0)
    .map(({ id }) => ({ rule: id, answers: [...new Set(raisedBy.get(id))], raised: { ...stamp } }));
  return [...kept, ...raised];
}
