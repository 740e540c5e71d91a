import { Packer } from 'docx';
import PizZip from 'pizzip';
import type { DocumentKind } from '../../bot/referral/model.ts';
import { text, type Language } from '../../locales/index.ts';
import { wordDocument } from './look.ts';
import { partsOf } from './parts.ts';

/** The template of a document in a language: the same bytes each time. */
export const templateOf = async (kind: DocumentKind, language: Language): Promise<Uint8Array> =>
  settled(await Packer.toBuffer(wordDocument(partsOf(kind, language), language)), language);

const coreProperties = (language: Language): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>{title} {reference}</dc:title><dc:subject>${text(language, 'document.template.confidential')}</dc:subject>` +
  `<dc:creator></dc:creator><dc:language>${language}-GB</dc:language></cp:coreProperties>`;

/** The same file without what differs from run to run, and with properties that name nobody. */
function settled(packed: Buffer, language: Language): Uint8Array {
  const from = new PizZip(packed);
  const to = new PizZip();
  const date = new Date(Date.UTC(2026, 10, 21));
  for (const [name, entry] of Object.entries(from.files).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (!entry.dir) to.file(name, entry.asUint8Array(), { date, binary: true, createFolders: false });
  // Pictures are numbered through a whole run.
  const body = from.file('word/document.xml')?.asText() ?? '';
  let pictures = 0;
  const numbered = body.replace(/(<wp:docPr id=)"\d+"/g, (_, before: string) => `${before}"${(pictures += 1)}"`);
  to.file('word/document.xml', numbered, { date, createFolders: false });
  to.file('docProps/core.xml', coreProperties(language), { date, createFolders: false });
  return to.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
