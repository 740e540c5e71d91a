import { cleanText } from '../question/index.ts';
import type { Reason } from '../question/reasons.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Deed, Stamp } from './events.ts';
import type { CaseRecord } from './index.ts';

/** Who may see a case, whose it is, and whether it is open: changes to these are no answers, and each is on the trail. */
export type AccessEvent =
  | { readonly type: 'share' | 'unshare'; readonly with: string }
  /** To be taken over: it stays the owner's until whom it is offered to accepts it. A new offer takes the place of one before. */
  | { readonly type: 'offer'; readonly to: string }
  | { readonly type: 'withdraw' | 'decline' }
  /** By whom it is offered to. The team it then belongs to: one of theirs. The owner before keeps nothing. */
  | { readonly type: 'accept'; readonly team: string }
  /** At once, by a supervisor to themself. The team it then belongs to: one of the new owner's. */
  | { readonly type: 'handOver'; readonly to: string; readonly team: string }
  | { readonly type: 'restrict'; readonly namedOnly: boolean }
  | { readonly type: 'keepOut' | 'letIn'; readonly staff: string }
  | { readonly type: 'close' | 'reopen' }
  /** With another case, by its reference: each of the two keeps the other’s. */
  | { readonly type: 'link' | 'unlink'; readonly reference: string }
  /** In need, by somebody whose case it is not. */
  | { readonly type: 'breakGlass'; readonly reason: string }
  /** Colleagues whose names are like somebody's in the case, from this moment on. */
  | { readonly type: 'matched'; readonly staff: readonly string[] }
  /** Something that was asked for without the right to it. */
  | { readonly type: 'attempt'; readonly what: string };

const accessTypes: Readonly<Record<AccessEvent['type'], true>> = {
  share: true,
  unshare: true,
  offer: true,
  withdraw: true,
  decline: true,
  accept: true,
  handOver: true,
  restrict: true,
  keepOut: true,
  letIn: true,
  close: true,
  reopen: true,
  link: true,
  unlink: true,
  breakGlass: true,
  matched: true,
  attempt: true,
};
export const isAccessEvent = (event: { readonly type: string }): event is AccessEvent =>
  Object.hasOwn(accessTypes, event.type);

/** For how long broken glass lets somebody in, in minutes. */
export const glassMinutes = 60;
/** The longest reason that is kept, in UTF-16 units. */
const longestReason = 4000;
/** How many notices wait for the owner: of more, the newest. */
const noticesKept = 20;

type Access = CaseRecord['access'];
type Changes = Partial<Pick<CaseRecord, 'access' | 'owner' | 'team' | 'status' | 'closed' | 'links'>>;
export interface AccessChange {
  readonly changes: Changes;
  readonly deeds: readonly Deed[];
}

/**
 * What an event about access makes of a record. Pure. Whether the member of staff may do it was asked before
 * (dialogs/may-open.ts); here stands what is never so, whoever asks: nobody who is kept out is given the case.
 */
