import { mayTurnInto } from '../journeys/carried.ts';
import { journeyOf } from '../journeys/index.ts';
import { situationOf } from '../journeys/situations.ts';
import { move, refuse, type Context, type Move } from './move.ts';

/**
 * Another situation was chosen with a case in hand. Where the case holds nothing that belongs to the first one, it goes on
 * as a case of the other; otherwise a new one is begun beside it (`next`).
 */
export function situationMove(chosen: unknown, { journey, record, now, access }: Context): Move {
  if (chosen === 'back') return move({ type: 'go', focus: undefined });
  const situation = situationOf(chosen);
  if (situation === undefined) return refuse('notAnOption', 'situations.choose');
  // Chosen again, what is there already is gone on with.
  if (situation === journey.id && record.status !== 'closed') return move({ type: 'go', focus: undefined });
  const to = journeyOf(situation);
  // What a case is about is for those whose case it is: whoever is let in for a while begins one of their own.
  const isTheirs = record.owner === access.self || record.access.shares.some((share) => share.with === access.self);
  return isTheirs && mayTurnInto(journey, to, record, now)
    ? move({ type: 'situation', journey: situation, turned: true }, { type: 'journey', to })
    : move({ type: 'situation', journey: situation, turned: false });
}
