import type { Actor } from '../actor.ts';
import { deriveConcerns } from '../question/index.ts';
import type { Journey } from '../question/model.ts';
import { currentVersion, type CaseRecord } from './index.ts';
import { beginning } from './v2.ts';

/** Letters and digits that cannot be mistaken for one another when read out on the telephone. */
const alphabet = '234679ACDEFGHJKMNPQRTUVWXY';

export interface NewCase {
  readonly id: string;
  readonly actor: Actor;
  readonly team: string;
  readonly area: string;
  readonly journey: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Uniform random bytes, at least 8: the reference is made of them. */
  readonly random: Uint8Array;
}

/** An empty record. Its reference ("K7-42QP") says nothing about anybody. */
export function newCase({ id, actor, team, area, journey, at, random }: NewCase): CaseRecord {
  const letters = [...random.subarray(0, 8)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return {
    version: currentVersion,
    id,
    reference: `${letters.slice(0, 2)}-${letters.slice(2, 8)}`,
    tenant: actor.tenant,
    owner: actor.id,
    team,
    area,
    journey,
    created: { by: actor.id, at },
    revision: 0,
    status: 'open',
    answers: {},
    replaced: [],
    passed: {},
    notes: [],
    drafts: [],
    decisions: [],
    concerns: [],
    emergencies: [],
    documents: [],
    activities: [],
    ...beginning(),
  };
}

/**
 * The record with answers of another case in it, as they were given: by whom, when and to which words. They are its first
 * revision, and raise what they raise in its own journey.
 * @param closedAs the access of that case, where something of it goes along: it stays with those named if that did, and
 *   whoever was kept out there is kept out here
 */
export function begunWith(
  journey: Journey,
  empty: CaseRecord,
  carried: CaseRecord['answers'],
  closedAs?: Pick<CaseRecord['access'], 'namedOnly' | 'keptOut'>,
): CaseRecord {
  if (Object.keys(carried).length === 0) return empty;
  const revision = 1;
  const answers = Object.fromEntries(Object.entries(carried).map(([id, answer]) => [id, { ...answer, revision }]));
  const concerns = deriveConcerns(journey.concerns, [], answers, { ...empty.created, revision });
  const { namedOnly, keptOut } = closedAs ?? empty.access;
  return { ...empty, revision, answers, concerns, access: { ...empty.access, namedOnly, keptOut: [...keptOut] } };
}
