import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Language } from '../../../locales/index.ts';
import type { Staff } from '../../../dialogs/ports.ts';
import type { DocumentView } from '../../../dialogs/turn/view.ts';
import { words } from '../../../dialogs/turn/words.ts';
import type { Log } from '../../log.ts';
import { Once } from './once.ts';
import { shortMessage } from './short-message.ts';
import { isUploadUrl, upload } from './upload.ts';

const consentCard = 'application/vnd.microsoft.teams.card.file.consent';
const infoCard = 'application/vnd.microsoft.teams.card.file.info';
/** Teams wants a size before there is a document: it is made when somebody takes it. In bytes; documents are near it. */
const roughly = 20_000;
/** Teams sends an answer again that it heard nothing of. In milliseconds. */
const remembered = 60 * 60_000;

/** What somebody was offered, as its seal says. */
export interface OfferedDocument {
  readonly name: string;
  /** It was answered later than a link to it works. */
  readonly runOut: boolean;
  /**
   * The document as it is now, that it was fetched being on record; undefined for who may not have it.
   * @throws whatever keeps it from being made
   */
  readonly fetch: () => Promise<Uint8Array<ArrayBuffer> | 'tooMany' | undefined>;
  /** A new link to it, for the same person and as short-lived. */
  readonly link: () => DocumentView;
}

/** Documents that may go into the OneDrive of the person who asked for them. */
export interface FileOffers {
  /** Seals which document is offered, to whom; undefined for what is no link of ours, or has run out. */
  readonly seal: (document: DocumentView) => string | undefined;
  /** Undefined for what nobody sealed, what is of another day, and what is for somebody else: that attempt is on record. */
  readonly open: (seal: string, who: Staff) => Promise<OfferedDocument | undefined>;
}

/**
 * Asks whether a document may be stored in the person's OneDrive. Its description says so in both languages; its name holds
 * the reference and nothing about anybody.
 */
export function consentMessage(document: DocumentView, seal: string): Partial<Activity> {
  const description = words(undefined, 'teams.files.offer');
  const context = { offer: seal };
  const content = { description, sizeInBytes: roughly, acceptContext: context, declineContext: context };
  return {
    type: 'message',
    summary: 'Canllaw',
    attachments: [{ contentType: consentCard, name: document.name, content }],
  };
}

const consent = z.object({
  type: z.literal('fileUpload'),
  action: z.enum(['accept', 'decline']),
  context: z.object({ offer: z.string().max(4_000) }),
  uploadInfo: z
    .object({
      uploadUrl: z.string().max(8_000),
      contentUrl: z.string().max(8_000),
      uniqueId: z.string().max(200),
      fileType: z.string().max(20),
    })
    .nullish(),
});
type Consent = z.infer<typeof consent>;

/** What an answer to a consent card came to: what to say, and whether the card is done with. */
export interface ConsentOutcome {
  readonly messages: Messages;
  readonly closesCard: boolean;
}

export interface FileDeskOptions {
  readonly offers: FileOffers;
  readonly local: boolean;
  readonly log: Log;
  readonly now: () => Date;
}

/** Takes what people answer to consent cards. */
export class FileDesk {
  readonly #options: FileDeskOptions;
  readonly #answered = new Once(remembered);

  constructor(options: FileDeskOptions) {
    this.#options = options;
  }

  /** The cards that offer these documents. */
  offersOf(documents: readonly DocumentView[]): readonly Partial<Activity>[] {
    return documents.flatMap((document) => {
      const seal = this.#options.offers.seal(document);
      return seal === undefined ? [] : [consentMessage(document, seal)];
    });
  }

  /**
   * One answer; undefined for what no card of ours sends.
   * @throws StoreUnavailableError, UnreadableError, ConflictError where an attempt could not be put on record
   */
  async answer(value: unknown, who: Staff, language: Language | undefined): Promise<ConsentOutcome | undefined> {
    const { offers, now } = this.#options;
    const read = consent.safeParse(value);
    if (!read.success) return undefined;
    const seal = read.data.context.offer;
    const offered = await offers.open(seal, who);
    if (!offered) return { messages: [said(language, 'gone')], closesCard: true };
    if (!this.#answered.first(seal, now().getTime())) return { messages: [], closesCard: false };
    return { messages: await this.#taken(read.data, offered, language), closesCard: true };
  }

  async #taken(answer: Consent, offered: OfferedDocument, language: Language | undefined): Promise<Messages> {
    const { local, log } = this.#options;
    if (answer.action === 'decline') return [withLink(language, 'declined', offered)];
    if (offered.runOut) return [withLink(language, 'runOut', offered)];
    const { uploadInfo: place } = answer;
    if (!place || !isUploadUrl(place.uploadUrl, { local })) {
      // Not which: an address is words of whoever sent it.
      log.warning('file.unstored', { code: 'notAllowed' });
      return [withLink(language, 'notStored', offered)];
    }
    const bytes = await offered.fetch().catch((error: unknown) => {
      log.fault('file.unmade', error);
      return 'failed' as const;
    });
    if (!bytes) return [said(language, 'gone')];
    if (typeof bytes === 'string') return [withLink(language, 'notStored', offered)];
    const stored = await upload(place.uploadUrl, bytes);
    if (!stored.ok) {
      log.warning('file.unstored', { code: stored.code });
      return [withLink(language, 'notStored', offered)];
    }
    log.event('file.stored', { bytes: bytes.byteLength });
    return [said(language, 'stored'), ...infoMessage(place, offered.name, local)];
  }
}

type Messages = readonly Partial<Activity>[];
type Sentence = 'stored' | 'declined' | 'runOut' | 'notStored' | 'gone';

const said = (language: Language | undefined, sentence: Sentence): Partial<Activity> =>
  shortMessage(language, [words(language, `teams.files.${sentence}`)]);

function withLink(language: Language | undefined, sentence: Sentence, offered: OfferedDocument): Partial<Activity> {
  const link = offered.link();
  const title = words(language, 'teams.files.link');
  return shortMessage(
    language,
    [words(language, `teams.files.${sentence}`), link.name],
    [{ title, url: link.contentUrl }],
  );
}

/** The card by which Teams opens what is stored now, where it named a place that can be one. */
function infoMessage(
  { contentUrl, uniqueId, fileType }: NonNullable<Consent['uploadInfo']>,
  name: string,
  local: boolean,
): Messages {
  if (!isUploadUrl(contentUrl, { local })) return [];
  const card = { contentType: infoCard, contentUrl, name, content: { uniqueId, fileType } };
  return [{ type: 'message', summary: 'Canllaw', attachments: [card] }];
}
