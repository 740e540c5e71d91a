import type { IncomingMessage } from 'node:http';
import type { FaultCode } from './faults.ts';
import { isLoopbackHost } from './loopback.ts';

/** A host and perhaps a port, and nothing a URL parser could read as a path, a user or a query. */
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/**
 * What every request must be before a route is looked for; undefined when it is. In local mode the Host must be this
 * machine: a web page elsewhere that points its own name at 127.0.0.1 (DNS rebinding) is turned away.
 */
export function refusal(req: IncomingMessage, local: boolean): FaultCode | undefined {
  // The router builds a URL of these two and would throw, outside any handler, on one it cannot read.
  const host = req.headers.host ?? '';
  if (host !== '' && !plainHost.test(host)) return local ? 'misdirected' : 'badRequest';
  const base = URL.parse(`http://${host === '' ? 'localhost' : host}`);
  if (base === null) return 'badRequest';
  if (local && (host === '' || !isLoopbackHost(base.hostname))) return 'misdirected';
  if (!isReadablePath(req.url ?? '')) return 'badRequest';
  return contentRefusal(req);
}

function isReadablePath(target: string): boolean {
  if (!target.startsWith('/')) return false;
  const url = URL.parse(`http://localhost${target}`);
  if (url === null) return false;
  try {
    decodeURIComponent(url.pathname);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** A body is JSON in UTF-8 as it is: the parser's size limit does not see what a compressed body unpacks to. */
function contentRefusal(req: IncomingMessage): FaultCode | undefined {
  if (!hasBody(req)) return undefined;
  if (req.headers['content-encoding'] !== undefined) return 'compressed';
  const type = req.headers['content-type'] ?? '';
  return /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type) ? undefined : 'notJson';
}

const hasBody = (req: IncomingMessage): boolean =>
  req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
