import type { Language } from '../../locales/index.ts';
import type { Area } from '../../dialogs/areas/index.ts';
import type { Journey, Recipient } from '../../dialogs/question/model.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import { referralContent } from './content.ts';
import { recordContent } from './record-content.ts';
import { renderDocument, type RenderOptions } from './render.ts';

export { TemplateError } from './render.ts';

/** With the map drawn, where it is to be put in (`mapFor`). */
export interface DocumentRequest extends RenderOptions {
  readonly record: CaseRecord;
  readonly journey: Journey;
  /** The area of the case: that of the product with its id unless told otherwise. */
  readonly area?: Area;
  /** 'record' is the practitioner's own full record. */
  readonly recipient: Recipient | 'record';
  readonly recipientName?: string;
  readonly language: Language;
  readonly now: Date;
  /** The id of whoever makes the document: it stands in the record only. */
  readonly practitioner: string;
}

export interface WordDocument {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export const wordContentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The Word document a request is for. Its name holds the reference and nothing about anybody.
 * @throws TemplateError where the template in the tree was edited into something that cannot be filled.
 */
export function makeDocument(request: DocumentRequest): WordDocument {
  const { recipient, record, language } = request;
  const bytes =
    recipient === 'record'
      ? renderDocument('record', language, recordContent(request), request)
      : renderDocument(recipient, language, referralContent({ ...request, recipient }), request);
  return { name: documentName(record.reference, recipient, language), contentType: wordContentType, bytes };
}

/**
 * The reference, whom it is for and in which language: nothing about anybody, and no two documents of a case mistaken
 * for each other.
 */
export const documentName = (reference: string, recipient: string, language: Language): string =>
  `canllaw-${reference}-${recipient}-${language}.docx`;
