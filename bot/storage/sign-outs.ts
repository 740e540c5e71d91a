import { ConflictError, UnreadableError, type Actor, type Clock } from '../../dialogs/ports.ts';
import { createDocuments } from './documents.ts';
import type { EndedSessions } from './ended-sessions.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { Row, SealedTable } from './table.ts';

/** A session at the console, as far as signing out is concerned. */
export interface SignedIn extends Actor {
  readonly session: string;
  /** When it began: milliseconds since 1970. */
  readonly issued: number;
}

/**
 * Sessions that were ended by signing out. Cookies hold the sessions themselves; this is what a cookie cannot be taken
 * back by.
 * @throws StoreUnavailableError
 */
export interface SignOuts {
  isOver(signedIn: SignedIn): Promise<boolean>;
  /** Ends this one. */
  end(signedIn: SignedIn): Promise<void>;
  /** Ends every session this person has begun so far. */
  endAll(actor: Actor): Promise<void>;
  /** The least time at which a session of this person may begin, so as not to be over: milliseconds since 1970. */
  soonest(actor: Actor): Promise<number>;
}

export interface SignOutsOptions {
  readonly clock?: Clock;
  /** How long what was read is believed, in milliseconds: another process may end a session meanwhile. */
  readonly freshFor?: number;
}

/** No session lasts longer: then there is nothing left to be over. In milliseconds. */
export const longestSession = 24 * 60 * 60_000;
/** How many sessions ended one by one are remembered; whoever ends more has all of them ended. */
const mostIds = 50;
const mostRemembered = 5_000;
const tries = 5;

const isIn = ({ before = -Infinity, ids }: EndedSessions, { session, issued }: SignedIn): boolean =>
  issued <= before || ids.includes(session);

/** One row for each person who has signed out within the last day. */
export function openSignOuts(
  table: SealedTable,
  ring: KeyRing,
  { clock = { now: () => new Date() }, freshFor = 3_000 }: SignOutsOptions = {},
): SignOuts {
  const documents = createDocuments(ring);
  const remembered = new Map<string, { readonly ended: EndedSessions; readonly readAt: number }>();
  const keyOf = ({ tenant, id }: Actor) => JSON.stringify([tenant, id]);

  function remember(actor: Actor, ended: EndedSessions): EndedSessions {
    const key = keyOf(actor);
    remembered.delete(key);
    // Of this machine's running time: a clock that is put back must not stop us from looking.
    remembered.set(key, { ended, readAt: performance.now() });
    const oldest = remembered.keys().next();
    if (remembered.size > mostRemembered && oldest.done !== true) remembered.delete(oldest.value);
    return ended;
  }

  /** What cannot be read was written by a sign-out all the same: whatever began before it is over. */
  async function opened(actor: Actor, row: Row | undefined): Promise<EndedSessions> {
    const none = { version: 1, tenant: actor.tenant, practitioner: actor.id, ids: [] } as const;
    if (!row) return { ...none, ids: [] };
    try {
      return await documents.openSignOuts(row);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      return { ...none, ids: [], before: Date.parse(row.changedAt) };
    }
  }

  async function change(actor: Actor, to: (ended: EndedSessions) => EndedSessions): Promise<void> {
    const at = documents.filing.signOuts(actor);
    for (let attempt = 1; ; attempt++) {
      const row = await table.read(at);
      const ended = to(await opened(actor, row));
      const { envelope } = await documents.sealSignOuts(ended);
      const write = { envelope, expiresAt: new Date(clock.now().getTime() + longestSession).toISOString() };
      try {
        if (row) await table.replace(at, row.etag, write);
        else await table.insert(at, write);
        remember(actor, ended);
        return;
      } catch (error) {
        if (!(error instanceof ConflictError) || attempt === tries) throw error;
      }
    }
  }

  const all = (ended: EndedSessions): EndedSessions => ({ ...ended, ids: [], before: clock.now().getTime() });

  return {
    isOver: async (signedIn) => {
      const known = remembered.get(keyOf(signedIn));
      // What is over stays over.
      if (known && (performance.now() - known.readAt < freshFor || isIn(known.ended, signedIn)))
        return isIn(known.ended, signedIn);
      const row = await table.read(documents.filing.signOuts(signedIn));
      return isIn(remember(signedIn, await opened(signedIn, row)), signedIn);
    },
    end: async (signedIn) =>
      await change(signedIn, (ended) => {
        if (isIn(ended, signedIn)) return ended;
        if (ended.ids.length >= mostIds) return all(ended);
        return { ...ended, ids: [...ended.ids, signedIn.session] };
      }),
    endAll: async (actor) => await change(actor, all),
    // The clock of whoever ended them may be ahead of ours.
    soonest: async (actor) => {
      const row = await table.read(documents.filing.signOuts(actor));
      const { before } = remember(actor, await opened(actor, row));
      return before === undefined ? 0 : before + 1;
    },
  };
}
