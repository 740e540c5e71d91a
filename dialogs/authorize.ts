import type { Staff } from './actor.ts';
import type { Basis } from './record/trail.ts';

/** What can be done with a case by a member of staff. Operators' commands act on the machine, and are not asked here. */
export const caseActions = ['read', 'change', 'document', 'share', 'handOver', 'restrict', 'close'] as const;
export type CaseAction = (typeof caseActions)[number];

/** What is known of a case without reading what anybody said. A case record is one. */
export interface CaseAccess {
  readonly tenant: string;
  readonly owner: string;
  readonly team: string;
  readonly access: {
    readonly namedOnly: boolean;
    readonly shares: readonly { readonly with: string }[];
    readonly keptOut: readonly { readonly staff: string }[];
    readonly brokenGlass: readonly { readonly by: string; readonly until: string }[];
  };
}

/**
 * The one place that says who may, and by what right. Denied unless granted: undefined.
 * @param now broken glass mends by itself
 */
export function authorize(
  staff: Staff,
  action: CaseAction,
  of: CaseAccess,
  now: Date,
): Exclude<Basis, 'none'> | undefined {
  const basis = basisOf(staff, of, now);
  return basis !== undefined && grants[basis].includes(action) ? basis : undefined;
}

type Right = 'owner' | 'shared' | 'supervisor' | 'breakGlass';
const work: readonly CaseAction[] = ['read', 'change', 'document'];
const grants: Readonly<Record<Right, readonly CaseAction[]>> = {
  owner: [...work, 'share', 'handOver', 'restrict', 'close'],
  shared: work,
  supervisor: [...work, 'share', 'handOver', 'close'],
  breakGlass: work,
};

function basisOf(staff: Staff, { tenant, owner, team, access }: CaseAccess, now: Date): Right | undefined {
  if (staff.tenant !== tenant) return undefined;
  const practises = staff.roles.includes('practitioner');
  const supervises = staff.roles.includes('supervisor');
  if (!practises && !supervises) return undefined;
  if (staff.id === owner) return 'owner';
  if (access.keptOut.some((kept) => kept.staff === staff.id)) return undefined;
  if (access.shares.some((share) => share.with === staff.id)) return 'shared';
  if (supervises && !access.namedOnly && staff.teams.includes(team)) return 'supervisor';
  const open = access.brokenGlass.some(({ by, until }) => by === staff.id && Date.parse(until) > now.getTime());
  return open ? 'breakGlass' : undefined;
}
