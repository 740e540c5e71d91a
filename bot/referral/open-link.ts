import type { ServerResponse } from 'node:http';
import type { Actor, Staff } from '../../dialogs/ports.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import { addressOf } from '../server/address.ts';
import type { Limiter } from '../server/limiter.ts';
import type { RouteRequest } from '../server/routes.ts';
import { sendLinkFault } from './link-page.ts';
import type { DocumentLink, DocumentLinks } from './links.ts';

export interface LinkOptions {
  readonly deps: TurnDeps;
  /** The member of staff, or undefined for one who may not come in: then the attempt is on record. */
  readonly admit: (actor: Actor) => Promise<Staff | undefined>;
  readonly links: DocumentLinks;
  /**
   * Who is signed in where this was asked: 'unknown' where nobody can be, so that the link itself has to do; undefined
   * where somebody could be and nobody is.
   */
  readonly whoAsks: (request: RouteRequest) => Promise<Staff | 'unknown' | undefined>;
  /** By address, for links that open nothing. */
  readonly limits: { readonly failures: Limiter };
  readonly trustedProxies: number;
}

export interface Opened {
  readonly link: DocumentLink;
  readonly person: Staff;
}

/** The link in the address, and who asks with it; undefined where there is none to open: then the request has been answered. */
export async function openLink(
  { deps, admit, links, whoAsks, limits, trustedProxies }: LinkOptions,
  request: RouteRequest,
  res: ServerResponse,
): Promise<Opened | undefined> {
  const address = addressOf(request.incoming, trustedProxies);
  const wait = limits.failures.wait(address);
  if (wait > 0) return tooMany(res, wait);
  const link = links.open(request.params['token'] ?? '', deps.clock.now());
  if (link === 'runOut') {
    sendLinkFault(res, 'runOut');
    return undefined;
  }
  const person = link && (await admit({ tenant: link.tenant, id: link.practitioner }));
  const asking = await whoAsks(request);
  if (link && person && asking === 'unknown') return { link, person };
  if (link && person && asking && asking !== 'unknown') return { link, person: asking };
  limits.failures.take(address);
  sendLinkFault(res, 'noSuchDocument');
  return undefined;
}

export function tooMany(res: ServerResponse, wait: number): undefined {
  res.setHeader('Retry-After', String(wait));
  sendLinkFault(res, 'tooMany');
}
