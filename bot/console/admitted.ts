import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Staff } from '../../dialogs/ports.ts';
import type { Result } from '../../dialogs/result.ts';
import { refuse } from '../server/answer.ts';
import type { Route, RouteRequest } from '../server/routes.ts';

/** Who is at the console, as the request shows it. */
export interface AtConsole {
  readonly staff: Staff;
  /**
   * When an answer that goes on (a stream) has to end, so that the browser asks again with what it has by then:
   * milliseconds since 1970. Undefined where nobody signs in.
   */
  readonly until: number | undefined;
  /** Whether they may still be told things now: for an answer that goes on. Looks at the clock, the register and the store. */
  stillHere(): Promise<boolean>;
}

/**
 * Why a request of the page is not for the bot: it comes from another page; nobody is signed in, or not any more; what it
 * carries is of another session than the one that is open; or the practitioner of local mode is not on the register.
 */
export type ConsoleRefusal = 'notSameOrigin' | 'signedOut' | 'otherSession' | 'notOnRegister';

/**
 * Who asks, by what the server knows and never by what the request says of itself. Holds all that is checked of a request
 * of the page: where it comes from, whose session it is, and of a POST that the page sends it on purpose. A POST is a
 * sign of life and puts off the idle end of a session; a GET does not.
 */
export type WhoAsks = (incoming: IncomingMessage, res: ServerResponse) => Promise<Result<AtConsole, ConsoleRefusal>>;

/** What a route of the console does once it is known who asks. */
export type ForStaff = (request: RouteRequest, res: ServerResponse, at: AtConsole) => Promise<void>;

/** A handler for staff alone: anybody else is answered with a code and a sentence in both languages. */
export const admitted =
  (whoAsks: WhoAsks, handle: ForStaff): Route['handle'] =>
  async (request, res) => {
    const asking = await whoAsks(request.incoming, res);
    if (asking.ok) await handle(request, res, asking.value);
    else refuse(res, asking.error);
  };
