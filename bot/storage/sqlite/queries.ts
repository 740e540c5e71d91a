import { z } from 'zod';
import type { Clock } from '../../../dialogs/ports.ts';
import type { Database } from './file.ts';
import { columns, rowOf } from './rows.ts';
import type { FindQuery, Found, ScanQuery } from '../table.ts';

/** One condition of a query, with what goes in the places of its question marks. */
type Condition = readonly [sql: string, ...values: (string | number)[]];

/** The queries of the table. Each shape of one is prepared when it is first asked. */
export function sqliteQueries(database: Database, clock: Clock) {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  function all(from: string, conditions: readonly (Condition | undefined)[], order: string, most: number): unknown[] {
    const asked = conditions.filter((condition) => condition !== undefined);
    const where = asked.map(([condition]) => condition).join(' AND ');
    const sql = `SELECT ${columns}, key FROM ${from} WHERE ${where} ORDER BY ${order} LIMIT ?`;
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement.all(...asked.flatMap(([, ...values]) => values), most);
  }
  const alive = (): Condition => ['(expires_at IS NULL OR expires_at > ?)', clock.now().toISOString()];

  return {
    find({ kind, partition, label, statuses, changedBefore, most, after }: FindQuery): Found {
      const [createdAt, id] = after === undefined ? [] : afterRow.parse(JSON.parse(after));
      const rows = all(
        // CROSS JOIN: the label is looked up first, whatever SQLite believes of how many rows there are.
        label === undefined ? 'document' : 'label CROSS JOIN document ON key = document',
        [
          ['kind = ? AND partition = ?', kind, partition],
          label === undefined ? undefined : ['label = ?', label],
          statuses && ['status IN (SELECT value FROM json_each(?))', JSON.stringify(statuses)],
          changedBefore === undefined ? undefined : ['changed_at < ?', changedBefore],
          createdAt === undefined || id === undefined
            ? undefined
            : ['(created_at < ? OR (created_at = ? AND id > ?))', createdAt, createdAt, id],
          alive(),
        ],
        'created_at DESC, id',
        most + 1,
      ).map((found) => rowOf(found, kind));
      // One more than asked for was read: whether anything comes after shows without another query.
      const last = rows[most - 1];
      if (rows.length <= most || !last) return { rows };
      return { rows: rows.slice(0, most), next: JSON.stringify([last.createdAt, last.id]) };
    },
    scan({ kind, keyIdNot, most, after }: ScanQuery): Found {
      const found = all(
        'document',
        [
          ['kind = ?', kind],
          keyIdNot === undefined ? undefined : ['key_id <> ?', keyIdNot],
          after === undefined ? undefined : ['key > ?', Number(after)],
          alive(),
        ],
        'key',
        most + 1,
      );
      const rows = found.slice(0, most).map((each) => rowOf(each, kind));
      return found.length > most ? { rows, next: String(keyed.parse(found[most - 1]).key) } : { rows };
    },
  };
}

const afterRow = z.tuple([z.string(), z.string()]);
const keyed = z.object({ key: z.int() });
