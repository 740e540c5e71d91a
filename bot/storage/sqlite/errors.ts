import { ConflictError, StoreUnavailableError, UnreadableError } from '../../../dialogs/ports.ts';
import { fileErrorCode } from '../private-files.ts';

/** Primary result codes of SQLite (sqlite.org/rescode.html) that an operator can do something about. */
const names: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  7: 'SQLITE_NOMEM',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  23: 'SQLITE_AUTH',
  26: 'SQLITE_NOTADB',
};

/** Runs one piece of work on the database, and turns what SQLite throws into the errors of the ports. */
export function onDatabase<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(error);
  }
}

/** Only the code goes on: a message of SQLite or of the file system may quote a path or a statement. */
function translated(error: unknown): unknown {
  if (error instanceof ConflictError || error instanceof UnreadableError) return error;
  if (error instanceof StoreUnavailableError) return error;
  const result = resultCode(error);
  if (result !== undefined) return new StoreUnavailableError(names[result & 0xff] ?? `SQLITE_${result & 0xff}`);
  const code = fileErrorCode(error);
  if (code === 'ERR_INVALID_STATE') return new StoreUnavailableError('CLOSED');
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return new StoreUnavailableError(code);
  return error;
}

const resultCode = (error: unknown): number | undefined =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
