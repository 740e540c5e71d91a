import { parseArgs } from 'node:util';
import { sayFault } from '../staff/register-file.ts';
import { staffAt } from '../staff/watched-register.ts';

/**
 * npm run staff:check -- FILE: says every fault of a staff file with its place, before it is put in the place of the
 * one in use. Ids must be Entra object ids, as in production; with --local they may be any.
 */
const usage = 'npm run staff:check -- FILE [--local]';

function argumentsGiven(): { file: string; local: boolean } | undefined {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { local: { type: 'boolean' } } });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : { file, local: values.local ?? false };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const given = argumentsGiven();
const read = given && staffAt(given.file, given.local ? 'any' : 'entra');
if (read === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (read.ok) {
  const left = read.value.filter(({ left: day }) => day !== undefined).length;
  process.stdout.write(`No fault. People: ${read.value.length}; with a day on which they leave or left: ${left}.\n`);
} else {
  process.stderr.write(read.error.map((fault) => `${sayFault(fault)}\n`).join(''));
  process.exitCode = 1;
}
