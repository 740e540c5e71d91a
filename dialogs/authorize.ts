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
    readonly offer?: { readonly to: string };
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
  return rightsOf(staff, of, now).find((right) => grants[right].includes(action));
}

type Right = 'owner' | 'shared' | 'offered' | 'supervisor' | 'breakGlass';
const work: readonly CaseAction[] = ['read', 'change', 'document'];
const grants: Readonly<Record<Right, readonly CaseAction[]>> = {
  owner: [...work, 'share', 'handOver', 'restrict', 'close'],
  shared: work,
  // Whoever is to take it over sees it and can help with it; what leaves the house is the owner's until then.
  offered: ['read', 'change'],
  supervisor: [...work, 'share', 'handOver', 'close'],
  breakGlass: work,
};

/** By what rights somebody comes to a case, the one that counts first. */
function rightsOf(staff: Staff, { tenant, owner, team, access }: CaseAccess, now: Date): readonly Right[] {
  if (staff.tenant !== tenant) return [];
  const practises = staff.roles.includes('practitioner');
  const supervises = staff.roles.includes('supervisor');
  if (!practises && !supervises) return [];
  if (staff.id === owner) return ['owner'];
  if (access.keptOut.some((kept) => kept.staff === staff.id)) return [];
  if (access.shares.some((share) => share.with === staff.id)) return ['shared'];
  const offered = access.offer?.to === staff.id;
  const ofTeam = supervises && !access.namedOnly && staff.teams.includes(team);
  const open = access.brokenGlass.some(({ by, until }) => by === staff.id && Date.parse(until) > now.getTime());
  return [
    ...(offered ? (['offered'] as const) : []),
    ...(ofTeam ? (['supervisor'] as const) : []),
    ...(open ? (['breakGlass'] as const) : []),
  ];
}
