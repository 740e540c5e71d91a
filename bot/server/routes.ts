import type { IncomingMessage, ServerResponse } from 'node:http';
import { answer } from './answer.ts';

export interface RouteRequest {
  readonly incoming: IncomingMessage;
  /** The named parts of the path, decoded: `case` of '/api/cases/:case'. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON that was sent, on a route with `json`; undefined where nothing was. */
  readonly body: unknown;
}

/** One address of the service. A GET answers HEAD too. What a handler throws is answered with 500 and a reference. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** Takes a JSON body. Any other route takes none. */
  readonly json?: boolean;
  /** Whether this body must be let through, whatever else its sender sent: only on a route with `json`. */
  readonly urgent?: (body: unknown) => boolean;
  handle(request: RouteRequest, res: ServerResponse): Promise<void>;
}

/** How long the readiness check may take, in milliseconds. */
const readyLimit = 2_000;

/** Up while the process is up. It says nothing more, for it asks nobody who they are. */
export const healthRoute: Route = {
  method: 'GET',
  path: '/healthz',
  handle: async (_request, res) => answer(res, 200, { up: true }),
};

/** Why the service is not ready: what it works with cannot be used, or does not answer. */
export type NotReady = 'storeUnavailable' | 'keysUnavailable' | 'notReady' | 'timeout';

/** What is thrown by a check that knows which part is at fault. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
  readonly code: NotReady;
  constructor(code: NotReady, options?: ErrorOptions) {
    super(`not ready: ${code}`, options);
    this.code = code;
  }
}

/** Ready when `ready` resolves in time. Requests that arrive together share one check, so asking often costs little. */
export function readyRoute(ready: () => Promise<void>): Route {
  let checking: Promise<'ready' | NotReady> | undefined;
  const check = async (): Promise<'ready' | NotReady> => {
    const { promise: late, resolve } = Promise.withResolvers<'timeout'>();
    const timer = setTimeout(resolve, readyLimit, 'timeout');
    const found = ready().then(
      () => 'ready' as const,
      (error: unknown) => (error instanceof NotReadyError ? error.code : 'notReady'),
    );
    return Promise.race([found, late]).finally(() => clearTimeout(timer));
  };
  return {
    method: 'GET',
    path: '/readyz',
    handle: async (_request, res) => {
      checking ??= check().finally(() => (checking = undefined));
      const found = await checking;
      if (found === 'ready') answer(res, 200, { ready: true });
      else answer(res, 503, { ready: false, code: found });
    },
  };
}
