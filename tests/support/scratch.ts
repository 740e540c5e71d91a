import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
/** More than all that is ever open at once, in bytes. */
const enough = 512 * 1024 * 1024;

/**
 * The folder that tests make theirs in: in memory, where the machine has one with room. What they kill are processes, never
 * the machine, so that what was written is there on either; waiting for a disk, which several share, is all that differs.
 */
export function scratchFolder(): string {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= enough ? inMemory : tmpdir();
  } catch {
    return tmpdir();
  }
}
