import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { z } from 'zod';

/** What a browser keeps for us and can neither read nor change: AES-256-GCM, base64url. */
export interface Sealed<T> {
  seal(value: T): string;
  /** Undefined for what is not ours, was changed, or was sealed for another use. */
  open(token: string): T | undefined;
}

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
/** What is longer was not sealed here: a browser keeps 4,096 bytes of a cookie. */
const longest = 4_000;

/**
 * @param key 32 bytes, for cookies alone
 * @param use what is sealed for one use does not open for another
 */
export function sealedAs<T>(key: Uint8Array, use: string, schema: z.ZodType<T>): Sealed<T> {
  const associated = Buffer.from(use);
  return {
    seal(value) {
      const iv = randomBytes(ivBytes);
      const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes }).setAAD(associated);
      const body = Buffer.concat([sealing.update(JSON.stringify(value), 'utf8'), sealing.final()]);
      return Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64url');
    },
    open(token) {
      if (token.length > longest) return undefined;
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length < ivBytes + tagBytes) return undefined;
      const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(associated)
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return schema.safeParse(readBack(() => [opening.update(bytes.subarray(ivBytes + tagBytes)), opening.final()]))
        .data;
    },
  };
}

/** Undefined where the seal is broken. */
function readBack(decrypt: () => readonly Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(decrypt()).toString('utf8'));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
