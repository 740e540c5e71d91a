import { readFileSync, statSync } from 'node:fs';
import type { Clock } from '../../dialogs/ports.ts';
import { fail, ok, type Result } from '../../dialogs/result.ts';
import type { Log } from '../log.ts';
import { largestStaffFile, readStaffFile, type Person, type StaffFault, type StaffIds } from './register-file.ts';
import { registerOf, type NamedStaff } from './register.ts';

export interface WatchedRegister extends Required<NamedStaff> {
  /** How many people the register in force has, and whether it is the file as it stands now. */
  state(): { readonly people: number; readonly current: boolean };
}

export interface WatchOptions {
  readonly path: string;
  readonly ids: StaffIds;
  readonly tenant: string;
  readonly clock: Clock;
  readonly log: Log;
  /** How long what was read is used without looking at the file again, in milliseconds. */
  readonly freshFor?: number;
}

/**
 * The register of a file, or every fault of it. It looks whether the file has changed when somebody is asked for, at
 * most every five seconds: a colleague who left is out within seconds. A new file that is broken or gone changes
 * nothing, and the log says so: one slip of an editor must not shut everybody out.
 */
export function openStaffRegister(options: WatchOptions): Result<WatchedRegister, readonly StaffFault[]> {
  const { path, ids, tenant, clock, log, freshFor = 5_000 } = options;
  const first = readAt(path, ids);
  if (!first.people.ok) return fail(first.people.error);
  let register = registerOf(first.people.value, tenant, clock);
  let { seen } = first;
  let people = first.people.value.length;
  let current = true;
  let looked = performance.now();

  const look = () => {
    // Of this machine's running time: a clock that is put back must not stop us from looking.
    const now = performance.now();
    if (now - looked < freshFor) return register;
    looked = now;
    if (versionOf(path) === seen) return register;
    const next = readAt(path, ids);
    seen = next.seen;
    current = next.people.ok;
    if (next.people.ok) {
      register = registerOf(next.people.value, tenant, clock);
      people = next.people.value.length;
      log.event('staff.read', { count: people });
    } else {
      log.warning('staff.unread', { count: next.people.error.length, code: seen === gone ? 'missing' : 'faulty' });
    }
    return register;
  };

  return ok({
    find: (actor) => look().find(actor),
    hasLeft: (actor) => look().hasLeft(actor),
    all: (of) => look().all(of),
    state: () => {
      look();
      return { people, current };
    },
  });
}

/** The people of a staff file on the disk, or every fault of it. For the start and for `npm run staff:check`. */
export const staffAt = (path: string, ids: StaffIds): Result<readonly Person[], readonly StaffFault[]> =>
  readAt(path, ids).people;

const gone = 'gone';

/** Which version of the file was read is found out before reading it: what is written meanwhile is read next time. */
function readAt(path: string, ids: StaffIds) {
  const seen = versionOf(path);
  return { seen, people: contentOf(path, ids) };
}

function contentOf(path: string, ids: StaffIds): Result<readonly Person[], readonly StaffFault[]> {
  try {
    const { mode, size } = statSync(path);
    if (size > largestStaffFile) return fail([{ place: '', message: `is larger than ${largestStaffFile} bytes` }]);
    // Whoever can write it can let anybody in. Windows keeps rights elsewhere.
    if (process.platform !== 'win32' && (mode & 0o002) !== 0)
      return fail([{ place: '', message: 'can be changed by everybody on this machine' }]);
    return readStaffFile(readFileSync(path, 'utf8'), ids);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return fail([{ place: '', message: `cannot be read (${String(error.code)})` }]);
  }
}

/** Changes when the file does: it may be written in place, replaced, or be a link that is turned to another file. */
function versionOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(':') : gone;
}
