import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { openKeyFile } from '../../bot/storage/key-file.ts';
import { databaseExists } from '../../bot/storage/sqlite-file.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { aRecord } from '../support/record.ts';

/**
 * A process of its own that starts as the product does and then creates and replaces cases as fast as it can, until it
 * has made so many or is killed. `writer.ts DIRECTORY PREFIX CASES`; says "id revision" after every acknowledged write.
 */
const [directory = '', prefix = '', cases = ''] = process.argv.slice(2);
const acknowledged = (id: string, revision: number) => writeSync(1, `${id} ${revision}\n`);

const dataDir = join(directory, 'data');
const ring = openKeyFile(join(directory, 'key.json'), { databaseExists: databaseExists(dataDir) });
const stores = openSqlite({ dataDir, ring });
for (let n = 0; n < Number(cases); n++) {
  const id = `${prefix}-${n}`;
  let etag = await stores.cases.create(aRecord({ id }));
  acknowledged(id, 0);
  for (let revision = 1; revision <= 5; revision++) {
    etag = await stores.cases.replace(aRecord({ id, revision }), etag);
    acknowledged(id, revision);
  }
}
await stores.close();
