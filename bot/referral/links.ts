import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** What a link stands for. It says whom it is for, so that nobody else can use it, and until when. */
const sealed = z.strictObject({
  tenant: z.string(),
  practitioner: z.string(),
  caseId: z.string(),
  /** What people call the case. */
  reference: z.string(),
  recipient: z.string(),
  language: z.enum(['en', 'cy']),
  /** Milliseconds since 1970. */
  until: z.int(),
});
export type DocumentLink = z.infer<typeof sealed>;

export interface DocumentLinks {
  seal(link: DocumentLink): string;
  /** Undefined for a token that is not ours or was changed. */
  open(token: string, now: Date): DocumentLink | 'runOut' | undefined;
}

/**
 * Links to documents as sealed tokens (AES-256-GCM): a URL shows no id of a case, nothing is kept for it, and every
 * instance with the same key can open it.
 * @param key 32 bytes, for this purpose alone
 */
export function createDocumentLinks(key: Buffer): DocumentLinks {
  return {
    seal(link) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const body = Buffer.concat([cipher.update(JSON.stringify(link), 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(token, now) {
      const bytes = Buffer.from(token, 'base64url');
      if (bytes.length < 29) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
      const link = sealed.safeParse(
        readSealed(() => Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()])),
      );
      if (!link.success) return undefined;
      return link.data.until > now.getTime() ? link.data : 'runOut';
    },
  };
}

/** Undefined where the seal is broken. */
function readSealed(decrypt: () => Buffer): unknown {
  try {
    return JSON.parse(decrypt().toString('utf8'));
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}
