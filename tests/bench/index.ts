/** `npm run bench`, or some parts of it: `npm run bench -- turn growth`. Figures are to be compared within one run. */
import { documents } from './parts/documents.ts';
import { growth } from './parts/growth.ts';
import { memory } from './parts/memory.ts';
import { page } from './parts/page.ts';
import type { Part } from './parts/part.ts';
import { turn } from './parts/turn.ts';
import { units } from './parts/units.ts';

const parts: readonly Part[] = [turn, growth, memory, units, documents, page];

const given = process.argv.slice(2);
const short = given.includes('--short');
const names = given.filter((each) => each !== '--short');
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such part: ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}.\n`,
  );
  process.exit(2);
}

const print = (text: string): void => void process.stdout.write(`${text}\n\n`);
print(
  `Node ${process.version}. The machine may be shared: figures are medians of interleaved rounds, and ratios count.`,
);
for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const begin = performance.now();
  print(`## ${part.name}: ${part.title}`);
  await part.run({ short, print });
  print(`(${((performance.now() - begin) / 1_000).toFixed(0)} s)`);
}
