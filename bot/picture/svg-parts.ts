import type { Face } from './font.ts';
import type { LineStyle } from './style.ts';
import type { Place } from './layout.ts';

/** The few marks a picture is made of, as SVG. Words are data: they are escaped here and nowhere else. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What XML cannot hold at all: controls, halves of pairs, non-characters. */
const neverXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
export const escapeXml = (words: string): string =>
  words
    .toWellFormed()
    .replace(neverXml, '')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '');

const number = (value: number): string => String(Math.round(value * 10) / 10);

interface TextLook {
  readonly size: number;
  readonly face: Face;
  readonly colour: string;
  readonly anchor?: 'middle' | 'start';
}

/** One line of words; `y` is its baseline. Its face is named by the font's own family and nothing else. */
export function words(line: string, { x, y }: Place, { size, face, colour, anchor = 'start' }: TextLook): string {
  const weight = face === 'bold' ? ' font-weight="700"' : '';
  return `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}"${weight} fill="${colour}" text-anchor="${anchor}">${escapeXml(line)}</text>`;
}

export const stroke = ({ colour, width, dashes }: LineStyle): string =>
  `stroke="${colour}" stroke-width="${number(width)}"${dashes ? ` stroke-dasharray="${dashes}"` : ''} fill="none"`;

export const straight = (from: Place, to: Place, style: LineStyle): string =>
  `<path d="M${number(from.x)} ${number(from.y)}L${number(to.x)} ${number(to.y)}" ${stroke(style)}/>`;

/** A line that bends round `through`. */
export const bent = (from: Place, through: Place, to: Place, style: LineStyle): string =>
  `<path d="M${number(from.x)} ${number(from.y)}Q${number(through.x)} ${number(through.y)} ${number(to.x)} ${number(to.y)}" ${stroke(style)}/>`;

export interface BoxLook {
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  readonly round: number;
  readonly dashes?: string;
}
export function box({ x, y }: Place, width: number, height: number, look: BoxLook): string {
  const dashes = look.dashes ? ` stroke-dasharray="${look.dashes}"` : '';
  return `<rect x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}" rx="${number(look.round)}" fill="${look.fill}" stroke="${look.edge}" stroke-width="${number(look.edgeWidth)}"${dashes}/>`;
}

export const svg = (width: number, height: number, title: string, marks: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans" font-stretch="condensed">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...marks,
    '</svg>',
  ].join('\n');
