import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, linkSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { createKeyRing, type KeyRing } from './key-ring.ts';
import {
  createPrivateFile,
  fileErrorCode,
  isOpenToOthers,
  makePrivateDirectory,
  syncDirectory,
} from './private-files.ts';

/** Why the key file cannot be used. The process refuses to start, and nothing has been touched. */
export type KeyFileFault = 'missing' | 'malformed' | 'tooOpen' | 'wrong' | 'unreadable';

/** Its message is for the operator. It names the file and never says what is in it. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
  readonly code: KeyFileFault;
  constructor(code: KeyFileFault, message: string) {
    super(message);
    this.code = code;
  }
}

const keyFile = z.strictObject({
  version: z.literal(1),
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  /** 32 bytes in base64. */
  key: z.base64().length(44),
});

/**
 * The key ring of the key file. At the first start, with neither key file nor database, the file is made: for its owner
 * alone, complete and on the disk before anything is sealed under it.
 * @throws KeyFileError
 */
export function openKeyFile(path: string, { databaseExists }: { readonly databaseExists: boolean }): KeyRing {
  const found = read(path);
  if (found) return found;
  if (databaseExists)
    throw new KeyFileError(
      'missing',
      `There is a database but no key file at ${path}. Put the key file back from your backup; without it the database cannot be read.`,
    );
  try {
    create(path);
  } catch (error) {
    throw new KeyFileError('unreadable', `The key file ${path} cannot be made (${fileErrorCode(error) ?? 'unknown'}).`);
  }
  const made = read(path);
  if (!made) throw new KeyFileError('missing', `The key file ${path} went away while it was being made.`);
  return made;
}

function read(path: string): KeyRing | undefined {
  const file = contentOf(path);
  if (file === undefined) return undefined;
  if (isOpenToOthers(file.mode))
    throw new KeyFileError(
      'tooOpen',
      `The key file ${path} can be used by others than its owner. Take their rights away (chmod 600), and think about who may have read it.`,
    );
  const parsed = keyFile.safeParse(jsonOf(file.content));
  const key = parsed.success ? Buffer.from(parsed.data.key, 'base64') : undefined;
  if (!parsed.success || key?.length !== 32)
    throw new KeyFileError(
      'malformed',
      `The file ${path} is not a key file of this program. Put it back from your backup.`,
    );
  return createKeyRing(parsed.data.id, key);
}

function contentOf(path: string): { content: string; mode: number } | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return { mode: fstatSync(file).mode, content: readFileSync(file, 'utf8') };
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === 'ENOENT') return undefined;
    throw new KeyFileError('unreadable', `The key file ${path} cannot be read (${code ?? 'unknown'}).`);
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

/** Written whole beside its place and then linked there: a crash leaves no half file, and of two starts one wins. */
function create(path: string): void {
  const directory = dirname(path);
  makePrivateDirectory(directory);
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  const content = { version: 1, id: randomBytes(8).toString('hex'), key: randomBytes(32).toString('base64') };
  try {
    createPrivateFile(draft, `${JSON.stringify(content, null, 2)}\n`);
    linkSync(draft, path);
  } catch (error) {
    // Another process was first: its key is the key.
    if (fileErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(directory);
}
