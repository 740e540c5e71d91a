import type { Actor } from '../../dialogs/ports.ts';
import { fail, ok, type Result } from '../../dialogs/result.ts';
import type { Config } from '../config.ts';

/** The tenant of everybody in local mode, where nobody proves who they are. */
export const localTenant = 'local';

/** The one tenant whose staff this installation knows. */
export const tenantOf = ({ microsoft }: Pick<Config, 'microsoft'>): string => microsoft?.tenantId ?? localTenant;

/** Why a message does not say who of this tenant it is from. */
export type Unidentified = 'channel' | 'guest' | 'otherTenant' | 'nobody';

/** In production only people of the tenant, by the object id that Microsoft vouches for; locally whoever `from.id` says. */
export function identify(
  config: Pick<Config, 'mode' | 'microsoft'>,
  { from, tenant }: { readonly from: string; readonly tenant?: string },
  channel: string,
): Result<Actor, Unidentified> {
  if (config.mode === 'local') return identifyLocally(from);
  if (channel !== 'msteams') return fail('channel');
  // Somebody without an object id (a guest in a meeting) has the channel's own id there, which names no member of staff.
  if (!objectId.test(from)) return fail('guest');
  const theirs = tenant?.toLowerCase();
  if (theirs === undefined || theirs !== config.microsoft?.tenantId) return fail('otherTenant');
  return ok({ tenant: theirs, id: from.toLowerCase() });
}

/** Whoever is at the console: its adapter writes down who was let in, and takes nothing of it from a request. */
export const identifySignedIn = ({
  from,
  tenant,
}: {
  readonly from: string;
  readonly tenant?: string;
}): Result<Actor, Unidentified> => (from && tenant ? ok({ tenant, id: from }) : fail('nobody'));

export const identifyLocally = (id: string | null): Result<Actor, Unidentified> =>
  id ? ok({ tenant: localTenant, id }) : fail('nobody');

const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
