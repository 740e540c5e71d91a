import { createHmac, createSecretKey } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Actor, CaseList } from '../../dialogs/ports.ts';
import type { CaseRecord } from '../../dialogs/record/index.ts';
import type { KeyRing } from './keys/key-ring.ts';
import type { FiledUnder, Labels } from './table.ts';

/**
 * Where documents are filed, and what stands beside them so that they are found. Nothing here names anybody: what is not
 * random is a keyed hash, of its own for each use and each tenant.
 */
export type Filing = ReturnType<typeof createFiling>;

/** What a table takes as an id. Whatever else comes from outside names nothing that is stored. */
const fitsId = /^[\w-]{1,255}$/;
/** How many hashes are remembered, and for how many milliseconds. */
const mostHashes = 5000;
const hashesKnownFor = 5 * 60_000;
/** What is longer, in UTF-16 units, is hashed each time: a reference comes from outside, and may be a whole message. */
const longestKnown = 3000;

export function createFiling(ring: Pick<KeyRing, 'derive'>) {
  const lookup = createSecretKey(ring.derive('lookup'));
  // The labels of a case come again with every turn, and an HMAC costs more than all the rest of filing it.
  const known = new LRUCache<string, string>({ max: mostHashes, ttl: hashesKnownFor, ttlAutopurge: true });
  function hashed(...parts: readonly string[]): string {
    const said = JSON.stringify(parts);
    const found = known.get(said);
    if (found !== undefined) return found;
    const hash = createHmac('sha256', lookup).update(said).digest('base64url');
    if (said.length <= longestKnown) known.set(said, hash);
    return hash;
  }
  const tenantHash = (tenant: string) => hashed('tenant', tenant);
  const own = (kind: 'conversation' | 'preference' | 'signOuts', id: string): FiledUnder => ({
    kind,
    partition: id,
    id,
  });

  const label = {
    owner: (tenant: string, owner: string) => hashed('owner', tenant, owner),
    share: (tenant: string, staff: string) => hashed('share', tenant, staff),
    offer: (tenant: string, staff: string) => hashed('offer', tenant, staff),
    untold: (tenant: string, staff: string) => hashed('untold', tenant, staff),
    team: (tenant: string, team: string) => hashed('team', tenant, team),
    reference: (tenant: string, reference: string) => hashed('reference', tenant, reference),
    tenant: tenantHash,
  };

  return {
    label,
    tenantHash,
    isId: (id: string) => fitsId.test(id),

    /** A case's own id is random, and stands in the clear. */
    case: (tenant: string, id: string): FiledUnder => ({ kind: 'case', partition: tenantHash(tenant), id }),
    /** Conversation ids come from outside, up to 2,000 characters of anything: the hash makes one size of them. */
    conversation: (tenant: string, id: string): FiledUnder => own('conversation', hashed('conversation', tenant, id)),
    preference: ({ tenant, id }: Actor): FiledUnder => own('preference', hashed('preference', tenant, id)),
    signOuts: ({ tenant, id }: Actor): FiledUnder => own('signOuts', hashed('signOuts', tenant, id)),
    /** @param of the id of the case, or the tenant's hash for a segment of the service's trail */
    segment: (kind: 'past' | 'trail', of: string, id: string): FiledUnder => ({ kind, partition: of, id }),
    serviceTrail: (tenant: string): FiledUnder => ({ kind: 'trail', partition: tenantHash(tenant), id: 'service' }),

    listed: (tenant: string, which: CaseList): string =>
      'owner' in which
        ? label.owner(tenant, which.owner)
        : 'team' in which
          ? label.team(tenant, which.team)
          : 'untold' in which
            ? label.untold(tenant, which.untold)
            : 'offeredTo' in which
              ? label.offer(tenant, which.offeredTo)
              : label.share(tenant, which.sharedWith),
    caseLabels: ({ tenant, owner, team, reference, access, status, created }: CaseRecord): Labels => ({
      labels: [
        label.owner(tenant, owner),
        ...access.shares.map((share) => label.share(tenant, share.with)),
        ...(access.offer ? [label.offer(tenant, access.offer.to)] : []),
        ...(access.untold ?? []).map(({ staff }) => label.untold(tenant, staff)),
        ...(access.namedOnly ? [] : [label.team(tenant, team)]),
        label.reference(tenant, reference),
      ],
      status,
      createdAt: new Date(created.at).toISOString(),
    }),
  };
}
