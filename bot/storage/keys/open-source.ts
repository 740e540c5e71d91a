import type { KeySourceConfig } from '../../config.ts';
import { readEnvironmentKeys } from './environment-keys.ts';
import { openKeyFile } from './key-file.ts';
import type { KeySource } from './key-source.ts';
import { openVaultKeys } from './vault-keys.ts';

/**
 * The keys that the configuration names.
 * @param databaseExists whether anything is stored: a key file is made only where nothing is
 * @throws KeyError, StoreUnavailableError where a vault cannot be had
 */
export async function openKeySource(
  config: KeySourceConfig,
  { databaseExists }: { readonly databaseExists: boolean },
): Promise<KeySource> {
  switch (config.type) {
    case 'file':
      return openKeyFile(config.path, { databaseExists });
    case 'environment':
      return readEnvironmentKeys(config.keys);
    case 'vault':
      return await openVaultKeys(config.keyUrl);
  }
}
