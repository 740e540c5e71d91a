import { StoreUnavailableError } from '../../../dialogs/ports.ts';

/** One call to a vault, and what can go wrong with it. */

/**
 * Runs a call for at most so long, whatever the client and the sign-in before it make of the signal.
 * @throws StoreUnavailableError: KEY_VAULT_TIMEOUT, KEY_VAULT_403 and other statuses, KEY_VAULT_ECONNREFUSED and other
 * codes of the network, KEY_VAULT_SIGN_IN, KEY_VAULT_FAILED. Messages of the client, which quote addresses, do not go on.
 */
export async function askVault<T>(timeoutMs: number, call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const outOfTime = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    stop.abort();
    outOfTime.reject(new StoreUnavailableError('KEY_VAULT_TIMEOUT'));
  }, timeoutMs);
  try {
    return await Promise.race([call(stop.signal), outOfTime.promise]);
  } catch (error) {
    throw new StoreUnavailableError(vaultFault(error));
  } finally {
    clearTimeout(timer);
  }
}

/** The code of what went wrong. */
export function vaultFault(error: unknown): string {
  if (error instanceof StoreUnavailableError) return error.code;
  if (!(error instanceof Error)) return 'KEY_VAULT_FAILED';
  if (error.name === 'AbortError') return 'KEY_VAULT_TIMEOUT';
  if ('statusCode' in error && typeof error.statusCode === 'number') return `KEY_VAULT_${error.statusCode}`;
  if (/^(CredentialUnavailable|Authentication|AggregateAuthentication)/.test(error.name)) return 'KEY_VAULT_SIGN_IN';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^E[A-Z_]+$/.test(code) ? `KEY_VAULT_${code}` : 'KEY_VAULT_FAILED';
}
