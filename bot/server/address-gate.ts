import type { IncomingMessage } from 'node:http';
import { addressOf } from './address.ts';
import type { Limiter } from './limiter.ts';
import type { Route } from './routes.ts';

/** Over the limit, a body of this many bytes is still read, to see whether it is urgent. */
const urgentBytes = 64 * 1024;

/**
 * The limit of an address. It is asked before anything of a request is read; only what may turn out to be urgent is
 * read first, if it is small.
 */
export class AddressGate {
  readonly #limit: Limiter | undefined;
  readonly #trustedProxies: number;
  readonly #urgentPaths = new Set<string>();
  /** Requests over the limit that are read all the same, and how long they are to wait. */
  readonly #late = new WeakMap<IncomingMessage, number>();

  constructor(limit: Limiter | undefined, trustedProxies = 0) {
    this.#limit = limit;
    this.#trustedProxies = trustedProxies;
  }

  knows({ path, urgent }: Route): void {
    if (urgent) this.#urgentPaths.add(path);
  }

  /** Seconds to wait, or 0 for a request that goes on. */
  enter(req: IncomingMessage): number {
    const wait = this.#limit?.take(addressOf(req, this.#trustedProxies)) ?? 0;
    if (wait === 0 || !this.#mayBeUrgent(req)) return wait;
    this.#late.set(req, wait);
    return 0;
  }

  /** The same, once the body has been read. */
  pass(req: IncomingMessage, { urgent }: Route, body: unknown): number {
    const wait = this.#late.get(req) ?? 0;
    return wait > 0 && urgent?.(body) !== true ? wait : 0;
  }

  #mayBeUrgent({ method, url = '', headers }: IncomingMessage): boolean {
    if (method !== 'POST' || !this.#urgentPaths.has(url)) return false;
    return Number(headers['content-length'] ?? Infinity) <= urgentBytes;
  }
}
