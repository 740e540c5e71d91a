import { z } from 'zod';
import { ConflictError } from '../../dialogs/ports.ts';
import type { WrappedKey } from './envelope.ts';

/**
 * The etag that dialogs are given: the table's, and the wrapped data key as it was read with it, so that replacing a
 * document needs no read. A document whose key was wrapped anew has another etag in its table.
 */
const parts = z.tuple([z.string(), z.int(), z.string(), z.base64url()]);

export const etagOf = (table: string, { format, keyId, wrappedKey }: WrappedKey): string =>
  JSON.stringify([table, format, keyId, Buffer.from(wrappedKey).toString('base64url')]);

/** @throws ConflictError for what is no etag of ours: it cannot be what is stored */
export function readEtag(etag: string): { readonly table: string; readonly held: WrappedKey } {
  const read = parts.safeParse(jsonOf(etag));
  if (!read.success) throw new ConflictError('changed');
  const [table, format, keyId, wrappedKey] = read.data;
  return { table, held: { format, keyId, wrappedKey: Buffer.from(wrappedKey, 'base64url') } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
