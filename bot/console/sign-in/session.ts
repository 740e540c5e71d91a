import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Actor, Clock } from '../../../dialogs/ports.ts';
import { clearCookie, cookiesOf, setCookie, type CookieKind } from './cookies.ts';
import { sealedAs } from './sealed.ts';

const session = z.strictObject({
  tenant: z.string(),
  /** The Entra object id. */
  id: z.string(),
  /** A new one at every sign-in: whatever a browser brought along before it counts for nothing. */
  session: z.string(),
  /** When it began, and when the person last did something: milliseconds since 1970. */
  issued: z.int(),
  seen: z.int(),
});
/** Who signed in, and since when. It lies sealed in a cookie, and nowhere else. */
export type Session = z.infer<typeof session>;

export interface SessionLimits {
  /** After how long without a sign of life it is over. */
  readonly idleMinutes: number;
  /** After how long it is over whatever happens. */
  readonly hours: number;
}

export interface Sessions {
  /** @param soonest the least time at which it may begin: milliseconds since 1970 */
  begin(actor: Actor, soonest: number): Session;
  /** The session of this request, unless its time has run out. */
  read(incoming: Pick<IncomingMessage, 'headers'>): Session | undefined;
  /** Gives the browser this session, as it is now. */
  put(res: ServerResponse, session: Session): void;
  /** The same with a sign of life at this moment. */
  renewed(session: Session): Session;
  clear(res: ServerResponse): void;
  /** Milliseconds since 1970. */
  idleUntil(session: Session): number;
  until(session: Session): number;
  /** What every POST of the page carries. Another page cannot read it, and it fits this session alone. */
  csrf(session: Session): string;
  isCsrf(session: Session, given: string | string[] | undefined): boolean;
}

const cookie: CookieKind = { name: '__Host-canllaw', sameSite: 'Strict' };
/** How far the clocks of two instances may be apart, in milliseconds. */
const skew = 2 * 60_000;

/** @param key 32 bytes, for sessions alone */
export function createSessions(key: Buffer, { idleMinutes, hours }: SessionLimits, clock: Clock): Sessions {
  const sealed = sealedAs(key, 'session', session);
  const now = () => clock.now().getTime();
  const until = ({ issued }: Session) => issued + hours * 60 * 60_000;
  const idleUntil = (of: Session) => Math.min(of.seen + idleMinutes * 60_000, until(of));
  const isNow = (of: Session) => of.seen <= now() + skew && now() < idleUntil(of);
  const csrf = (of: Session) => createHmac('sha256', key).update(`csrf ${of.session}`).digest('base64url');
  return {
    begin: ({ tenant, id }, soonest) => {
      const at = Math.max(now(), soonest);
      return { tenant, id, session: randomBytes(16).toString('base64url'), issued: at, seen: at };
    },
    read: (incoming) =>
      cookiesOf(incoming, cookie)
        .map((token) => sealed.open(token))
        .find((found) => found !== undefined && isNow(found)),
    put: (res, of) => setCookie(res, cookie, sealed.seal(of)),
    renewed: (of) => ({ ...of, seen: Math.max(now(), of.seen) }),
    clear: (res) => clearCookie(res, cookie),
    idleUntil,
    until,
    csrf,
    isCsrf: (of, given) => {
      const [expected, found] = [Buffer.from(csrf(of)), Buffer.from(String(given ?? ''))];
      return expected.length === found.length && timingSafeEqual(expected, found);
    },
  };
}
