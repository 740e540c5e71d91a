import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Windows keeps rights in access lists, not in a mode, and does not open a directory to sync it. */
const posix = process.platform !== 'win32';

/** Makes a directory, and those above it, for its owner alone. One that exists keeps the rights its operator chose. */
export function makePrivateDirectory(path: string): void {
  const first = mkdirSync(path, { recursive: true, mode: 0o700 });
  if (first !== undefined) syncDirectory(dirname(first));
}

/**
 * A new file for its owner alone, its content on the disk before this returns.
 * @throws the EEXIST of node:fs where there is one
 */
export function createPrivateFile(path: string, content: string | Uint8Array = ''): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Puts the names in a directory on the disk: a synced file without its name is lost with the power. */
export function syncDirectory(path: string): void {
  if (!posix) return;
  const directory = openSync(path, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}

/** Whether anyone but the owner has any right to a file of this mode. */
export const isOpenToOthers = (mode: number): boolean => posix && (mode & 0o077) !== 0;

/** The code of a node:fs error ('ENOENT'), or undefined for anything else. */
export const fileErrorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
