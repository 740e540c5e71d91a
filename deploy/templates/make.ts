import { writeFileSync } from 'node:fs';
import { Packer } from 'docx';
import PizZip from 'pizzip';
import { languages, text, type Language } from '../../locales/index.ts';
import { wordDocument } from './look.ts';
import { recordParts, referralParts } from './parts.ts';

/**
 * How the Word templates in bot/referral/templates were first made: `npm run templates`. The .docx files
 * are the source from then on: edit them in Word. Running this again starts them anew, and gives the same bytes.
 */
const kinds = { referral: referralParts, record: recordParts };
const folder = new URL('../../bot/referral/templates/', import.meta.url);

const coreProperties = (language: Language): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>{title} {reference}</dc:title><dc:subject>${text(language, 'document.template.confidential')}</dc:subject>` +
  `<dc:creator></dc:creator><dc:language>${language}-GB</dc:language></cp:coreProperties>`;

for (const language of languages) {
  for (const [kind, parts] of Object.entries(kinds)) {
    const packed = await Packer.toBuffer(wordDocument(parts(language), language));
    writeFileSync(new URL(`${kind}.${language}.docx`, folder), settled(packed, language));
  }
}

/** The same file without what differs from run to run, and with properties that name nobody. */
function settled(packed: Buffer, language: Language): Uint8Array {
  const from = new PizZip(packed);
  const to = new PizZip();
  const date = new Date(Date.UTC(2026, 10, 21));
  for (const [name, entry] of Object.entries(from.files).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    if (!entry.dir) to.file(name, entry.asUint8Array(), { date, binary: true, createFolders: false });
  to.file('docProps/core.xml', coreProperties(language), { date, createFolders: false });
  return to.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
