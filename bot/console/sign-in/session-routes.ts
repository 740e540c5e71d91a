import { createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { StoreUnavailableError, type Actor, type Clock } from '../../../dialogs/ports.ts';
import type { Log } from '../../log.ts';
import { answer, refuse } from '../../server/answer.ts';
import type { Route } from '../../server/routes.ts';
import { admitted } from '../admitted.ts';
import type { IsOwnPage } from '../same-origin.ts';
import { sessionRoute, type LanguageOf, type SessionView } from '../session-route.ts';
import type { ComesOrGoes, OnRecord } from './on-record.ts';
import type { Session, Sessions } from './session.ts';
import type { Present, SignedIn, SignOuts } from './signed-in.ts';

export interface SessionRoutesOptions {
  readonly sessions: Sessions;
  readonly signedIn: SignedIn;
  readonly signOuts: Pick<SignOuts, 'end' | 'endAll'>;
  readonly isOwnPage: IsOwnPage;
  readonly onRecord: OnRecord;
  readonly languageOf: LanguageOf;
  /** 32 bytes, for sessions alone. */
  readonly key: Buffer;
  readonly clock: Clock;
  readonly log: Log;
}

/** What the page asks about its session, and how one is kept alive and ended (docs/console.md). */
export function sessionRoutes(options: SessionRoutesOptions): readonly Route[] {
  const { sessions, signedIn, signOuts, isOwnPage, onRecord, languageOf, key, clock, log } = options;
  const iso = (at: number) => new Date(at).toISOString();
  const nobody = (): SessionView => ({ signedIn: false, local: false, now: clock.now().toISOString() });
  const whoOf = ({ tenant, id }: Actor) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['who', tenant, id]))
      .digest('base64url');

  const viewOf = async ({ session, staff }: Present): Promise<SessionView> => {
    const language = await languageOf(staff);
    return {
      signedIn: true,
      local: false,
      name: staff.name,
      who: whoOf(staff),
      csrf: sessions.csrf(session),
      now: clock.now().toISOString(),
      idleUntil: iso(sessions.idleUntil(session)),
      until: iso(sessions.until(session)),
      ...(language && { language }),
    };
  };
  const view = async (incoming: IncomingMessage): Promise<SessionView> => {
    const present = await signedIn.here(incoming);
    return present ? await viewOf(present) : nobody();
  };

  const stay = admitted(signedIn.whoAsks, async ({ incoming }, res, { staff }) => {
    const session = sessions.read(incoming);
    answer(res, 200, session ? await viewOf({ session: sessions.renewed(session), staff }) : nobody());
  });

  /** Where there is no session, nothing is left to end: only what the browser still holds is taken away. */
  const ending =
    (action: ComesOrGoes, end: (session: Session) => Promise<void>): Route['handle'] =>
    async ({ incoming }, res) => {
      if (!isOwnPage(incoming)) return refuse(res, 'notSameOrigin');
      const present = await signedIn.here(incoming);
      if (present) {
        if (!sessions.isCsrf(present.session, incoming.headers['x-canllaw-session']))
          return refuse(res, 'otherSession');
        await end(present.session);
        await onRecord(present.session, action);
        log.event('signIn.ended', { practitioner: present.staff.id });
      }
      sessions.clear(res);
      answer(res, 204);
    };
  /** The browser forgets the session also where the store cannot be told: only a copy of its cookie would live on. */
  const endThis = async (session: Session): Promise<void> => {
    try {
      await signOuts.end(session);
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) throw error;
      log.fault('signIn.unended', error);
    }
  };

  return [
    sessionRoute({ isOwnPage, view }),
    { method: 'POST', path: '/console/stay', json: true, handle: stay },
    { method: 'POST', path: '/console/sign-out', json: true, handle: ending('signedOut', endThis) },
    // That it did not work is said: somebody asks for it who has lost something.
    {
      method: 'POST',
      path: '/console/sign-out-everywhere',
      json: true,
      handle: ending('signedOutEverywhere', async (session) => await signOuts.endAll(session)),
    },
  ];
}
