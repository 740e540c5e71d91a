import { parseArgs } from 'node:util';
import { areaIn, builtIn, purposes } from '../../dialogs/areas/index.ts';
import { withAreaFile } from '../areas/area-files.ts';

/**
 * npm run areas:check -- FILE: says every fault of an area file with its line and place, before AREA_FILES names it. With
 * no fault it says what the file adds, and which contacts will be shown with a warning.
 */
const usage = 'npm run areas:check -- FILE';

function fileGiven(): string | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    return positionals.length === 1 ? positionals[0] : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const file = fileGiven();
const read = file === undefined ? undefined : withAreaFile(builtIn, file);
if (read === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (read.ok) {
  const { id, areas } = read.value;
  const area = areaIn(areas, id);
  const doubtful = area.contacts.filter(({ status }) => status === 'unconfirmed').map(({ name }) => name.en);
  const replaced = areaIn(builtIn, id).id === id ? ' It replaces an area of the product.' : '';
  process.stdout.write(
    `No fault. ${area.name.en} / ${area.name.cy}: ${purposes.length} first doors, ${area.rules.length} rules, ${area.contacts.length} contacts.${replaced}\n` +
      `Not confirmed, and shown with a warning: ${doubtful.join('; ') || 'none'}.\n`,
  );
} else {
  process.stderr.write(read.error.map((fault) => `${fault}\n`).join(''));
  process.exitCode = 1;
}
