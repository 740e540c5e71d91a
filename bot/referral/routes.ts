import type { ServerResponse } from 'node:http';
import { addressOf } from '../server/address.ts';
import type { Limiter } from '../server/limiter.ts';
import type { Route } from '../server/routes.ts';
import { fetchDocument } from './fetch-document.ts';
import type { WordDocument } from './index.ts';
import { sendLinkFault, sendLinkPage } from './link-page.ts';
import type { Templates } from './templates.ts';
import { openLink, tooMany, type LinkOptions, type Opened } from './open-link.ts';

export interface DocumentRouteOptions extends LinkOptions {
  /** Those of the product unless told otherwise. */
  readonly templates?: Templates;
  /** By person, for documents given; by address, for links that open nothing. */
  readonly limits: { readonly documents: Limiter; readonly failures: Limiter };
  /** Something broke: answers the code a user can quote. */
  readonly report: (error: unknown) => string;
}

/**
 * `GET /documents/:token` says what the link is for and shows a button; `POST` gives the document. Programs that follow
 * links (mail scanners, previews) only ever see the page.
 */
export function documentRoutes(options: DocumentRouteOptions): readonly Route[] {
  const { deps, templates, limits, trustedProxies, report } = options;

  const show: Route['handle'] = async (request, res) => {
    const found = await openLink(options, request, res);
    if (!found) return;
    if (isFor(found)) sendLinkPage(res, found.link);
    else sendLinkFault(res, 'noSuchDocument');
  };

  const give: Route['handle'] = async (request, res) => {
    const found = await openLink(options, request, res);
    if (!found) return;
    const { link, person } = found;
    const wait = limits.documents.take(JSON.stringify([person.tenant, person.id]));
    if (wait > 0) return tooMany(res, wait);
    const document = await fetchDocument(deps, link, person, templates);
    if (document) return sendDocument(res, document);
    limits.failures.take(addressOf(request.incoming, trustedProxies));
    sendLinkFault(res, 'noSuchDocument');
  };

  const orSayWhy =
    (handle: Route['handle']): Route['handle'] =>
    async (request, res) => {
      try {
        await handle(request, res);
      } catch (error) {
        if (res.headersSent) throw error;
        sendLinkFault(res, 'failed', { reference: report(error) });
      }
    };
  return [
    { method: 'GET', path: '/documents/:token', handle: orSayWhy(show) },
    { method: 'POST', path: '/documents/:token', handle: orSayWhy(give) },
  ];
}

const isFor = ({ link, person }: Opened): boolean => person.tenant === link.tenant && person.id === link.practitioner;

function sendDocument(res: ServerResponse, document: WordDocument): void {
  res.writeHead(200, {
    'Content-Type': document.contentType,
    'Content-Disposition': `attachment; filename="${document.name}"`,
    'Content-Length': document.bytes.length,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  res.end(document.bytes);
}
