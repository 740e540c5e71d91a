import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import { palettePng } from '../../bot/picture/png.ts';
import { text, type Language } from '../../locales/index.ts';

/** How the documents look. Sizes of type are half points, lengths twentieths of a point. */

const ink = '1B2A38';
export const soft = '51606E';
export const rule = 'A9B4BE';
export const tint = 'EEF2F5';
const alarm = '8A1C1C';

const page = { width: 11906, height: 16838, margin: 1134 };
export const textWidth = page.width - 2 * page.margin;

export type Part = Paragraph | Table;

export const plain = (words: string, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun(words)] });

/** A tag alone in its paragraph: the paragraph is gone from the filled document. */
export const tag = (words: string): Paragraph => plain(words);

export const loop = (name: string, ...parts: Part[]): Part[] => [tag(`{#${name}}`), ...parts, tag(`{/${name}}`)];

export const title = (words: string): Paragraph => plain(words, { heading: HeadingLevel.TITLE });
export const heading = (words: string, level: 1 | 2 = 1): Paragraph =>
  plain(words, { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 });
export const note = (words: string): Paragraph => plain(words, { style: 'Note' });
export const mark = (words: string): Paragraph => plain(words, { style: 'Mark' });
export const bullet = (words: string): Paragraph =>
  plain(words, { spacing: { after: 50 }, numbering: { reference: 'bullets', level: 0 } });

/** "Label    value", the values under one another. */
export const detail = (label: string, value: string, aside: string): Paragraph =>
  new Paragraph({
    style: 'Detail',
    children: [new TextRun({ text: label, bold: true }), new TextRun({ children: [new Tab(), value] }), small(aside)],
  });

export const small = (words: string): TextRun => new TextRun({ text: words, size: 18, color: soft });

/** A thick edge and dark words: on a printer without colours the mark is as clear as on a screen. */
const band = { style: BorderStyle.SINGLE, size: 24, color: alarm, space: 4 };
const frameOf = (color: string, size: number) => {
  const edge = { style: BorderStyle.SINGLE, size, color, space: 8 };
  return { border: { top: edge, bottom: edge, left: edge, right: edge }, indent: { left: 200, right: 200 } };
};
const boxed = frameOf(alarm, 18);
const asked = frameOf(ink, 8);

/** What is asked of the reader: paragraphs in one thin frame. Word joins those whose borders are the same. */
export const framed = {
  strong: (words: string): Paragraph =>
    new Paragraph({
      ...asked,
      keepNext: true,
      spacing: { before: 200, after: 40 },
      children: [new TextRun({ text: words, bold: true })],
    }),
  words: (words: string): Paragraph => plain(words, { ...asked, spacing: { after: 240 } }),
};

/** The safe contact, in a frame that nothing else has. */
export const box = {
  heading: (words: string): Paragraph =>
    plain(words, { ...boxed, heading: HeadingLevel.HEADING_1, spacing: { before: 280, after: 60 } }),
  strong: (words: string): Paragraph =>
    new Paragraph({
      ...boxed,
      keepNext: true,
      spacing: { after: 80 },
      children: [new TextRun({ text: words, bold: true })],
    }),
  row: (label: string, value: string, aside: string): Paragraph =>
    new Paragraph({
      ...boxed,
      // A page that begins in the middle of the frame would not say what it is: the whole of it moves.
      keepNext: true,
      keepLines: true,
      spacing: { after: 80 },
      children: [new TextRun({ text: label, bold: true }), small(aside), new TextRun({ text: value, break: 1 })],
    }),
};

/** Where the map goes: a pale square with the alternative text that the program looks for. Its size is the most it gets. */
export function picture(): Paragraph {
  const side = 64;
  const pixels = new Uint8Array(side * side * 4).fill(0xee);
  return new Paragraph({
    keepNext: true,
    // As high as the picture: a line of a fixed height would cut it off.
    spacing: { before: 60, after: 120, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: palettePng(pixels, side, side),
        // Pixels at 96 an inch: the width of the text, and half a page high.
        transformation: { width: 640, height: 560 },
        altText: { name: 'map', description: 'map' },
      }),
    ],
  });
}

/** A whole document on A4, its proofing language set, its author left empty. */
export function wordDocument(parts: readonly Part[], language: Language): Document {
  const words = (key: 'confidential' | 'revision' | 'page' | 'pageOf') => text(language, `document.template.${key}`);
  const right = [{ type: TabStopType.RIGHT, position: textWidth }];
  return new Document({
    creator: '',
    styles: styles(language),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: 1300, bottom: 1200, left: page.margin, right: page.margin, header: 560, footer: 560 },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                style: 'Running',
                tabStops: right,
                children: [
                  new TextRun({ text: words('confidential'), bold: true, color: alarm }),
                  new TextRun({ children: [new Tab(), '{reference}'] }),
                ],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Running',
                tabStops: right,
                children: [
                  new TextRun({ text: `${words('confidential')}. `, bold: true }),
                  new TextRun(`{reference}, ${words('revision')} {revision}, {date}`),
                  new TextRun({
                    children: [
                      new Tab(),
                      `${words('page')} `,
                      PageNumber.CURRENT,
                      ` ${words('pageOf')} `,
                      PageNumber.TOTAL_PAGES,
                    ],
                  }),
                ],
              }),
            ],
          }),
        },
        children: parts,
      },
    ],
  });
}

function styles(language: Language) {
  const head = { bold: true, color: ink, font: 'Arial' };
  // As high as its own letters, in any program: a Welsh title is often two lines, and they must not overlap.
  const line = { line: 252, lineRule: LineRuleType.AUTO };
  const own = (id: string, run: object, paragraph: object) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: { font: 'Arial', size: 21, color: ink, language: { value: `${language}-GB` } },
        paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { ...head, size: 44 }, paragraph: { spacing: { before: 0, after: 120, ...line } } },
      heading1: {
        run: { ...head, size: 28 },
        paragraph: { spacing: { before: 260, after: 100, ...line }, keepNext: true },
      },
      heading2: {
        run: { ...head, size: 23 },
        paragraph: { spacing: { before: 160, after: 80, ...line }, keepNext: true },
      },
    },
    paragraphStyles: [
      own(
        'Mark',
        { bold: true, size: 26, color: alarm },
        {
          spacing: { after: 60, before: 0 },
          indent: { left: 200 },
          border: { left: band },
          keepNext: true,
        },
      ),
      own('Note', { color: soft }, { spacing: { before: 120, after: 120 }, keepNext: true }),
      own(
        'Detail',
        {},
        {
          spacing: { after: 40 },
          indent: { left: 3400, hanging: 3400 },
          tabStops: [{ type: TabStopType.LEFT, position: 3400 }],
        },
      ),
      own('TableHead', { size: 18, bold: true, color: soft }, { spacing: { after: 0 }, keepNext: true }),
      own('Gap', { size: 8 }, { spacing: { after: 0, line: 160 } }),
      own('Running', { size: 17, color: soft }, { spacing: { after: 0 } }),
    ],
  };
}