export function accessChange(record: CaseRecord, event: AccessEvent, stamp: Stamp): Result<AccessChange, Reason> {
  const { access } = record;
  const by = { by: stamp.by, at: stamp.at };
  const changed = (changes: Partial<Access>, action: Deed['action'], what?: string) =>
    ok({ changes: { access: { ...access, ...changes } }, deeds: [what === undefined ? { action } : { action, what }] });
  switch (event.type) {
    case 'share': {
      if (event.with === record.owner) return fail({ key: 'unknownColleague' });
      if (isKeptOut(access, event.with)) return fail({ key: 'keptOut' });
      const shares = [...without(access.shares, event.with), { with: event.with, ...by }];
      const notices = stamp.by === record.owner ? access.notices : noticed(access, 'shared', event.with, stamp);
      return changed({ shares, notices }, 'shared', event.with);
    }
    case 'unshare':
      return changed({ shares: without(access.shares, event.with) }, 'unshared', event.with);
    case 'offer': {
      if (event.to === record.owner) return fail({ key: 'unknownColleague' });
      if (isKeptOut(access, event.to)) return fail({ key: 'keptOut' });
      const notices = stamp.by === record.owner ? access.notices : noticed(access, 'offered', event.to, stamp);
      return changed({ offer: { to: event.to, ...by }, notices }, 'offered', event.to);
    }
    case 'withdraw':
      if (!access.offer) return fail({ key: 'notAnOption' });
      return changed({ offer: undefined }, 'withdrew', access.offer.to);
    case 'decline':
      if (access.offer?.to !== stamp.by) return fail({ key: 'mayNot' });
      return changed({ offer: undefined, notices: noticed(access, 'declined', stamp.by, stamp) }, 'declined');
    case 'accept': {
      const { offer } = access;
      if (offer?.to !== stamp.by) return fail({ key: 'mayNot' });
      return ok({
        changes: belongsTo(record, stamp.by, event.team, { by: offer.by, at: stamp.at }),
        deeds: [{ action: 'accepted', what: record.owner }],
      });
    }
    case 'handOver': {
      if (event.to === record.owner) return fail({ key: 'unknownColleague' });
      if (isKeptOut(access, event.to)) return fail({ key: 'keptOut' });
      // Whoever hands it on themself knows.
      const changes = belongsTo(record, event.to, event.team, stamp.by === record.owner ? undefined : by);
      const notices = event.to === stamp.by ? [] : noticed({ notices: [] }, 'handedOver', stamp.by, stamp);
      return ok({
        changes: { ...changes, access: { ...changes.access, notices } },
        deeds: [{ action: 'handedOver', what: event.to }],
      });
    }
    case 'restrict':
      return changed({ namedOnly: event.namedOnly }, event.namedOnly ? 'restricted' : 'unrestricted');
    case 'keepOut':
      if (event.staff === record.owner) return fail({ key: 'unknownColleague' });
      return changed(keptOut(access, event.staff, by), 'keptOut', event.staff);
    case 'letIn': {
      const keptOutStill = access.keptOut.filter(({ staff }) => staff !== event.staff);
      const letIn = [
        ...(access.letIn ?? []).filter(({ staff }) => staff !== event.staff),
        { staff: event.staff, ...by },
      ];
      return changed({ keptOut: keptOutStill, letIn }, 'letIn', event.staff);
    }
    case 'close':
      return ok({
        changes: { status: 'closed', closed: by, ...(access.offer && { access: { ...access, offer: undefined } }) },
        deeds: [{ action: 'closed' }],
      });
    case 'reopen':
      return ok({ changes: { status: 'open', closed: undefined }, deeds: [{ action: 'reopened' }] });
    case 'link':
    case 'unlink':
      return linkChange(record, event, stamp);
    case 'breakGlass':
      return broken(record, event.reason, stamp);
    case 'matched':
      return ok(event.staff.reduce<AccessChange>((made, staff) => matchedOne(record, made, staff, stamp), nothing));
    case 'attempt':
      return fail({ key: 'mayNot' });
  }
}

/** How many other cases one is linked with at the most. */
export const mostLinks = 20;

/** Linked once more is as it was; a link that is not there is withdrawn already. */
function linkChange(
  { links = [], reference: own }: CaseRecord,
  { type, reference }: Extract<AccessEvent, { type: 'link' | 'unlink' }>,
  { by, at }: Stamp,
): Result<AccessChange, Reason> {
  const others = links.filter((link) => link.reference !== reference);
  if (type === 'unlink')
    return ok(
      others.length === links.length
        ? nothing
        : { changes: { links: others }, deeds: [{ action: 'unlinked', what: reference }] },
    );
  if (reference === own || others.length >= mostLinks) return fail({ key: 'notAnOption' });
  if (others.length < links.length) return ok(nothing);
  return ok({ changes: { links: [...links, { reference, by, at }] }, deeds: [{ action: 'linked', what: reference }] });
}

