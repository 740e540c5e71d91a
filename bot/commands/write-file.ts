import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createPrivateFile, fileErrorCode, makePrivateDirectory, syncDirectory } from '../storage/private-files.ts';
import { CommandError } from './command.ts';

/**
 * A new file for its owner alone. One that is there is never written over.
 * @throws CommandError
 */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  refuseExisting(path);
  try {
    makePrivateDirectory(dirname(path));
    createPrivateFile(path, content);
    syncDirectory(dirname(path));
  } catch (error) {
    throw new CommandError(`${path} cannot be written (${fileErrorCode(error) ?? 'unknown'}).`);
  }
}

/** Asked before what is to be written is put on record. @throws CommandError */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new CommandError(`${path} is there already. Name another.`);
}
