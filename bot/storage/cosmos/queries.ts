import { z } from 'zod';
import { UnreadableError } from '../../../dialogs/ports.ts';
import { placeOf } from './rows.ts';
import type { FindQuery, Row, ScanQuery } from '../table.ts';

/**
 * The two queries there are. Both go on from the last row that was given rather than by the service's continuation,
 * which belongs to one client and one shape of the partitions.
 */

export interface Query {
  readonly query: string;
  readonly parameters: { readonly name: string; readonly value: string | string[] }[];
}

const afterRow = z.tuple([z.string(), z.string()]);
const afterPlace = z.tuple([z.string()]);

/** Inside one partition. Newest first; ties by id, which is the order of places there. */
export function findQuery({ kind, partition, label, statuses, changedBefore, after }: FindQuery): Query {
  const [createdAt, place] = after === undefined ? [] : read(afterRow, after);
  return select(
    [
      ['c.partition = @partition', { partition }],
      ['c.kind = @kind', { kind }],
      label !== undefined && ['ARRAY_CONTAINS(c.labels, @label)', { label }],
      statuses !== undefined && ['ARRAY_CONTAINS(@statuses, c.status)', { statuses: [...statuses] }],
      changedBefore !== undefined && ['c.changedAt < @changedBefore', { changedBefore }],
      createdAt !== undefined &&
        place !== undefined && [
          '(c.createdAt < @createdAt OR (c.createdAt = @createdAt AND c.place > @place))',
          { createdAt, place },
        ],
    ],
    'c.createdAt DESC, c.place ASC',
  );
}
export const afterFound = (row: Row): string => written([row.createdAt, placeOf(row)]);

/** Over all partitions, by a place that no replacing changes. */
export function scanQuery({ kind, keyIdNot, after }: ScanQuery): Query {
  const [place] = after === undefined ? [] : read(afterPlace, after);
  return select(
    [
      ['c.kind = @kind', { kind }],
      keyIdNot !== undefined && ['c.keyId != @keyIdNot', { keyIdNot }],
      place !== undefined && ['c.place > @place', { place }],
    ],
    'c.place ASC',
  );
}
export const afterScanned = (row: Row): string => written([placeOf(row)]);

type Condition = readonly [string, Readonly<Record<string, string | string[]>>];

function select(given: readonly (Condition | false)[], order: string): Query {
  const conditions = given.filter((condition) => condition !== false);
  return {
    query: `SELECT * FROM c WHERE ${conditions.map(([text]) => text).join(' AND ')} ORDER BY ${order}`,
    parameters: conditions.flatMap(([, values]) =>
      Object.entries(values).map(([name, value]) => ({ name: `@${name}`, value })),
    ),
  };
}

const written = (after: readonly string[]): string => Buffer.from(JSON.stringify(after)).toString('base64url');
function read<T>(shape: z.ZodType<T>, after: string): T {
  try {
    return shape.parse(JSON.parse(Buffer.from(after, 'base64url').toString()));
  } catch {
    throw new UnreadableError('query: it does not go on from there');
  }
}
