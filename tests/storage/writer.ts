import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFile } from '../../bot/storage/keys/key-file.ts';
import { databaseExists } from '../../bot/storage/sqlite/file.ts';
import { openSqlite } from '../../bot/storage/sqlite/index.ts';
import type { AuditEvent } from '../../dialogs/ports.ts';
import { aRecord, builtAt } from '../support/record.ts';

/**
 * A process of its own that starts as the product does and then creates and replaces cases as fast as it can, until it
 * has made so many or is killed. `writer.ts DIRECTORY PREFIX CASES`; says "id revision" after every acknowledged write.
 */
const [directory = '', prefix = '', cases = ''] = process.argv.slice(2);
const event = { at: builtAt, by: 'practitioner', basis: 'owner' } as const;
const began: AuditEvent = { ...event, action: 'began' };
const changed: AuditEvent = { ...event, action: 'changed' };
const acknowledged = (id: string, revision: number) => writeSync(1, `${id} ${revision}\n`);

const dataDir = join(directory, 'data');
const keys = openKeyFile(join(directory, 'key.json'), { databaseExists: databaseExists(dataDir) });
const { stores } = await openSqlite({ dataDir, keys });
let made = 0;
async function createAndReplace(): Promise<void> {
  while (made < Number(cases)) {
    const id = `${prefix}-${made++}`;
    let stored = await stores.cases.create(aRecord({ id }), [began]);
    acknowledged(id, 0);
    for (let revision = 1; revision <= 5; revision++) {
      stored = await stores.cases.replace({ ...stored.value, revision }, stored.etag, [changed]);
      acknowledged(id, revision);
    }
  }
}
// Several at a time, so that their writes share commits.
await Promise.all([1, 2, 3, 4].map(createAndReplace));
await stores.close();
