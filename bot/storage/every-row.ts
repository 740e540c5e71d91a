import type { DocumentKind, Row, SealedTable } from './table.ts';

const pageRows = 100;

/**
 * Every row of a kind, over all partitions. A row that comes or goes meanwhile may be met or not.
 * @param keyIdNot only rows whose data key is not wrapped under this key
 */
export async function* everyRow(table: SealedTable, kind: DocumentKind, keyIdNot?: string): AsyncGenerator<Row> {
  let after: string | undefined;
  do {
    const found = await table.scan({ kind, keyIdNot, most: pageRows, after });
    yield* found.rows;
    after = found.next;
  } while (after !== undefined);
}

/** Every row of a kind in one partition. All of them are read before the first is given, so that they may be removed. */
export async function rowsIn(table: SealedTable, kind: DocumentKind, partition: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const found = await table.find({ kind, partition, most: pageRows, after });
    rows.push(...found.rows);
    after = found.next;
  } while (after !== undefined);
  return rows;
}
