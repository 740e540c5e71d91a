import { fileOf } from '../support/sources.ts';
import { blocksOf } from '../docs/markdown.ts';

/** The example of docs/areas.md as it stands there. */
export function exampleText(): string {
  const block = blocksOf(fileOf('docs/areas.md')).find(({ info }) => info.includes('example'));
  if (!block) throw new Error('docs/areas.md has no example');
  return block.content;
}

export const exampleArea = (): Record<string, unknown> => JSON.parse(exampleText()) as Record<string, unknown>;
