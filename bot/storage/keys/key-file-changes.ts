import { chownSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createPrivateFile, fileErrorCode, syncDirectory } from '../private-files.ts';
import { KeyError } from './key-error.ts';
import { readKeyFile, writtenKeyFile, type KeyFileContent } from './key-file-content.ts';
import { newKey } from './key-file.ts';

/** What is done to a key file: a key is added and made current, or one that nothing needs any more is taken out. */

/**
 * Adds a key, makes it current, and answers its id. The others stay.
 * @throws KeyError
 */
export function rotateKeyFile(path: string): string {
  const added = newKey();
  change(path, ({ keys }) => ({ current: added.id, keys: [...keys, added] }));
  return added.id;
}

/**
 * Takes a key out that is not the current one. Whether anything still needs it is for the caller to have asked.
 * @throws KeyError 'missing' where it holds no such key, 'wrong' for the current one
 */
export function forgetInKeyFile(path: string, id: string): void {
  change(path, ({ current, keys }) => {
    if (id === current) throw new KeyError('wrong', `The key ${id} is the current one, and cannot be forgotten.`);
    if (!keys.some((one) => one.id === id)) throw new KeyError('missing', `The key file holds no key ${id}.`);
    return { current, keys: keys.filter((one) => one.id !== id) };
  });
}

/**
 * Written whole beside its place, on the disk, and then renamed: at every moment there is one file or the other. Only who
 * has made the lock changes the file, so that of two changes at once none is lost.
 */
function change(path: string, changed: (now: KeyFileContent) => KeyFileContent): void {
  // A link to the file stays a link.
  const file = resolved(path);
  const [lock, draft] = [`${file}.changing`, `${file}.new`];
  take(lock);
  try {
    const now = readKeyFile(file);
    if (!now) throw missing(path);
    const content = writtenKeyFile(changed(now));
    rmSync(draft, { force: true });
    createPrivateFile(draft, content);
    keepOwner(file, draft);
    renameSync(draft, file);
    syncDirectory(dirname(file));
  } catch (error) {
    rmSync(draft, { force: true });
    throw refused(error, path);
  } finally {
    rmSync(lock, { force: true });
  }
}

function resolved(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    throw fileErrorCode(error) === 'ENOENT' ? missing(path) : refused(error, path);
  }
}

function take(lock: string): void {
  try {
    createPrivateFile(lock);
  } catch (error) {
    if (fileErrorCode(error) !== 'EEXIST') throw refused(error, lock);
    throw new KeyError(
      'busy',
      `The key file is being changed by somebody else, or a change was cut short. When nobody is at it, delete ${lock} and try again.`,
    );
  }
}

/** Run by the administrator of the machine, it must still be the program's file afterwards. */
function keepOwner(file: string, draft: string): void {
  const [before, after] = [statSync(file), statSync(draft)];
  if (before.uid !== after.uid || before.gid !== after.gid) chownSync(draft, before.uid, before.gid);
}

const missing = (path: string) => new KeyError('missing', `There is no key file at ${path}.`);
const refused = (error: unknown, path: string) =>
  error instanceof KeyError
    ? error
    : new KeyError('unreadable', `The key file ${path} cannot be changed (${fileErrorCode(error) ?? 'unknown'}).`);
