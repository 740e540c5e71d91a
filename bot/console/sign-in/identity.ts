import { z } from 'zod';
import type { Actor } from '../../../dialogs/ports.ts';
import { fail, ok, type Result } from '../../../dialogs/result.ts';
import type { Claims } from './provider.ts';

/** Why claims name nobody of this installation. */
export interface NotOurs {
  /** `unclaimed`: the provider does not say what is needed. `notFresh`: nobody proved just now that it is them. */
  readonly why: 'unclaimed' | 'notFresh' | 'otherTenant';
  /** The object id, where there is one. */
  readonly by: string;
}

const needed = z.object({
  oid: z.guid().toLowerCase(),
  tid: z.guid().toLowerCase(),
  /** Seconds since 1970. Entra gives it where the registration asks for it. */
  auth_time: z.number().optional(),
});
/** How far the provider's clock and ours may be apart, in milliseconds. */
const skew = 60_000;

/**
 * Whom an ID token is about: the object id in the tenant. Names and addresses in it change hands, and count for nothing.
 * @param begun when the person was sent to the provider, in milliseconds since 1970: what they proved before does not do
 */
export function identityIn(claims: Claims, tenant: string, begun: number): Result<Actor, NotOurs> {
  const read = needed.safeParse(claims);
  if (!read.success) return fail({ why: 'unclaimed', by: '' });
  const { oid, tid, auth_time: proved } = read.data;
  if (tid !== tenant) return fail({ why: 'otherTenant', by: oid });
  if (proved !== undefined && proved * 1_000 < begun - skew) return fail({ why: 'notFresh', by: oid });
  return ok({ tenant: tid, id: oid });
}
