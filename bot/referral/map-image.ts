import type PizZip from 'pizzip';
import { plainText } from './plain.ts';

/** The map of a case as a picture (bot/picture), with the same in words. */
export interface Picture {
  readonly png: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly description: string;
}

/** The alternative text, in either language, of the picture that a template holds in the place of the map. */
const placeholder = /<wp:docPr\b[^>]*\bdescr="\s*map\s*"/i;
export const isMapPlaceholder = (docPr: string): boolean => placeholder.test(docPr);

const body = 'word/document.xml';
const relations = 'word/_rels/document.xml.rels';
const image = 'word/media/canllaw-map.png';
const relation = 'rIdCanllawMap';

/** Lengths in a drawing are English Metric Units, 9525 to a pixel at 96 an inch: nothing is drawn larger than that. */
const unitsPerPixel = 9525;

/**
 * Puts the map into a filled document, in the place and no larger than the box of its placeholder; without a picture the
 * placeholder goes. What the template had there leaves no trace in either case.
 * @param zip the filled document: changed in place
 */
export function placeMap(zip: PizZip, picture: Picture | undefined): void {
  const xml = zip.file(body)?.asText() ?? '';
  const filled = xml.replace(/<w:drawing>(?:(?!<w:drawing>)[^])*?<\/w:drawing>/g, (drawing) => {
    if (!isMapPlaceholder(drawing)) return drawing;
    return picture ? drawn(drawing, picture) : '';
  });
  if (filled !== xml) zip.file(body, filled);
  if (picture && filled.includes(`"${relation}"`)) add(zip, picture.png);
  for (const id of placeholdersOf(zip)) if (!filled.includes(`"${id}"`)) drop(zip, id);
}

/** The relations that the placeholders of a template have, kept on its zip until it is filled. */
const found = new WeakMap<PizZip, readonly string[]>();
const placeholdersOf = (zip: PizZip): readonly string[] => found.get(zip) ?? [];

/** Notes which pictures stand for the map: to be called before the template is filled, with the same zip. */
export function findPlaceholders(zip: PizZip): void {
  const xml = zip.file(body)?.asText() ?? '';
  const drawings = xml.match(/<w:drawing>(?:(?!<w:drawing>)[^])*?<\/w:drawing>/g) ?? [];
  const ids = drawings.filter(isMapPlaceholder).flatMap((each) => /\br:embed="([^"]+)"/.exec(each)?.[1] ?? []);
  found.set(zip, ids);
}

function drawn(drawing: string, { width, height, description }: Picture): string {
  const box = /<wp:extent\b[^>]*>/.exec(drawing)?.[0] ?? '';
  const side = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(box)?.[1] ?? 0);
  const scale = Math.min(side('cx') / width, side('cy') / height, unitsPerPixel);
  const size = `cx="${Math.round(width * scale)}" cy="${Math.round(height * scale)}"`;
  const words = attribute(description);
  return (
    drawing
      .replace(/<wp:extent\b[^>]*?(\/?)>/, `<wp:extent ${size}$1>`)
      .replace(/<a:ext\b[^>]*\bcx="[^>]*?(\/?)>/g, `<a:ext ${size}$1>`)
      .replace(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bdescr=)"[^"]*"/g, (_, before: string) => `${before}"${words}"`)
      // A cropped placeholder, or one that is a drawing of lines as well, would show something else than the map.
      .replace(/<a:blip\b[^>]*?(?:\/>|>[^]*?<\/a:blip>)/, `<a:blip r:embed="${relation}"/>`)
      .replace(/<a:srcRect\b[^>]*\/>/, '')
  );
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const attribute = (words: string): string =>
  plainText(words)
    .replace(/\s+/g, ' ')
    .replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

function add(zip: PizZip, png: Uint8Array): void {
  zip.file(image, png, { binary: true });
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
  const added = `<Relationship Id="${relation}" Type="${type}" Target="media/canllaw-map.png"/></Relationships>`;
  edit(zip, relations, (xml) => xml.replace('</Relationships>', added));
  edit(zip, '[Content_Types].xml', (xml) =>
    /<Default\b[^>]*\bExtension="png"/i.test(xml)
      ? xml
      : xml.replace(/<Types\b[^>]*>/, (opening) => `${opening}<Default Extension="png" ContentType="image/png"/>`),
  );
}

/** Takes a relation out, and the picture it leads to where nothing else does. */
function drop(zip: PizZip, id: string): void {
  const all = zip.file(relations)?.asText() ?? '';
  const gone = [...all.matchAll(/<Relationship\b[^>]*\/>/g)].find(([each]) => each.includes(`Id="${id}"`))?.[0];
  const target = gone && /\bTarget="\/?(?:word\/)?([^"]+)"/.exec(gone)?.[1];
  if (gone === undefined || target === undefined) return;
  zip.file(relations, all.replace(gone, ''));
  const isUsed = zip.file(/^word\/_rels\/.*\.rels$/).some((file) => file.asText().includes(`${target}"`));
  if (!isUsed) zip.remove(`word/${target}`);
}

function edit(zip: PizZip, name: string, change: (xml: string) => string): void {
  zip.file(name, change(zip.file(name)?.asText() ?? ''));
}
