/** What the tests read out of a Markdown file: its fenced blocks and its tables. */

export interface Block {
  /** The words after the fence: the language first, then what the block is. */
  readonly info: readonly string[];
  readonly content: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
}

const fence = /^```(.*)$/;

/** @throws Error for a fence that is never closed */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { info: string[]; lines: string[]; line: number } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    const info = fence.exec(text)?.[1];
    if (info === undefined) open?.lines.push(text);
    else if (open) {
      blocks.push({ info: open.info, content: open.lines.join('\n'), line: open.line });
      open = undefined;
    } else open = { info: info.trim().split(/\s+/), lines: [], line: index + 1 };
  }
  if (open) throw new Error(`the block of line ${open.line} is never closed`);
  return blocks;
}

/** The rows of the first table below a heading, as cells without their backticks. */
export function tableBelow(markdown: string, heading: string): readonly (readonly string[])[] {
  const lines = markdown.split('\n');
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (from < 0) throw new Error(`no heading "${heading}"`);
  const start = lines.findIndex((line, index) => index > from && line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The words in backticks of a cell. */
export const codeIn = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);

/** The first word in backticks of each row. */
export const namesIn = (rows: readonly (readonly string[])[]): readonly string[] =>
  rows.flatMap(([first]) => codeIn(first).slice(0, 1));
