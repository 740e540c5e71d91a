import { isMapPlaceholder } from './map-image.ts';

/** Something in a Word template that is filled, or that stands for the map. */
export interface Mark {
  /** `broken`: a { or a } without the other. */
  readonly kind: 'tag' | 'broken' | 'picture';
  /** As it is written: '{#rows}'. */
  readonly written: string;
  /** Counted from 1 in its part of the file, paragraphs in tables and text boxes among them. */
  readonly paragraph: number;
  /** The words that it stands in, shortened. */
  readonly around: string;
}

interface Open {
  readonly number: number;
  text: string;
  /** Where the { stands that is not closed yet. */
  brace: number | undefined;
}
type Found = Omit<Mark, 'around' | 'paragraph'> & { readonly within: Open; readonly at: number };

/** Elements whose text is filled: of a body, of drawings and formulas. */
const textElements = new Set(['w:t', 'a:t', 'm:t']);

/**
 * The tags of one part of a Word file (its XML), in the order they stand in. Read from the file itself, so that a tag
 * in a part that this case would not show is found as well.
 * @param everyElement of the properties of a file each element is a paragraph
 */
export function marksIn(xml: string, { everyElement = false } = {}): readonly Mark[] {
  const found: Found[] = [];
  const whole: Open = { number: 0, text: '', brace: undefined };
  const open: Open[] = [];
  let paragraphs = 0;
  let isText = false;
  for (const [piece] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    const name = /^<\/?([\w:.-]+)/.exec(piece)?.[1];
    const isStart = name !== undefined && !piece.startsWith('</') && !piece.endsWith('/>');
    const within = open.at(-1) ?? whole;
    if (name === undefined) {
      if (isText || (everyElement && piece.trim() !== '')) lex(decoded(piece), within, found);
    } else if (name === 'w:p' || (everyElement && !piece.startsWith('<?'))) {
      if (isStart) open.push({ number: ++paragraphs, text: '', brace: undefined });
      else if (piece.startsWith('</')) {
        if (within !== whole) close(within, found);
        open.pop();
      } else paragraphs += 1;
    } else if (textElements.has(name)) isText = isStart;
    else if (name === 'wp:docPr' && isMapPlaceholder(piece))
      found.push({ kind: 'picture', written: 'the map’s picture', within, at: within.text.length });
  }
  for (const left of [...open, whole]) close(left, found);
  return found.map(({ kind, written, within, at }) => ({
    kind,
    written,
    paragraph: within.number,
    around: shortened(within.text, at),
  }));
}

function lex(words: string, within: Open, found: Found[]): void {
  for (const character of words) {
    const at = within.text.length;
    within.text += character;
    if (character === '{') {
      if (within.brace !== undefined) found.push({ kind: 'broken', written: '{', within, at: within.brace });
      within.brace = at;
    } else if (character === '}') {
      const from = within.brace;
      if (from === undefined) found.push({ kind: 'broken', written: '}', within, at });
      else found.push({ kind: 'tag', written: within.text.slice(from), within, at: from });
      within.brace = undefined;
    }
  }
}

/** A tag that is begun in one paragraph is not ended in the next. */
function close(paragraph: Open, found: Found[]): void {
  if (paragraph.brace !== undefined)
    found.push({ kind: 'broken', written: '{', within: paragraph, at: paragraph.brace });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });

/** How many characters are shown on each side. */
const shown = 40;

function shortened(text: string, at: number): string {
  const [from, to] = [Math.max(0, at - shown), at + 2 * shown];
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
