import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { AskedTexts } from './archived.ts';
import type { ReviewStatuses } from './statuses.ts';

/** The two files the tools keep beside the texts. */

const reviewFile = new URL('../review/cy.json', import.meta.url);
const archiveFile = new URL('../archive.json', import.meta.url);

export const readStatuses = (): ReviewStatuses => read(reviewFile) as ReviewStatuses;
export const readArchive = (): AskedTexts => read(archiveFile) as AskedTexts;
export const writeStatuses = (statuses: ReviewStatuses): Promise<void> => write(reviewFile, statuses);
export const writeArchive = (archive: AskedTexts): Promise<void> => write(archiveFile, archive);

const read = (file: URL): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/** One line an entry, sorted, so that two people's changes merge. */
async function write(file: URL, entries: Readonly<Record<string, unknown>>): Promise<void> {
  const lines = Object.entries(entries)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}: ${JSON.stringify(entry)}`);
  writeFileSync(file, await format(`{\n${lines.join(',\n')}\n}`, { parser: 'json', printWidth: 120 }));
}
