import { text } from '../../locales/index.ts';
import { ConflictError, type CaseStore } from '../ports.ts';
import type { TurnDeps } from './deps.ts';
import { loadNamed, type Session } from './session.ts';

/** For how long it is remembered that nothing waits for somebody, in milliseconds, and of how many people. */
const remembered = 60_000;
const mostRemembered = 10_000;
/** How often a case is written again because somebody else wrote first; after that it waits for their next turn. */
const attempts = 5;

/** When each person was last asked about, in this process. */
const asked = new WeakMap<CaseStore, Map<string, number>>();

/**
 * What somebody is told once whose case is a colleague's now: that what they offered was accepted, or that a supervisor
 * handed it on, and not to whom. It waits on the case itself,
 * in the write that handed it on, and is taken off it before it is said. It is looked for once a minute, so that a turn
 * costs no more reading than it did.
 * @param atOnce looked for whenever that was last: where they came without a case, or are shown their list
 * @throws StoreUnavailableError
 */
export async function handedOnNotices(deps: TurnDeps, session: Session, atOnce: boolean): Promise<readonly string[]> {
  const { actor, language } = session;
  if (language === undefined) return [];
  if (!isDue(deps, JSON.stringify([actor.tenant, actor.id])) && !atOnce) return [];
  const waiting = await deps.cases.list(actor.tenant, { untold: actor.id });
  const told = [];
  for (const { id, reference } of waiting) {
    const by = await takenOff(deps, session, id);
    if (by === undefined) continue;
    const how = by === actor.id ? 'accepted' : 'handedOnBySupervisor';
    told.push(text(language, `access.notices.${how}`, { reference }));
  }
  return told;
}

/** And from now on it is not, for a minute. */
function isDue({ cases, clock }: TurnDeps, person: string): boolean {
  const times = asked.get(cases) ?? new Map<string, number>();
  asked.set(cases, times);
  const now = clock.now().getTime();
  const age = now - (times.get(person) ?? -Infinity);
  // A clock that was put back makes nothing young again.
  if (age >= 0 && age < remembered) return false;
  times.delete(person);
  times.set(person, now);
  const oldest = times.keys().next();
  if (times.size > mostRemembered && !oldest.done) times.delete(oldest.value);
  return true;
}

/** Who gave the case away, where that was still to be told. It is not theirs: nothing but their own name is looked at or changed, and no look is on its trail. */
async function takenOff(deps: TurnDeps, session: Session, id: string): Promise<string | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const stored = await loadNamed(deps, session, id);
    const untold = stored?.value.access.untold ?? [];
    const mine = untold.find(({ staff }) => staff === session.actor.id);
    if (!stored || !mine) return undefined;
    const left = untold.filter(({ staff }) => staff !== session.actor.id);
    const access = { ...stored.value.access, untold: left.length === 0 ? undefined : left };
    try {
      await deps.cases.replace({ ...stored.value, access }, stored.etag, []);
      return mine.by;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
  return undefined;
}
