/** Where the keys are that data keys are wrapped under: a file, the environment, a vault. It knows nothing of rows. */
export interface KeySource {
  /** The key that new data keys are wrapped under. Names it, and tells nothing about it. */
  readonly id: string;
  /** The keys it holds itself. A vault holds others as well, which it finds by their id. */
  readonly ids: readonly string[];
  /**
   * @param associated what must be given again to unwrap it
   * @throws StoreUnavailableError
   */
  wrap(dataKey: Uint8Array, associated: Uint8Array): Promise<{ readonly keyId: string; readonly wrapped: Uint8Array }>;
  /**
   * A buffer of the caller's own, to be cleared.
   * @throws UnreadableError (no such key, changed, other associated data), StoreUnavailableError
   */
  unwrap(keyId: string, wrapped: Uint8Array, associated: Uint8Array): Promise<Buffer>;
}
