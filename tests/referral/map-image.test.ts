import { DOMParser } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { mapPicture } from '../../bot/picture/index.ts';
import { referralContent } from '../../bot/referral/content.ts';
import type { Picture } from '../../bot/referral/map-image.ts';
import { recordContent } from '../../bot/referral/record-content.ts';
import { renderDocument } from '../../bot/referral/render.ts';
import { shippedTemplates } from '../../bot/referral/templates.ts';
import { languages, type Language } from '../../locales/index.ts';
import { disclosure, fullCase } from './full-case.ts';
import { readWord } from './word-text.ts';

const record = fullCase();
const input = { record, journey: disclosure, now: new Date('2026-11-21T14:05:00Z'), practitioner: 'practitioner-7' };
const words = ['Sam is the main perpetrator.', 'Ŵyn is a cousin.'];

const police = (language: Language, map: boolean, picture?: Picture): PizZip => {
  const content = referralContent({ ...input, recipient: 'police', language });
  const bytes = renderDocument('police', language, { ...content, map: map ? [{ words }] : [] }, { picture });
  readWord(bytes);
  return new PizZip(bytes);
};
const drawn = async (language: Language): Promise<Picture> => {
  const picture = await mapPicture(record, language);
  if (!picture) throw new Error('nobody is on the map');
  return picture;
};
const body = (zip: PizZip): string => zip.file('word/document.xml')?.asText() ?? '';
const media = (zip: PizZip): string[] => Object.keys(zip.files).filter((name) => name.startsWith('word/media/'));
const size = (zip: PizZip): readonly [number, number] => {
  const [, cx, cy] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body(zip)) ?? [];
  return [Number(cx), Number(cy)];
};

describe('the map in a document', () => {
  it.each(languages)(
    'is the picture itself, with its words beside it and as its alternative text: %s',
    async (language) => {
      const picture = await drawn(language);
      const zip = police(language, true, picture);
      expect(media(zip)).toEqual(['word/media/canllaw-map.png']);
      expect(Buffer.from(zip.file('word/media/canllaw-map.png')?.asUint8Array() ?? []).equals(picture.png)).toBe(true);
      expect(zip.file('word/_rels/document.xml.rels')?.asText()).toContain('Target="media/canllaw-map.png"');
      expect(zip.file('[Content_Types].xml')?.asText()).toMatch(/Extension="png"/);
      const alt = new DOMParser().parseFromString(body(zip), 'text/xml').getElementsByTagName('wp:docPr')[0];
      expect(alt?.getAttribute('descr')).toBe(picture.description.replace(/\s+/g, ' '));
      expect(readWord(zip.generate({ type: 'uint8array' })).paragraphs).toEqual(expect.arrayContaining(words));
    },
  );

  it('keeps its shape, fits the box of the template, and is never drawn larger than it is', async () => {
    const picture = await drawn('en');
    const box = size(new PizZip(shippedTemplates('police', 'en').bytes));
    for (const [width, height] of [
      [1000, 200],
      [300, 1000],
      [120, 80],
    ] as const) {
      const zip = police('en', true, { ...picture, width, height });
      const [cx, cy] = size(zip);
      expect(cx / cy).toBeCloseTo(width / height, 2);
      expect(cx).toBeLessThanOrEqual(box[0]);
      expect(cy).toBeLessThanOrEqual(box[1]);
      expect(cx).toBeLessThanOrEqual(width * 9525);
      expect(body(zip)).toContain(`<a:ext cx="${cx}" cy="${cy}"/>`);
    }
  });

  it('may have names that mean something in XML', async () => {
    const description = 'A "quoted" <b>name</b> & $& $1 \u0007\uD800 ]]>';
    const zip = police('en', true, { ...(await drawn('en')), description });
    const alt = new DOMParser().parseFromString(body(zip), 'text/xml').getElementsByTagName('wp:docPr')[0];
    expect(alt?.getAttribute('descr')).toBe('A "quoted" <b>name</b> & $& $1 ]]>');
  });

  it('leaves nothing of itself where it was not decided, even when it was drawn', async () => {
    for (const zip of [police('en', false, await drawn('en')), police('en', false)]) {
      expect(media(zip)).toEqual([]);
      expect(body(zip)).not.toContain('w:drawing');
      expect(zip.file('word/_rels/document.xml.rels')?.asText()).not.toContain('media/');
      expect(body(zip)).not.toContain('Map of the people');
    }
  });

  it('is said in words alone where there is no picture', () => {
    const zip = police('en', true);
    expect(body(zip)).not.toContain('w:drawing');
    expect(body(zip)).toContain('Map of the people');
    expect(body(zip)).toContain(words[0]);
  });

  it('stands in the practitioner’s own record without a decision', async () => {
    const content = recordContent({ ...input, language: 'en' });
    const zip = new PizZip(renderDocument('record', 'en', content, { picture: await drawn('en') }));
    expect(media(zip)).toEqual(['word/media/canllaw-map.png']);
    const without = new PizZip(renderDocument('record', 'en', content));
    expect(body(without)).not.toContain('w:drawing');
    const headings = (of: PizZip) => body(of).split('<w:pStyle w:val="Heading1"/>').length;
    expect(headings(without)).toBe(headings(zip) - 1);
  });
});
