import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { createServer as createRestify, plugins, type Request, type RequestHandler, type Response } from 'restify';
import type { Log } from '../log.ts';
import { refusal } from './admission.ts';
import { AddressGate } from './address-gate.ts';
import { refusalOf, refuse, refuseForNow } from './answer.ts';
import { faultBody, maxBodyBytes, statusOf, type FaultCode } from './faults.ts';
import { InHand } from './in-hand.ts';
import type { Limiter } from './limiter.ts';
import { newReference } from './reference.ts';
import { healthRoute, readyRoute, type Route, type RouteRequest } from './routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { silentLogger } from './silent-logger.ts';
import { sendStatic, type StaticFiles } from './static-files.ts';

export interface ServerOptions {
  readonly config: {
    readonly host: string;
    /** 0 takes any free port. */
    readonly port: number;
    /** Answers only to a Host that is this machine. */
    readonly local: boolean;
    /** How many proxies of our own stand before this process; none unless told otherwise. */
    readonly trustedProxies?: number;
  };
  /** By address, for every request. */
  readonly limit?: Limiter;
  /** Told with what code a request was refused. */
  readonly onRefused?: (code: FaultCode) => void;
  /** Put round the work of a route. */
  readonly around?: (route: Route, work: () => Promise<void>) => Promise<void>;
  readonly log: Log;
  /** Takes the JSON of `POST /api/messages`, whatever it is, and answers. */
  readonly messages: (req: IncomingMessage, res: ServerResponse, body: unknown) => Promise<void>;
  /** Whether such a message must be let through, whatever else its sender sent. */
  readonly urgent?: (body: unknown) => boolean;
  readonly routes?: readonly Route[];
  /** Resolves when the service can do its work now. */
  readonly ready: () => Promise<void>;
  readonly files?: StaticFiles;
  /** How long a stop waits for what is in hand, in milliseconds. */
  readonly stopLimit?: number;
}

export interface CanllawServer {
  /** @throws Error where the port is taken or the host is not this machine's. */
  listen(): Promise<{ readonly port: number; readonly url: string }>;
  /** Takes nothing new, finishes what is in hand (10 seconds at most) and closes every connection. */
  stop(): Promise<void>;
}

/** The longest part of an address: the sealed token of a document is the longest, and the router takes 100 by itself. */
const longestParam = 2_000;

/** The HTTP service: what comes in is admitted or refused here, and what goes out carries no word of what came in. */
export function createServer(options: ServerOptions): CanllawServer {
  const { config, log, onRefused = () => undefined, around = (_route, work) => work(), stopLimit = 10_000 } = options;
  const restify = createRestify({ name: '', log: silentLogger, maxParamLength: longestParam });
  const http = restify.server as HttpServer;
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  http.keepAliveTimeout = 60_000;

  const inHand = new InHand();
  const gate = new AddressGate(options.limit, config.trustedProxies);
  let stopping: Promise<void> | undefined;

  const turnAway = (req: IncomingMessage, res: ServerResponse, code: FaultCode): void => {
    log.event('http.refused', { code, status: statusOf(code), method: req.method ?? '' });
    refuse(res, code);
  };
  const tooMany = (req: IncomingMessage, res: ServerResponse, seconds: number): void => {
    log.event('http.refused', { code: 'tooMany', status: statusOf('tooMany'), method: req.method ?? '' });
    refuseForNow(res, seconds);
  };

  restify.pre((req, res, next) => {
    setSecurityHeaders(res);
    // A kept-alive connection falls idle after its answer: during a stop it is closed then.
    res.once('close', () => {
      const refused = refusalOf(res);
      if (refused !== undefined) onRefused(refused);
      if (stopping !== undefined) setImmediate(() => http.closeIdleConnections());
    });
    const code = stopping === undefined ? refusal(req, config.local) : 'stopping';
    const wait = gate.enter(req);
    if (code === undefined && wait === 0) return next();
    if (code === 'stopping') res.setHeader('Connection', 'close');
    if (code === undefined) tooMany(req, res, wait);
    else turnAway(req, res, code);
    return next(false);
  });

  // Only what the router and the body parser find wrong comes here: our own handlers answer for themselves.
  restify.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    const code = codeOf(error);
    const reference = code === 'failed' ? newReference() : undefined;
    if (reference === undefined) log.event('http.refused', { code, status: statusOf(code), method: req.method ?? '' });
    else log.fault('http.failed', error, { reference });
    onRefused(code);
    if (!res.headersSent && !res.destroyed)
      res.sendRaw(statusOf(code), JSON.stringify(faultBody(code, reference)), {
        'Content-Type': 'application/json; charset=utf-8',
      });
    done();
  });

  const handlerOf =
    (route: Route): RequestHandler =>
    async (req: Request, res: Response): Promise<void> =>
      inHand.run(async () => {
        try {
          const body = route.json === true ? (req.body as unknown) : undefined;
          const wait = gate.pass(req, route, body);
          if (wait > 0) return tooMany(req, res, wait);
          const request = {
            incoming: req,
            params: req.params as RouteRequest['params'],
            query: new URL(req.url ?? '/', 'http://localhost').searchParams,
            body,
          };
          await around(route, () => route.handle(request, res));
          if (!res.headersSent && !res.destroyed) throw new Error('the handler did not answer');
        } catch (error) {
          const reference = newReference();
          log.fault('http.failed', error, { reference, route: route.path });
          refuse(res, 'failed', reference);
        }
      });

  const mount = (route: Route): void => {
    gate.knows(route);
    const handlers: RequestHandler[] = [handlerOf(route)];
    // The type does not know maxBodySize; the parser does.
    if (route.json === true) handlers.unshift(...plugins.jsonBodyParser({ maxBodySize: maxBodyBytes } as object));
    if (route.method === 'GET') {
      restify.get(route.path, ...handlers);
      restify.head(route.path, ...handlers);
    } else if (route.method === 'POST') restify.post(route.path, ...handlers);
    else if (route.method === 'PUT') restify.put(route.path, ...handlers);
    else restify.del(route.path, ...handlers);
  };

  mount({
    method: 'POST',
    path: '/api/messages',
    json: true,
    urgent: options.urgent,
    handle: ({ incoming, body }, res) => options.messages(incoming, res, body),
  });
  mount(healthRoute);
  mount(readyRoute(options.ready));
  for (const route of options.routes ?? []) mount(route);
  for (const [path, file] of options.files ?? [])
    mount({ method: 'GET', path, handle: async ({ incoming }, res) => sendStatic(incoming, res, file) });

  const stop = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => http.close(() => resolve()));
    http.closeIdleConnections();
    const limit = delay(stopLimit, undefined, { ref: false });
    await Promise.race([inHand.none(), limit]);
    await Promise.race([closed, limit]);
    http.closeAllConnections();
    await closed;
    log.event('server.stopped');
  };

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        restify.once('error', reject);
        restify.listen(config.port, config.host, () => {
          restify.off('error', reject);
          const { port } = http.address() as AddressInfo;
          log.event('server.started', { host: config.host, port });
          resolve({ port, url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}` });
        });
      }),
    stop: () => (stopping ??= stop()),
  };
}

function codeOf(error: unknown): FaultCode {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (status === 404) return 'notFound';
  if (status === 405) return 'methodNotAllowed';
  if (status === 413) return 'tooLarge';
  if (status === 415) return 'compressed';
  return status === 400 ? 'badJson' : 'failed';
}
