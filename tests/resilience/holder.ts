import { DatabaseSync } from 'node:sqlite';

/** A process of its own that begins to write to a database and does not end: `holder.ts FILE`. Says when it holds it. */
const database = new DatabaseSync(process.argv[2] ?? '', { timeout: 5000 });
database.exec('BEGIN IMMEDIATE');
process.stdout.write('held\n');
process.stdin.resume().once('end', () => process.exit(0));
