import type { AccessEvent } from '../record/access-events.ts';
import { accessChanges, isAboutSomebody, rightFor, teamOf, type AccessChangeName } from './colleagues.ts';
import { linkMove } from './link-moves.ts';
import { move, refuse, type Context, type Move } from './move.ts';

/** What was said about who may see a case, in one go or step by step. */
export interface AccessAsked {
  readonly change?: unknown;
  /** The id of a colleague, or 'CHANGE:ID' as a menu offers it: an old card cannot be taken for another change. */
  readonly who?: unknown;
  /** The colleague once more, where there is no way back. */
  readonly sure?: unknown;
  /** The reference of a case to link it with. */
  readonly link?: unknown;
}

const toAccess = (change?: string, who?: string): Move =>
  move({ type: 'go', focus: { page: 'access', ...(change !== undefined && { access: { change, who } }) } });

/** Where a choice on the page `access` leads, and what it does to the case. */
export function accessMove(asked: AccessAsked, context: Context): Move {
  const linking = linkMove(asked.change, asked.link);
  if (linking) return linking;
  if (asked.change === 'back') return move({ type: 'go', focus: undefined });
  if ([asked.who, asked.sure].includes('back')) return toAccess();
  const [whose, who] = parted(asked.who ?? asked.sure);
  const change = whose ?? asked.change ?? (who === undefined ? undefined : context.conversation.focus?.access?.change);
  if (change === undefined) return who === undefined ? toAccess() : refuse('required', 'access.do');
  const known = accessChanges.find((each) => each === change);
  if (!known) return refuse('notAnOption', 'access.do');
  if (!context.access.may(rightFor[known])) return { ...toAccess(), events: [{ type: 'attempt', what: known }] };
  if (!isAboutSomebody(known)) return { ...afterwards(known), events: [eventOf(known, '', context)] };
  if (who === undefined) return asked.who === undefined ? toAccess(known) : refuse('wrongShape', 'access.who');
  const chosen = context.access.candidates(known).find(({ id }) => id === who);
  if (!chosen) {
    const barred = [...context.access.candidates('letIn')].some(({ id }) => id === who);
    return refuse(barred ? 'keptOut' : 'unknownColleague', 'access.who');
  }
  // Once it is accepted it cannot be taken back: it is asked once more, with the name.
  if (known === 'handOver' && parted(asked.sure)[1] !== who) return toAccess(known, who);
  return { ...afterwards(known), events: [eventOf(known, who, context)] };
}

/** 'share:ID' and 'ID' both name somebody. */
function parted(value: unknown): readonly [string | undefined, string | undefined] {
  if (typeof value !== 'string' || value === '') return [undefined, undefined];
  const change = accessChanges.find((each) => value.startsWith(`${each}:`));
  return change === undefined ? [undefined, value] : [change, value.slice(change.length + 1)];
}

/** A closed case has left the lists: that is where one goes on. */
const afterwards = (change: AccessChangeName): Move =>
  change === 'close'
    ? move({ type: 'go', focus: { page: 'cases' } })
    : change === 'reopen' || change === 'accept'
      ? move({ type: 'go', focus: undefined })
      : toAccess();

function eventOf(change: AccessChangeName, who: string, { access, record }: Context): AccessEvent {
  switch (change) {
    case 'share':
    case 'unshare':
      return { type: change, with: who };
    case 'handOver':
      // Whoever may give it away takes it over themself at once; a colleague is asked.
      return who === access.self
        ? { type: 'handOver', to: who, team: teamOf(record, access.ownTeams) }
        : { type: 'offer', to: who };
    case 'accept':
      return { type: 'accept', team: teamOf(record, access.ownTeams) };
    case 'withdraw':
    case 'decline':
      return { type: change };
    case 'namedOnly':
    case 'everyone':
      return { type: 'restrict', namedOnly: change === 'namedOnly' };
    case 'keepOut':
    case 'letIn':
      return { type: change, staff: who };
    case 'close':
    case 'reopen':
      return { type: change };
  }
}
