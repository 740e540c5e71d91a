import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import { text, type Language } from '../../locales/index.ts';

/** How the documents look. Sizes of type are half points, lengths twentieths of a point. */

const ink = '1B2A38';
const soft = '51606E';
const rule = 'A9B4BE';
const tint = 'EEF2F5';
const alarm = '8A1C1C';

const page = { width: 11906, height: 16838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;

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
export const bullet = (words: string): Paragraph => plain(words, { numbering: { reference: 'bullets', level: 0 } });

/** "Label    value", the values under one another. */
export const detail = (label: string, value: string, aside: string): Paragraph =>
  new Paragraph({
    style: 'Detail',
    children: [new TextRun({ text: label, bold: true }), new TextRun({ children: [new Tab(), value] }), small(aside)],
  });

const small = (words: string): TextRun => new TextRun({ text: words, size: 18, color: soft });

/** The same colour round the mark, so that its words do not touch its edge. */
const band = { style: BorderStyle.SINGLE, size: 24, color: alarm, space: 2 };
const edge = { style: BorderStyle.SINGLE, size: 18, color: alarm, space: 8 };
const boxed = { border: { top: edge, bottom: edge, left: edge, right: edge }, indent: { left: 200, right: 200 } };

/** Paragraphs in one frame: Word joins those whose borders are the same. */
export const box = {
  heading: (words: string): Paragraph =>
    plain(words, { ...boxed, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 60 } }),
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
      spacing: { after: 80 },
      children: [new TextRun({ text: label, bold: true }), small(aside), new TextRun({ text: value, break: 1 })],
    }),
};

export interface Column {
  readonly head: string;
  /** What a line of the table holds here; `aside` is set small after it. */
  readonly cell: string;
  readonly aside?: string;
  /** Share of the width, the shares of a table making 100. */
  readonly share: number;
}

/** A table with a heading row that is repeated on every page, and one line for each item of the list `name`. */
export function table(name: string, columns: readonly Column[]): Part[] {
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / 100));
  const cells = columns.map(({ cell, aside }, i) => {
    const open = i === 0 ? `{#${name}}` : '';
    const close = i === columns.length - 1 ? `{/${name}}` : '';
    const small18 = i === 2;
    return new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      children: [
        new Paragraph({
          spacing: { after: 0 },
          children: [
            new TextRun({
              text: open + cell,
              ...(i === 0 ? { bold: true } : {}),
              ...(small18 ? { size: 18, color: soft } : {}),
            }),
            ...(aside ? [small(aside)] : []),
            ...(close ? [new TextRun(close)] : []),
          ],
        }),
      ],
    });
  });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ head: words }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          margins: cellMargins,
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint },
          children: [plain(words, { style: 'TableHead' })],
        }),
    ),
  });
  const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
      rows: [head, new TableRow({ cantSplit: true, children: cells })],
    }),
    plain('', { style: 'Gap' }),
  ];
}

const cellMargins = { top: 60, bottom: 60, left: 100, right: 100 };

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
        paragraph: { spacing: { after: 120, line: 264 } },
      },
      title: { run: { ...head, size: 44 }, paragraph: { spacing: { before: 0, after: 120 } } },
      heading1: { run: { ...head, size: 28 }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
      heading2: { run: { ...head, size: 23 }, paragraph: { spacing: { before: 160, after: 80 }, keepNext: true } },
    },
    paragraphStyles: [
      own(
        'Mark',
        { bold: true, size: 26, color: 'FFFFFF' },
        {
          spacing: { after: 60, before: 0 },
          indent: { left: 80, right: 80 },
          border: { top: band, bottom: band, left: band, right: band },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: alarm },
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
