import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteTable } from '../../bot/storage/sqlite/index.ts';
import type { SealedTable } from '../../bot/storage/table.ts';
import { describeStores } from './stores.ts';
import { describeTable, type TableUnderTest } from './tables.ts';

async function open(): Promise<TableUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'canllaw-'));
  const opened: SealedTable[] = [];
  return {
    connect: async (clock) => {
      const table = openSqliteTable({ dataDir, ...(clock && { clock }) });
      opened.push(table);
      return table;
    },
    allBytes: async () => Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))),
    done: async () => {
      await Promise.all(opened.map((table) => table.close()));
      rmSync(dataDir, { recursive: true });
    },
  };
}

describeTable('the table on SQLite', open);
describeStores('the stores on SQLite', open);