const nothing: AccessChange = { changes: {}, deeds: [] };

function broken({ access }: CaseRecord, reason: string, stamp: Stamp): Result<AccessChange, Reason> {
  const words = cleanText(reason, { multiline: true }).slice(0, longestReason);
  if (words === '') return fail({ key: 'glassReason' });
  if (isKeptOut(access, stamp.by)) return fail({ key: 'unknownCase' });
  const { by, at } = stamp;
  const until = new Date(Date.parse(at) + glassMinutes * 60_000).toISOString();
  const brokenGlass = [...access.brokenGlass, { by, at, until, reason: words }];
  const notices = noticed(access, 'brokeGlass', by, stamp);
  return ok({
    changes: { access: { ...access, brokenGlass, notices } },
    deeds: [{ action: 'brokeGlass', what: `until ${until}` }],
  });
}

/** The owner is told of a match, their own too; only others are kept out by it. */
function matchedOne(record: CaseRecord, made: AccessChange, staff: string, stamp: Stamp): AccessChange {
  const access = made.changes.access ?? record.access;
  const notices = noticed(access, 'keptOut', staff, stamp);
  if (staff === record.owner) return { ...made, changes: { ...made.changes, access: { ...access, notices } } };
  const kept = keptOut(access, staff, { by: stamp.by, at: stamp.at });
  return {
    changes: { ...made.changes, access: { ...access, ...kept, notices } },
    deeds: [...made.deeds, { action: 'keptOut', what: staff }],
  };
}

const isKeptOut = ({ keptOut: kept }: Access, staff: string): boolean => kept.some((each) => each.staff === staff);
const without = (shares: Access['shares'], staff: string) => shares.filter((share) => share.with !== staff);

/** How many owners before are kept to be told: the newest. */
const untoldKept = 20;

/** A case with a new owner. What the owner before was to be told is not for the new one, and no offer stands. */
function belongsTo(record: CaseRecord, owner: string, team: string, givenBy: GivenBy | undefined) {
  const { access } = record;
  const untold = untoldAfter(record, owner, givenBy);
  return {
    owner,
    team,
    access: { ...access, shares: without(access.shares, owner), notices: [], untold, offer: undefined },
  };
}

/**
 * Whoever had the case is to be told that it is somebody else's, and by whom it was given away: by themself where a
 * colleague accepted it. Who has it again need not be told.
 */
function untoldAfter({ owner, access }: CaseRecord, to: string, givenBy: GivenBy | undefined): Access['untold'] {
  const others = (access.untold ?? []).filter(({ staff }) => staff !== to && staff !== owner);
  const untold = givenBy ? [...others, { staff: owner, ...givenBy }].slice(-untoldKept) : others;
  return untold.length === 0 ? undefined : untold;
}
interface GivenBy {
  readonly by: string;
  readonly at: string;
}

/** Whoever is kept out has no share and no broken glass either; letting them in again gives neither back. */
function keptOut(access: Access, staff: string, by: { by: string; at: string }): Partial<Access> {
  return {
    keptOut: [...access.keptOut.filter((kept) => kept.staff !== staff), { staff, ...by }],
    letIn: access.letIn?.filter((each) => each.staff !== staff),
    shares: without(access.shares, staff),
    ...(access.offer?.to === staff && { offer: undefined }),
    brokenGlass: access.brokenGlass.map((glass) =>
      glass.by === staff && glass.until > by.at ? { ...glass, until: by.at } : glass,
    ),
  };
}

/** What waits for the owner, with one more. */
export function noticed(
  { notices }: Pick<Access, 'notices'>,
  kind: Access['notices'][number]['kind'],
  staff: string,
  { by, at, newId }: Pick<Stamp, 'by' | 'at' | 'newId'>,
): Access['notices'] {
  const others = notices.filter((notice) => notice.kind !== kind || notice.staff !== staff);
  return [...others, { id: newId(), kind, staff, by, at }].slice(-noticesKept);
}
