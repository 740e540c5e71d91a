import type { Language } from '../../locales/index.ts';
import type { CaseAction } from '../authorize.ts';
import { likeSomebodyIn, mayOpen } from '../may-open.ts';
import type { Staff } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import type { CaseLinks } from './case-links.ts';
import type { TurnDeps } from './deps.ts';
import { nameOf } from './notices.ts';

/** What a person may change about who sees a case. */
export const accessChanges = [
  'accept',
  'decline',
  'withdraw',
  'share',
  'unshare',
  'handOver',
  'namedOnly',
  'everyone',
  'keepOut',
  'letIn',
  'close',
  'reopen',
] as const;
export type AccessChangeName = (typeof accessChanges)[number];
/** Those for which a colleague is named. */
export const aboutSomebody = ['share', 'unshare', 'handOver', 'keepOut', 'letIn'] as const;
export type AboutSomebody = (typeof aboutSomebody)[number];
export const isAboutSomebody = (change: string): change is AboutSomebody =>
  (aboutSomebody as readonly string[]).includes(change);

/** What each of them needs the right to. */
export const rightFor: Readonly<Record<AccessChangeName, CaseAction>> = {
  // Whether it is offered to them the record says.
  accept: 'read',
  decline: 'read',
  withdraw: 'handOver',
  share: 'share',
  unshare: 'share',
  handOver: 'handOver',
  namedOnly: 'restrict',
  everyone: 'restrict',
  keepOut: 'restrict',
  letIn: 'restrict',
  close: 'close',
  reopen: 'close',
};

/** A colleague as they can be chosen. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  /** Everything a typed reply may call them. */
  readonly labels: readonly string[];
  readonly teams: readonly string[];
}

/** Who may see a case, and what the person in front of it may change. Colleagues are looked at only when asked for. */
export interface CaseAccessView {
  readonly self: string;
  /** Those of the person in front of it. */
  readonly ownTeams: readonly string[];
  /** Looked up only where the page about access is shown or answered. */
  readonly links?: CaseLinks;
  readonly may: (action: CaseAction) => boolean;
  readonly nameOf: (id: string, language: Language) => string;
  /** Whom a change can be about; those of the case's own team first, then by name. */
  readonly candidates: (change: AboutSomebody) => readonly Colleague[];
  /** Colleagues with a name like somebody's in the case, of whom the owner has not said otherwise. */
  readonly alike: () => readonly Colleague[];
  /** Whether the person in front of it could still open the case, were it handed over to that colleague. */
  readonly keepsIfGivenTo: (colleague: Colleague) => boolean;
}

export function accessView(deps: TurnDeps, actor: Staff, record: CaseRecord): CaseAccessView {
  const { tenant, owner, access } = record;
  let working: readonly Staff[] | undefined;
  const all = () => (working ??= deps.staff.all(tenant).filter(works));
  const isKept = (id: string) => access.keptOut.some(({ staff }) => staff === id);
  const isShared = (id: string) => access.shares.some((share) => share.with === id);
  let likely: readonly Staff[] | undefined;
  const alike = () =>
    (likely ??= all()
      .filter(likeSomebodyIn(record))
      .filter(({ id }) => id !== owner));
  const isBarred = (each: Staff) => isKept(each.id) || alike().includes(each);
  const chosen = (change: AboutSomebody): readonly Staff[] => {
    switch (change) {
      case 'share':
        return all().filter((each) => ![owner, actor.id].includes(each.id) && !isShared(each.id) && !isBarred(each));
      case 'handOver':
        return all().filter((each) => each.id !== owner && !isBarred(each));
      case 'keepOut':
        return all().filter((each) => each.id !== owner && !isKept(each.id));
      case 'unshare':
        return access.shares.map((share) => named(deps, tenant, share.with));
      case 'letIn':
        return [
          ...access.keptOut.map(({ staff }) => named(deps, tenant, staff)),
          ...alike().filter((each) => !isKept(each.id)),
        ];
    }
  };
  const ofTeam = ({ teams }: Staff) => (teams.includes(record.team) ? 0 : 1);
  return {
    self: actor.id,
    ownTeams: actor.teams,
    may: (action) => mayOpen(actor, action, record, deps.clock.now()) !== undefined,
    nameOf: (id, language) => nameOf(deps, tenant, id, language),
    candidates: (change) =>
      chosen(change)
        .toSorted((a, b) => ofTeam(a) - ofTeam(b))
        .map(colleague),
    alike: () => alike().map(colleague),
    keepsIfGivenTo: ({ id, teams }) => {
      const shares = access.shares.filter((share) => share.with !== id);
      const given = { ...record, owner: id, team: teamOf(record, teams), access: { ...access, shares } };
      return mayOpen(actor, 'read', given, deps.clock.now()) !== undefined;
    },
  };
}

/** The team a case belongs to with a new owner: its own, where they are in it. */
export const teamOf = ({ team }: Pick<CaseRecord, 'team'>, teams: readonly string[]): string =>
  teams.includes(team) ? team : (teams[0] ?? team);

const works = ({ roles }: Staff): boolean => roles.includes('practitioner') || roles.includes('supervisor');

/** Somebody a case names; one who has left the register has only their id. */
const named = (deps: TurnDeps, tenant: string, id: string): Staff =>
  deps.staff.find({ tenant, id }) ?? { tenant, id, name: '', roles: [], teams: [] };

function colleague({ id, name, alsoKnownAs = [], teams }: Staff): Colleague {
  const first = name.split(/\s+/)[0];
  return { id, name, labels: [name, ...alsoKnownAs, ...(first ? [first] : [])].filter((label) => label !== ''), teams };
}
