import type { IncomingMessage } from 'node:http';
import { isLoopbackHost } from '../server/loopback.ts';

/**
 * Whether a request comes from our own page. A browser says where a request comes from; any page may send one here, so
 * only our own is listened to.
 */
export type IsOwnPage = (incoming: Pick<IncomingMessage, 'method' | 'headers'>) => boolean;

/**
 * The page of this machine, at whatever port. The name is checked too: one that merely leads here (DNS rebinding) would
 * make another's page look like ours.
 */
export const ownPageHere: IsOwnPage = ({ method, headers }) => {
  const { host, origin } = headers;
  if (!isSentByItself(headers['sec-fetch-site'])) return false;
  if (origin === undefined) return method === 'GET' || method === 'HEAD';
  const from = URL.parse(origin);
  return from !== null && from.host === host && isLoopbackHost(from.hostname);
};

/**
 * The page that is served at this address. The Host of a request counts for nothing: a proxy may write another.
 * @param origin as browsers write it: 'https://canllaw.example'
 */
export const ownPageAt =
  (own: string): IsOwnPage =>
  ({ method, headers }) => {
    const { origin } = headers;
    if (!isSentByItself(headers['sec-fetch-site'])) return false;
    // A page reads from where it is without naming itself; what it posts it always names itself with.
    return origin === undefined ? method === 'GET' || method === 'HEAD' : origin === own;
  };

/** Of an address that is not https a browser does not say it. */
const isSentByItself = (site: string | string[] | undefined): boolean => site === undefined || site === 'same-origin';
