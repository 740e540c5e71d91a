import type { SealedTable } from '../../bot/storage/table.ts';

/** Where a process was killed. */
export class Killed extends Error {}

/**
 * A table whose process dies at its write number `at`, counted from 1: before it is made, or when it has been made and
 * nobody knows. After that nothing works any more.
 */
export function stoppingTable(table: SealedTable, at: number, when: 'before' | 'after'): SealedTable {
  let writes = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new Killed('dead');
  };
  async function write<T>(work: () => Promise<T>): Promise<T> {
    alive();
    writes++;
    if (writes < at) return await work();
    dead = true;
    if (when === 'after') await work();
    throw new Killed('killed');
  }
  async function read<T>(work: () => Promise<T>): Promise<T> {
    alive();
    return await work();
  }
  return {
    read: async (place) => await read(() => table.read(place)),
    find: async (query) => await read(() => table.find(query)),
    scan: async (query) => await read(() => table.scan(query)),
    insert: async (place, row) => await write(() => table.insert(place, row)),
    replace: async (place, etag, row) => await write(() => table.replace(place, etag, row)),
    remove: async (place, etag) => await write(() => table.remove(place, etag)),
    check: async () => await table.check(),
    close: async () => undefined,
  };
}
