import type { IncomingMessage } from 'node:http';
import type { Language } from '../../locales/index.ts';
import type { Actor, Clock, Staff } from '../../dialogs/ports.ts';
import { answer, refuse } from '../server/answer.ts';
import type { Route } from '../server/routes.ts';

/** Who is at the page, as it is told by `GET /console/session`. Times are ISO 8601, UTC. */
export type SessionView =
  | { readonly signedIn: false; readonly local: false; readonly now: string }
  | {
      readonly signedIn: true;
      /** Nobody signs in: no header is needed, and nothing runs out. */
      readonly local: boolean;
      readonly name: string;
      /** The same for the same person each time, and nothing else. */
      readonly who: string;
      /** What every POST has to carry as `x-canllaw-session`. */
      readonly csrf: string | null;
      /** The clock of the service. */
      readonly now: string;
      /** When the session is over unless somebody does something, and when it is over whatever they do. */
      readonly idleUntil: string | null;
      readonly until: string | null;
      readonly language?: Language;
    };

export interface SessionRouteOptions {
  readonly isOwnPage: (incoming: IncomingMessage) => boolean;
  readonly view: (incoming: IncomingMessage) => Promise<SessionView>;
}

/** `GET /console/session`. It is no sign of life, so that a page can ask without keeping anybody signed in. */
export const sessionRoute = ({ isOwnPage, view }: SessionRouteOptions): Route => ({
  method: 'GET',
  path: '/console/session',
  handle: async ({ incoming }, res) => {
    if (isOwnPage(incoming)) answer(res, 200, await view(incoming));
    else refuse(res, 'notSameOrigin');
  },
});

/** A person's choice of language; undefined also where it cannot be had now. */
export type LanguageOf = (actor: Actor) => Promise<Language | undefined>;

export interface LocalSessionOptions {
  readonly staff: () => Promise<Staff | undefined>;
  readonly languageOf: LanguageOf;
  readonly clock: Clock;
}

/** The practitioner of the configuration, where nobody signs in. */
export const localSession =
  ({ staff, languageOf, clock }: LocalSessionOptions) =>
  async (): Promise<SessionView> => {
    const now = clock.now().toISOString();
    const found = await staff();
    if (!found) return { signedIn: false, local: false, now };
    const language = await languageOf(found);
    const none = { csrf: null, idleUntil: null, until: null };
    return { signedIn: true, local: true, name: found.name, who: 'local', now, ...none, ...(language && { language }) };
  };
