import { languages } from '../index.ts';
import { withAsks } from './archived.ts';
import { readArchive, writeArchive } from './kept.ts';
import { localeStrings } from './strings.ts';

/** npm run locales:archive: adds what is asked now to locales/archive.json, before it is asked of anybody. */

const before = readArchive();
let archive = before;
for (const language of languages) archive = withAsks(archive, language, localeStrings(language));
await writeArchive(archive);

const added = Object.keys(archive).length - Object.keys(before).length;
process.stdout.write(`${added} added, ${Object.keys(archive).length} texts in the archive\n`);
