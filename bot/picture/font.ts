import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The two faces a picture is lettered in: they carry ŵ and ŷ, and are the only fonts that are looked at. */
export const fontFiles = {
  regular: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf')),
  bold: fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf')),
} as const;
export type Face = keyof typeof fontFiles;

/** What is read of a font to set a line: which characters it has, and how wide each is. */
interface Metrics {
  /** Width of a character in ems; undefined for one the font does not have. */
  width(character: string): number | undefined;
}

/** What stands for a character that the font does not have: an emoji, a script of elsewhere. */
export const missing = '\u25A1';

/** A line as it can be drawn. A font draws nothing at all for what it does not have, and a name must not lose a part unseen. */
export const drawable = (line: string, face: Face): string =>
  Array.from(line.normalize('NFC').replace(/\p{Emoji_Modifier}|\u200D|\uFE0E|\uFE0F/gu, ''), (character) =>
    metricsOf(face).width(character) === undefined ? missing : character,
  ).join('');

/** Width of a drawable line in pixels at a size in pixels. */
export function widthOf(line: string, size: number, face: Face): number {
  const metrics = metricsOf(face);
  let ems = 0;
  for (const character of line) ems += metrics.width(character) ?? 1;
  return ems * size;
}

const read = new Map<Face, Metrics>();
function metricsOf(face: Face): Metrics {
  const metrics = read.get(face) ?? readMetrics(readFileSync(fontFiles[face]));
  read.set(face, metrics);
  return metrics;
}

/** The tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12) of a TrueType file. */
function readMetrics(font: Buffer): Metrics {
  const table = (tag: string): number => {
    for (let index = 0; index < font.readUInt16BE(4); index++) {
      const entry = 12 + index * 16;
      if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
    }
    throw new Error(`font without a table ${tag}`);
  };
  const perEm = font.readUInt16BE(table('head') + 18);
  const wide = font.readUInt16BE(table('hhea') + 34);
  const hmtx = table('hmtx');
  const glyphs = glyphsOf(font, table('cmap'));
  return {
    width(character) {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      return glyph === undefined ? undefined : font.readUInt16BE(hmtx + Math.min(glyph, wide - 1) * 4) / perEm;
    },
  };
}

/** Glyphs by code point. */
function glyphsOf(font: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const start = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(start);
    if (format === 4) readSegments(font, start, glyphs);
    if (format === 12) readGroups(font, start, glyphs);
  }
  return glyphs;
}

function readSegments(font: Buffer, start: number, glyphs: Map<number, number>): void {
  const twice = font.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + twice + 2;
  for (let at = 0; at < twice; at += 2) {
    const [first, last] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const delta = font.readUInt16BE(starts + twice + at);
    const place = starts + 2 * twice + at;
    const offset = font.readUInt16BE(place);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const found = offset === 0 ? code : font.readUInt16BE(place + offset + (code - first) * 2);
      const glyph = found === 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}

function readGroups(font: Buffer, start: number, glyphs: Map<number, number>): void {
  for (let index = 0; index < font.readUInt32BE(start + 12); index++) {
    const group = start + 16 + index * 12;
    const [first, last] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
    for (let code = first; code <= last; code++) glyphs.set(code, font.readUInt32BE(group + 8) + code - first);
  }
}
