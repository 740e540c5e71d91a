import type { TokenCredential } from '@azure/identity';
import type { CryptographyClient, KeyClientOptions } from '@azure/keyvault-keys';
import { createHash, timingSafeEqual } from 'node:crypto';
import { UnreadableError } from '../../../dialogs/ports.ts';
import { KeyError } from './key-error.ts';
import type { KeySource } from './key-source.ts';
import { askVault, vaultFault } from './vault-faults.ts';

/**
 * Keys in Azure Key Vault. They never leave it: a data key is sent to be wrapped or unwrapped (RSA-OAEP-256). Rights it
 * takes: keys get, wrapKey, unwrapKey.
 */

export interface VaultOptions {
  /** Without it DefaultAzureCredential: a managed identity, or what the machine is signed in with. */
  readonly credential?: TokenCredential;
  /** For a vault of a test: an address that is not https, and a challenge for another host. */
  readonly client?: Pick<KeyClientOptions, 'allowInsecureConnection' | 'disableChallengeResourceVerification'>;
  /** How long one call may take, tries included. A turn has to end within 15 seconds. */
  readonly timeoutMs?: number;
  /** For how long the newest version is taken to be the newest. */
  readonly newestForMs?: number;
}

const algorithm = 'RSA-OAEP-256';
const retryOptions = { maxRetries: 2, retryDelayInMs: 200, maxRetryDelayInMs: 1000 };

/**
 * @param keyUrl https://NAME.vault.azure.net/keys/KEY, with no version: the newest wraps, and every version unwraps
 * @throws KeyError 'wrong' for a key that is not RSA, or whose newest version is disabled; StoreUnavailableError
 */
export async function openVaultKeys(keyUrl: string, options: VaultOptions = {}): Promise<KeySource> {
  const { timeoutMs = 5000, newestForMs = 60 * 60_000 } = options;
  // Loaded only where a vault is configured.
  const { KeyClient, CryptographyClient } = await import('@azure/keyvault-keys');
  const credential = options.credential ?? new (await import('@azure/identity')).DefaultAzureCredential();
  const { vaultUrl, name } = partsOf(keyUrl);
  const clientOptions = { ...options.client, retryOptions };
  const keys = new KeyClient(vaultUrl, credential, clientOptions);

  // What is given is not all of a key, and so the client asks the vault for everything and judges nothing by itself: it
  // would refuse to unwrap under a version that has run out, which the vault allows.
  const clients = new Map<string, CryptographyClient>();
  function clientOf(version: string): CryptographyClient {
    const found = clients.get(version);
    if (found) return found;
    const id = `${vaultUrl}/keys/${name}/${version}`;
    const made = new CryptographyClient(
      { id, name, properties: { vaultUrl, name, version } },
      credential,
      clientOptions,
    );
    clients.set(version, made);
    return made;
  }

  async function newestVersion(): Promise<string> {
    const { keyType, properties } = await askVault(timeoutMs, (abortSignal) => keys.getKey(name, { abortSignal }));
    if (!keyType?.startsWith('RSA') || properties.enabled === false || !properties.version)
      throw new KeyError('wrong', `The newest version of ${keyUrl} is disabled, or is not an RSA key.`);
    return properties.version;
  }
  let newest = await newestVersion();
  let askAgainAt = performance.now() + newestForMs;
  /** Asked for beside the work, not before it: the version that was the newest still wraps. */
  function currentVersion(): string {
    if (performance.now() >= askAgainAt) {
      askAgainAt = performance.now() + newestForMs;
      void newestVersion().then(
        (version) => (newest = version),
        () => undefined,
      );
    }
    return newest;
  }

  return {
    get id() {
      return `${name}/${newest}`;
    },
    get ids() {
      return [`${name}/${newest}`];
    },
    async wrap(dataKey, associated) {
      const version = currentVersion();
      const bound = Buffer.concat([hashOf(associated), dataKey]);
      try {
        const { result } = await askVault(timeoutMs, (abortSignal) =>
          clientOf(version).wrapKey(algorithm, bound, { abortSignal }),
        );
        return { keyId: `${name}/${version}`, wrapped: result };
      } finally {
        bound.fill(0);
      }
    },
    async unwrap(keyId, wrapped, associated) {
      const [ofKey, version = '', ...rest] = keyId.split('/');
      // The id stands in the clear: it must not lead to another key, nor to another address.
      if (ofKey !== name || rest.length > 0 || !/^[0-9a-f]{32}$/.test(version))
        throw new UnreadableError('data key: wrapped under a key that is not of this vault');
      const { result } = await askVault(timeoutMs, (abortSignal) =>
        clientOf(version).unwrapKey(algorithm, wrapped, { abortSignal }),
      ).catch((error: unknown) => {
        throw refusedToUnwrap(error);
      });
      return dataKeyIn(result, associated);
    },
  };
}

/** RSA-OAEP has no associated data, so its hash goes with the data key. */
function dataKeyIn(bound: Uint8Array, associated: Uint8Array): Buffer {
  try {
    const hash = hashOf(associated);
    if (bound.length <= hash.length || !timingSafeEqual(bound.subarray(0, hash.length), hash))
      throw new UnreadableError('data key: changed, or not sealed for this place');
    return Buffer.from(bound.subarray(hash.length));
  } finally {
    bound.fill(0);
  }
}

/** The vault answers 400 to what it did not wrap, and 404 where it no longer has that version. */
function refusedToUnwrap(error: unknown): unknown {
  const fault = vaultFault(error);
  if (fault === 'KEY_VAULT_400') return new UnreadableError('data key: changed, or not wrapped by the vault');
  if (fault === 'KEY_VAULT_404')
    return new UnreadableError('data key: wrapped under a version the vault does not have');
  return error;
}

function partsOf(keyUrl: string): { readonly vaultUrl: string; readonly name: string } {
  const [, name = ''] = /^\/keys\/([A-Za-z0-9-]{1,127})\/?$/.exec(new URL(keyUrl).pathname) ?? [];
  if (name === '') throw new KeyError('malformed', 'KEY_VAULT_KEY must end in /keys/ and the name of a key.');
  return { vaultUrl: new URL(keyUrl).origin, name };
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
