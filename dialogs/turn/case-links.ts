import { mayOpen } from '../may-open.ts';
import { UnreadableError, type CaseSummary, type Focus, type Staff } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { casesOf } from './case-lists.ts';
import { accessView, type CaseAccessView } from './colleagues.ts';
import type { TurnDeps } from './deps.ts';

/** A linked case as it is shown: by its reference, and what kind of case it is. Nothing of what it holds. */
export interface LinkedCase {
  readonly reference: string;
  readonly journey: string;
}

/** The links of a case, as far as the person in front of it may know of them, and what they may link it with. */
export interface CaseLinks {
  readonly linked: readonly LinkedCase[];
  /** False for whoever came to the case by supervising or in need: links are for those whose case it is, or was shared with. */
  readonly mayLink: boolean;
  /** Cases of their own or shared with them, where one is being chosen. */
  readonly candidates: readonly CaseSummary[];
}

/** Whether somebody has a case by a right that lets them link it: they own it, or it was shared with them. */
export function hasForLinks(staff: Staff, record: CaseRecord, now: Date): boolean {
  const basis = mayOpen(staff, 'read', record, now);
  return basis === 'owner' || basis === 'shared';
}

/**
 * What a person sees of the links of a case. Rights are looked up as they are now: of a case that they may not open they
 * do not learn that it is there. Of the others nothing is read out but reference and kind.
 */
export async function linksOf(
  deps: TurnDeps,
  staff: Staff,
  record: CaseRecord,
  { choosing }: { readonly choosing: boolean },
): Promise<CaseLinks> {
  const mayLink = hasForLinks(staff, record, deps.clock.now());
  const found = await Promise.all(
    (record.links ?? []).map(async ({ reference }) => await shownTo(deps, staff, reference)),
  );
  const linked = found.filter((each) => each !== undefined);
  return { linked, mayLink, candidates: choosing && mayLink ? await candidatesOf(deps, staff, record, linked) : [] };
}

async function shownTo(deps: TurnDeps, staff: Staff, reference: string): Promise<LinkedCase | undefined> {
  const id = await deps.cases.find(staff.tenant, reference);
  const other = id === undefined ? undefined : await readable(deps, staff, id);
  if (!other || mayOpen(staff, 'read', other, deps.clock.now()) === undefined) return undefined;
  return { reference, journey: other.journey };
}

/** A case that this release cannot read is nobody's to see. */
async function readable({ cases }: TurnDeps, { tenant }: Staff, id: string): Promise<CaseRecord | undefined> {
  try {
    return (await cases.load(tenant, id))?.value;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

async function candidatesOf(deps: TurnDeps, staff: Staff, record: CaseRecord, linked: readonly LinkedCase[]) {
  const { own, shared } = await casesOf(deps, staff);
  const there = new Set([record.reference, ...linked.map(({ reference }) => reference)]);
  return [...own, ...shared].filter(({ reference }) => !there.has(reference));
}

/** Who may see a case; on the page about access, or with an answer to it, with its links. */
export async function accessOn(
  deps: TurnDeps,
  staff: Staff,
  record: CaseRecord,
  page: string | undefined,
  focus: Focus | undefined,
): Promise<CaseAccessView> {
  const access = accessView(deps, staff, record);
  if (page !== 'access') return access;
  return { ...access, links: await linksOf(deps, staff, record, { choosing: focus?.access?.change === 'link' }) };
}
