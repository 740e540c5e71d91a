import type { ServerResponse } from 'node:http';
import { mapPicture, pictureContentType, type MapPicture } from '../picture/index.ts';
import type { Limiter } from '../server/limiter.ts';
import type { Route } from '../server/routes.ts';
import { fetchNoted } from './fetch-noted.ts';
import { sendLinkFault } from './link-page.ts';
import type { DocumentLink } from './links.ts';
import { openLink, tooMany, type LinkOptions } from './open-link.ts';

export interface PictureRouteOptions extends LinkOptions {
  /** By person, for pictures given; by address, for links that open nothing. */
  readonly limits: { readonly pictures: Limiter; readonly failures: Limiter };
  /** Something broke: answers the code a user can quote. */
  readonly report: (error: unknown) => string;
}

/** What a link to the map says it is for, where a link to a document names its recipient. */
export const mapLink = 'map';
/** How long a picture can be fetched. A page that is shown again has a new link. */
export const pictureMinutes = 15;

/**
 * `GET /pictures/:token` gives the map of a case as an image: to the person the link was made for, and not for long. There
 * is no page with a button before it, since an image in a card cannot press one; that it was fetched is on record.
 */
export function pictureRoute(options: PictureRouteOptions): Route {
  const { deps, limits, report } = options;
  return {
    method: 'GET',
    path: '/pictures/:token',
    handle: async (request, res) => {
      try {
        const found = await openLink(options, request, res);
        if (!found) return;
        const { link, person } = found;
        const wait = limits.pictures.take(JSON.stringify([person.tenant, person.id]));
        if (wait > 0) return tooMany(res, wait);
        const { recipient, language } = link;
        const picture =
          recipient === mapLink
            ? await fetchNoted(deps, link, person, `${mapLink}/${language}`, (record) => mapPicture(record, language))
            : undefined;
        if (picture) sendPicture(res, picture, link);
        else sendLinkFault(res, 'noSuchDocument');
      } catch (error) {
        if (res.headersSent) throw error;
        sendLinkFault(res, 'failed', { reference: report(error) });
      }
    },
  };
}

function sendPicture(res: ServerResponse, { png }: MapPicture, { reference, language }: DocumentLink): void {
  res.writeHead(200, {
    'Content-Type': pictureContentType,
    'Content-Disposition': `inline; filename="canllaw-${reference}-map-${language}.png"`,
    'Content-Length': png.length,
    'Cache-Control': 'no-store',
    'X-Robots-Tag': 'noindex, nofollow',
    // A card in Teams shows it from another origin.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  res.end(png);
}
