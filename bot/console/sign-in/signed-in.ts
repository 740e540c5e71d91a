import type { IncomingMessage } from 'node:http';
import { StoreUnavailableError, type Actor, type Clock, type Staff } from '../../../dialogs/ports.ts';
import { fail, ok } from '../../../dialogs/result.ts';
import type { Log } from '../../log.ts';
import type { WhoAsks } from '../admitted.ts';
import type { IsOwnPage } from '../same-origin.ts';
import type { Session, Sessions } from './session.ts';

/** Sessions that were ended by signing out: a cookie by itself cannot be taken back. Rejects with StoreUnavailableError. */
export interface SignOuts {
  isOver(session: Session): Promise<boolean>;
  end(session: Session): Promise<void>;
  endAll(actor: Actor): Promise<void>;
  /** The least time at which a session of this person may begin, so as not to be over: milliseconds since 1970. */
  soonest(actor: Actor): Promise<number>;
}

export interface SignedInOptions {
  readonly sessions: Sessions;
  readonly signOuts: Pick<SignOuts, 'isOver'>;
  /** The member of staff, or undefined for one who may not come in: then the attempt is on record. */
  readonly admit: (actor: Actor) => Promise<Staff | undefined>;
  readonly isOwnPage: IsOwnPage;
  readonly clock: Clock;
  readonly log: Log;
}

/** Who is signed in at the console, by their cookie, the staff register and who has signed out. */
export interface SignedIn {
  readonly whoAsks: WhoAsks;
  /** The same for an address that is not only for our page: undefined where nobody is signed in. */
  readonly here: (incoming: IncomingMessage) => Promise<Present | undefined>;
}
export interface Present {
  readonly session: Session;
  readonly staff: Staff;
}

export function signedIn({ sessions, signOuts, admit, isOwnPage, clock, log }: SignedInOptions): SignedIn {
  /** Without the store no case can be shown either, and the emergency numbers must be had: then nobody is sent away. */
  const isOver = async (session: Session): Promise<boolean> => {
    try {
      return await signOuts.isOver(session);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      log.fault('signIn.unchecked', error);
      return false;
    }
  };
  const staffOf = async (session: Session): Promise<Staff | undefined> =>
    (await isOver(session)) ? undefined : await admit({ tenant: session.tenant, id: session.id });

  const here = async (incoming: IncomingMessage): Promise<Present | undefined> => {
    const session = sessions.read(incoming);
    const staff = session && (await staffOf(session));
    return session && staff && { session, staff };
  };

  return {
    here,
    whoAsks: async (incoming, res) => {
      if (!isOwnPage(incoming)) return fail('notSameOrigin');
      // The cookie is left as it is: by now the browser may have the one of a new session.
      const found = await here(incoming);
      if (!found) return fail('signedOut');
      let { session } = found;
      if (incoming.method === 'POST') {
        if (!sessions.isCsrf(session, incoming.headers['x-canllaw-session'])) return fail('otherSession');
        session = sessions.renewed(session);
        sessions.put(res, session);
      }
      const until = sessions.idleUntil(session);
      const stillHere = async () => clock.now().getTime() < until && (await staffOf(session)) !== undefined;
      return ok({ staff: found.staff, until, stillHere });
    },
  };
}
