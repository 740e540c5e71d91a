import type { Staff } from '../../dialogs/ports.ts';
import { noteRefused } from '../../dialogs/turn/attempts.ts';
import type { TurnDeps } from '../../dialogs/turn/deps.ts';
import type { DocumentView } from '../../dialogs/turn/view.ts';
import type { Limiter } from '../server/limiter.ts';
import { fetchDocument } from './fetch-document.ts';
import { documentName } from './index.ts';
import { createDocumentLinks, type DocumentLink, type DocumentLinks } from './links.ts';
import type { Templates } from './templates.ts';

export interface FileOfferOptions {
  readonly deps: TurnDeps;
  /** Opens the links that are offered beside. */
  readonly links: DocumentLinks;
  /** 32 bytes, for this purpose alone: what is sealed for a consent card opens no link. */
  readonly key: Buffer;
  /** By person, for documents given, by whatever way. */
  readonly limit: Limiter;
  /** Those of the product unless told otherwise. */
  readonly templates?: Templates;
}

/** For how long after it has run out an offer can still be told from one that is not ours, in milliseconds. */
const recognised = 24 * 60 * 60_000;

/**
 * Documents offered to be stored in a person's OneDrive. An offer is a document link under another key: it names its person,
 * and is worth as little to anybody else.
 */
export function createFileOffers({ deps, links, key, limit, templates }: FileOfferOptions) {
  const seals = createDocumentLinks(key);
  const now = () => deps.clock.now();

  return {
    seal: ({ contentUrl }: DocumentView): string | undefined => {
      const link = links.open(contentUrl.split('/').at(-1) ?? '', now());
      return typeof link === 'object' ? seals.seal({ ...link, until: link.until + recognised }) : undefined;
    },
    open: async (seal: string, who: Staff) => {
      const link = seals.open(seal, now());
      if (link === undefined || link === 'runOut') return undefined;
      if (link.tenant !== who.tenant || link.practitioner !== who.id) {
        await noteRefused(deps, who, await deps.cases.load(link.tenant, link.caseId));
        return undefined;
      }
      return offered(link, who);
    },
  };

  function offered(link: DocumentLink, who: Staff) {
    const { caseId, reference, recipient, language } = link;
    return {
      name: documentName(reference, recipient, language),
      runOut: link.until - recognised <= now().getTime(),
      fetch: async (): Promise<Uint8Array<ArrayBuffer> | 'tooMany' | undefined> => {
        if (limit.take(JSON.stringify([who.tenant, who.id])) > 0) return 'tooMany';
        const document = await fetchDocument(deps, link, who, templates);
        return document && new Uint8Array(document.bytes);
      },
      link: (): DocumentView => deps.link(who, { caseId, reference, recipient, language }),
    };
  }
}
