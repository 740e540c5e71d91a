import type { Actor, Staff } from '../../dialogs/ports.ts';
import { fail, ok, type Result } from '../../dialogs/result.ts';
import type { Unidentified } from './identify.ts';
import type { NamedStaff } from './register.ts';

/** Why somebody is turned away: a code for the audit and the log. They themselves are all told the same. */
export type RefusalCode = Unidentified | 'notOnRegister' | 'left' | 'noRole';

/** An attempt that was turned away. */
export interface Refused {
  readonly why: RefusalCode;
  /** As they were named: a member of staff, or whatever stood there. */
  readonly by: string;
  /** Whether `by` is somebody of the register, so that there are only so many of them. */
  readonly known: boolean;
}

/** Who may come in at all: somebody on the register whose roles have to do with cases. */
export function admit(register: NamedStaff, who: Result<Actor, Unidentified>, from: string): Result<Staff, Refused> {
  if (!who.ok) return fail({ why: who.error, by: from, known: false });
  const staff = register.find(who.value);
  const by = who.value.id;
  if (staff === undefined) {
    const left = register.hasLeft?.(who.value) ?? false;
    return fail({ why: left ? 'left' : 'notOnRegister', by, known: left });
  }
  // An administrator runs commands on the machine; what somebody disclosed is not for them to read.
  const works = staff.roles.includes('practitioner') || staff.roles.includes('supervisor');
  return works ? ok(staff) : fail({ why: 'noRole', by, known: true });
}
