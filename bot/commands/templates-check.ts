import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { documentKinds, type DocumentKind } from '../referral/model.ts';
import { documentNamed, readTemplate } from '../referral/own-templates.ts';

/**
 * npm run templates:check -- FILE [DOCUMENT]: says every fault of a Word template with its place, before it is put into
 * the folder that TEMPLATES names. The document is that of the file's name unless it is given.
 */
const usage = `npm run templates:check -- FILE [DOCUMENT]\nDOCUMENT is one of: ${documentKinds.join(', ')}. It may be left out for a FILE named like police.en.docx.`;

function argumentsGiven(): { readonly file: string; readonly kind: DocumentKind } | undefined {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} });
    const [file, document, ...more] = positionals;
    if (file === undefined || more.length > 0) return undefined;
    const kind =
      document === undefined ? documentNamed(basename(file))?.kind : documentKinds.find((each) => each === document);
    return kind && { file, kind };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

const given = argumentsGiven();
const read = given && readTemplate(given.file, given.kind);
if (given === undefined || read === undefined) {
  process.stderr.write(`${usage}\n`);
  process.exitCode = 2;
} else if (read.ok) {
  const { tags, map } = read.value.checked;
  const picture = map ? 'the map has a place in it' : 'the map has no place in it, and its picture is left out';
  process.stdout.write(`No fault. ${given.kind}: ${tags} tags; ${picture}.\n`);
} else {
  process.stderr.write(read.error.map((fault) => `${fault}\n`).join(''));
  process.exitCode = 1;
}
