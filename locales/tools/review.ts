import { isDeepStrictEqual } from 'node:util';
import { readStatuses, writeStatuses } from './kept.ts';
import { reviewStates, statusesOf } from './statuses.ts';
import { localeStrings } from './strings.ts';

/**
 * npm run locales:review: gives every Welsh string its review status, and takes it back from one that has changed. A
 * reviewer then sets "reviewed" in locales/review/cy.json. With --check nothing is written, and it fails where the file
 * is not up to date.
 */

const known = readStatuses();
const statuses = statusesOf(localeStrings('en'), localeStrings('cy'), known);

for (const state of reviewStates) {
  const count = Object.values(statuses).filter(({ status }) => status === state).length;
  process.stdout.write(`${state}: ${count}\n`);
}

if (!process.argv.includes('--check')) await writeStatuses(statuses);
else if (!isDeepStrictEqual(statuses, known)) {
  process.stderr.write('locales/review/cy.json does not fit the texts: run npm run locales:review\n');
  process.exitCode = 1;
}
