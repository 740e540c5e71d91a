import { isEmpty, openKeyRing } from '../keys/installation.ts';
import type { KeySource } from '../keys/key-source.ts';
import { openCosmosTable, type CosmosOptions } from './table.ts';
import type { Installation } from '../sqlite/index.ts';
import { openStores, type StoresOptions } from '../stores.ts';

/**
 * The stores in Cosmos DB under these keys, for any number of processes. Keys that are not those of what is stored are
 * refused before anything is written.
 * @param keys is told whether anything is stored: then a key must not be made
 * @throws CosmosSetupError, KeyError, UnreadableError, StoreUnavailableError
 */
export async function openCosmos(
  options: CosmosOptions & StoresOptions & { readonly keys: (stored: boolean) => KeySource | Promise<KeySource> },
): Promise<Installation> {
  const table = await openCosmosTable(options);
  try {
    const ring = await openKeyRing(table, await options.keys(!(await isEmpty(table))));
    return { table, ring, stores: openStores(table, ring, options) };
  } catch (error) {
    await table.close();
    throw error;
  }
}
