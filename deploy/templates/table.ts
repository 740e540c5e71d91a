import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { plain, rule, small, soft, textWidth, tint, type Part } from './look.ts';

export interface Column {
  /** A table whose columns have heads gets a heading row; without, its first column is what the rest is about. */
  readonly head?: string;
  /** What a line of the table holds here; `aside` is set small after it. */
  readonly cell: string;
  readonly aside?: string;
  /** Share of the width, the shares of a table making 100. */
  readonly share: number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: rule };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const rules = {
  brief: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
  form: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
};
const tinted = { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tint } };

/** One line for each item of the list `name`, under a heading row that is repeated on every page where there is one. */
export function table(name: string, columns: readonly Column[], look: keyof typeof rules = 'brief'): Part[] {
  const widths = columns.map(({ share }) => Math.round((textWidth * share) / 100));
  const cells = columns.map(({ cell, aside }, i) => {
    const open = i === 0 ? `{#${name}}` : '';
    const close = i === columns.length - 1 ? `{/${name}}` : '';
    const isAside = i === 2;
    return new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      ...(look === 'form' && i === 0 ? tinted : {}),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          children: [
            new TextRun({
              text: open + cell,
              ...(i === 0 ? { bold: true } : {}),
              ...(isAside ? { size: 18, color: soft } : {}),
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
      ({ head: words = '' }, i) =>
        new TableCell({
          width: { size: widths[i] ?? 0, type: WidthType.DXA },
          margins: cellMargins,
          ...tinted,
          children: [plain(words, { style: 'TableHead' })],
        }),
    ),
  });
  const hasHead = columns.some(({ head: words }) => words !== undefined);
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: rules[look],
      rows: [...(hasHead ? [head] : []), new TableRow({ cantSplit: true, children: cells })],
    }),
    plain('', { style: 'Gap' }),
  ];
}

const cellMargins = { top: 60, bottom: 60, left: 100, right: 100 };
