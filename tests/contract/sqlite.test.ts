import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import type { Stores } from '../../dialogs/ports.ts';
import { createDocuments } from '../../bot/storage/documents.ts';
import { openKeyFile } from '../../bot/storage/key-file.ts';
import { databaseExists } from '../../bot/storage/sqlite-file.ts';
import { openSqlite } from '../../bot/storage/sqlite.ts';
import { describeStores, type StoreUnderTest } from './stores.ts';

const row = z.object({
  format: z.int(),
  key_id: z.string(),
  wrapped_key: z.instanceof(Uint8Array),
  body: z.instanceof(Uint8Array),
});

async function open(): Promise<StoreUnderTest> {
  const root = mkdtempSync(join(tmpdir(), 'canllaw-'));
  const dataDir = join(root, 'data');
  const ring = openKeyFile(join(root, 'keys', 'key.json'), { databaseExists: databaseExists(dataDir) });
  const documents = createDocuments(ring);
  const opened: Stores[] = [];
  const another = async () => {
    const stores = openSqlite({ dataDir, ring });
    opened.push(stores);
    return stores;
  };
  const close = () => Promise.all(opened.map((stores) => stores.close()));
  const behind = <T>(work: (database: DatabaseSync) => T): T => {
    const database = new DatabaseSync(join(dataDir, 'canllaw.db'));
    try {
      return work(database);
    } finally {
      database.close();
    }
  };

  return {
    stores: await another(),
    ring,
    another,
    reopen: async () => {
      await close();
      return another();
    },
    readSealed: async (tenant, id) => {
      const at = documents.caseFile(tenant, id);
      const found = behind((database) =>
        database.prepare('SELECT * FROM document WHERE tenant = ? AND id = ?').get(at.tenant, at.id),
      );
      const { format, key_id: keyId, wrapped_key: wrappedKey, body } = row.parse(found);
      return { format, keyId, wrappedKey, body };
    },
    writeSealed: async (tenant, id, { format, keyId, wrappedKey, body }) => {
      const at = documents.caseFile(tenant, id);
      const set = 'UPDATE document SET format = ?, key_id = ?, wrapped_key = ?, body = ? WHERE tenant = ? AND id = ?';
      behind((database) => database.prepare(set).run(format, keyId, wrappedKey, body, at.tenant, at.id));
    },
    allBytes: async () => Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))),
    done: async () => {
      await close();
      rmSync(root, { recursive: true });
    },
  };
}

describeStores('the stores on SQLite', open);
