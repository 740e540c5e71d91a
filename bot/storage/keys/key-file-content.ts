import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { fileErrorCode, isOpenToOthers } from '../private-files.ts';
import { KeyError } from './key-error.ts';
import { keyId } from './local-keys.ts';

/** What is in a key file, in its two versions. A file of version 1 holds one key; it is read, and never written. */

const id = z.string().regex(keyId);
/** 32 bytes. 44 characters of base64 can be 33, so the length is held again after reading. */
const key = z
  .base64()
  .length(44)
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32);
const keyFile = z.union([
  z.strictObject({ version: z.literal(1), id, key }).transform((one) => ({
    current: one.id,
    keys: [{ id: one.id, key: one.key, made: undefined }],
  })),
  z
    .strictObject({
      version: z.literal(2),
      current: id,
      keys: z.array(z.strictObject({ id, key, made: z.iso.datetime().optional() })),
    })
    .refine(({ current, keys }) => keys.some((one) => one.id === current))
    .refine(({ keys }) => new Set(keys.map((one) => one.id)).size === keys.length),
]);

export interface KeyFileContent {
  /** The id of one of `keys`. */
  readonly current: string;
  /** `made`: ISO 8601, UTC; keys of version 1 do not say. */
  readonly keys: readonly { readonly id: string; readonly key: Uint8Array; readonly made?: string | undefined }[];
}

/**
 * Undefined where there is no file.
 * @throws KeyError 'tooOpen', 'malformed', 'unreadable'
 */
export function readKeyFile(path: string): KeyFileContent | undefined {
  const file = contentOf(path);
  if (file === undefined) return undefined;
  if (isOpenToOthers(file.mode))
    throw new KeyError(
      'tooOpen',
      `The key file ${path} can be used by others than its owner. Take their rights away (chmod 600), and think about who may have read it.`,
    );
  const parsed = keyFile.safeParse(jsonOf(file.content));
  if (!parsed.success)
    throw new KeyError(
      'malformed',
      `The file ${path} is not a key file of this program. Put it back from your backup.`,
    );
  return parsed.data;
}

export function writtenKeyFile({ current, keys }: KeyFileContent): string {
  const written = keys.map((one) => ({ ...one, key: Buffer.from(one.key).toString('base64') }));
  return `${JSON.stringify({ version: 2, current, keys: written }, null, 2)}\n`;
}

function contentOf(path: string): { content: string; mode: number } | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return { mode: fstatSync(file).mode, content: readFileSync(file, 'utf8') };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT') return undefined;
    throw new KeyError('unreadable', `The key file ${path} cannot be read (${code ?? 'unknown'}).`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Not JSON is simply not a key file; the parser's own message would quote the key. */
function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
