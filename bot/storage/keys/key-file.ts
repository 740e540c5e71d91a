import { randomBytes } from 'node:crypto';
import { linkSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createPrivateFile, fileErrorCode, makePrivateDirectory, syncDirectory } from '../private-files.ts';
import { KeyError } from './key-error.ts';
import { readKeyFile, writtenKeyFile, type KeyFileContent } from './key-file-content.ts';
import type { KeySource } from './key-source.ts';
import { createLocalKeys } from './local-keys.ts';

/**
 * The keys of a key file. At the first start, with neither key file nor anything stored, the file is made: for its owner
 * alone, complete and on the disk before anything is sealed under it.
 *
 * When the file is changed, the change is taken up at the next use. So a running process begins to use a new key as soon
 * as it is there, and does not go on wrapping under one that is about to be forgotten.
 * @throws KeyError
 */
export function openKeyFile(path: string, { databaseExists }: { readonly databaseExists: boolean }): KeySource {
  const stamp = stampOf(path);
  const content = readKeyFile(path) ?? firstKeyFile(path, databaseExists);
  return createLocalKeys(following(path, content, stamp));
}

/** The file as it is now; as it was when last it could be read, where it is gone or spoilt: who runs goes on running. */
function following(path: string, content: KeyFileContent, stampedBefore: string | undefined): () => KeyFileContent {
  let known = content;
  let seen = stampedBefore;
  return () => {
    const stamp = stampOf(path);
    if (stamp === seen) return known;
    try {
      known = readKeyFile(path) ?? known;
    } catch (error) {
      if (!(error instanceof KeyError)) throw error;
    }
    seen = stamp;
    return known;
  };
}

/** Differs once the file has been replaced. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.ino} ${found.mtimeNs} ${found.size} ${found.mode}`;
}

function firstKeyFile(path: string, databaseExists: boolean): KeyFileContent {
  if (databaseExists)
    throw new KeyError(
      'missing',
      `There is a database but no key file at ${path}. Put the key file back from your backup; without it the database cannot be read.`,
    );
  try {
    create(path);
  } catch (error) {
    throw new KeyError('unreadable', `The key file ${path} cannot be made (${fileErrorCode(error) ?? 'unknown'}).`);
  }
  const made = readKeyFile(path);
  if (!made) throw new KeyError('missing', `The key file ${path} went away while it was being made.`);
  return made;
}

/** Written whole beside its place and then linked there: a crash leaves no half file, and of two starts one wins. */
function create(path: string): void {
  const directory = dirname(path);
  makePrivateDirectory(directory);
  const draft = `${path}.${randomBytes(6).toString('hex')}.new`;
  const first = newKey();
  try {
    createPrivateFile(draft, writtenKeyFile({ current: first.id, keys: [first] }));
    linkSync(draft, path);
  } catch (error) {
    // Another process was first: its key is the key.
    if (fileErrorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  syncDirectory(directory);
}

/** A key as it is put into a key file. */
export const newKey = () => ({
  id: randomBytes(8).toString('hex'),
  key: randomBytes(32),
  made: new Date().toISOString(),
});
