import { fail, ok } from '../../dialogs/result.ts';
import type { Staff } from '../../dialogs/ports.ts';
import type { WhoAsks } from './admitted.ts';
import { ownPageHere } from './same-origin.ts';

/**
 * Who asks in local mode, where nobody signs in: the practitioner of the configuration, on this machine alone.
 * @param practitioner asked each time; undefined while the register does not let them in
 */
export const whoAsksLocally =
  (practitioner: () => Promise<Staff | undefined>): WhoAsks =>
  async (incoming) => {
    if (!ownPageHere(incoming)) return fail('notSameOrigin');
    const staff = await practitioner();
    if (staff === undefined) return fail('notOnRegister');
    const stillHere = async () => (await practitioner()) !== undefined;
    return ok({ staff, until: undefined, stillHere });
  };
