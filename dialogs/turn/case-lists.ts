import { languages, text, type Language } from '../../locales/index.ts';
import { journeys } from '../journeys/index.ts';
import { mayOpen } from '../may-open.ts';
import type { CaseSummary, Staff } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { sayDay } from './days.ts';
import type { TurnDeps } from './deps.ts';
import { option, type Menu, type MenuOption } from './menu-option.ts';
import { nameOf } from './notices.ts';
import { noteLately } from './noted-lately.ts';

/** The cases somebody can go on with. */
export interface CaseLists {
  readonly own: readonly CaseSummary[];
  readonly shared: readonly SharedCase[];
  /** Of a colleague, who offers them to this person. */
  readonly offered: readonly SharedCase[];
  /** They have cases of their own that are closed, and can ask for those. */
  readonly hasClosed: boolean;
  /** They supervise, and can ask for the cases of their team. */
  readonly supervises: boolean;
}
/** A case that was shared with somebody, and what its owner is called on the staff register, if they are on it. */
interface SharedCase extends CaseSummary {
  readonly ownerName: string | undefined;
}
export const isEmpty = ({ own, shared, offered }: CaseLists): boolean =>
  own.length + shared.length + offered.length === 0;

/** Not even that there is a case is for somebody who may not open it now, though it was shared with them or offered. */
export async function casesOf(deps: TurnDeps, staff: Staff): Promise<CaseLists> {
  const { tenant, id, roles } = staff;
  const now = deps.clock.now();
  const isSeen = (record: CaseRecord) => mayOpen(staff, 'read', record, now) !== undefined;
  const [own, shared, offered, closed] = await Promise.all([
    deps.cases.list(tenant, { owner: id }),
    deps.cases.list(tenant, { sharedWith: id }, isSeen),
    deps.cases.list(tenant, { offeredTo: id }, isSeen),
    deps.cases.list(tenant, { owner: id, closed: true, most: 1 }),
  ]);
  const named = (each: CaseSummary) => ({ ...each, ownerName: deps.staff.find({ tenant, id: each.owner })?.name });
  return {
    own,
    // What is offered stands there once.
    shared: shared.filter((each) => offered.every((one) => one.id !== each.id)).map(named),
    offered: offered.map(named),
    hasClosed: closed.length > 0,
    supervises: roles.includes('supervisor'),
  };
}

export function casesMenu({ own, shared, offered, hasClosed, supervises }: CaseLists, language: Language): Menu {
  const ownOne = (summary: CaseSummary) => listed(summary, language, ownLabel(summary));
  const sharedOne = (summary: SharedCase) =>
    listed(summary, language, (each) =>
      text(each, 'access.cases.shared', {
        reference: summary.reference,
        name: summary.ownerName ?? text(each, 'access.somebody'),
        since: sayDay(summary.sharedAt ?? summary.createdAt, each),
        date: sayDay(summary.changedAt, each),
      }),
    );
  const offeredOne = (summary: SharedCase) =>
    listed(summary, language, (each) =>
      text(each, 'access.cases.offered', {
        reference: summary.reference,
        name: summary.ownerName ?? text(each, 'access.somebody'),
        since: sayDay(summary.offeredAt ?? summary.createdAt, each),
      }),
    );
  return {
    page: 'cases',
    title: text(language, 'bot.cases.title'),
    questions: [
      {
        id: 'cases.choose',
        ask: text(language, 'bot.cases.ask'),
        source: [],
        options: [
          ...offered.map(offeredOne),
          ...own.map(ownOne),
          ...shared.map(sharedOne),
          ...(supervises ? [option('team', 'access.cases.team', language)] : []),
          ...(hasClosed ? [option('closed', 'access.cases.closed', language)] : []),
          option('new', 'bot.cases.new', language),
          option('situations', 'bot.situations.new', language),
        ],
      },
    ],
  };
}

/** What a case of one's own is called, and that something waits in it to be told. */
const ownLabel =
  ({ reference, changedAt, news }: CaseSummary) =>
  (language: Language): string => {
    const label = text(language, 'bot.cases.one', { reference, date: sayDay(changedAt, language) });
    return news ? text(language, 'access.cases.news', { case: label }) : label;
  };

/** A case on a list: what it is called, and of what kind it is. It can be named by either, or by its reference. */
export function listed(
  { id, reference, journey }: CaseSummary,
  language: Language,
  label: (language: Language) => string,
): MenuOption {
  const title = journeys.find((each) => each.id === journey)?.title;
  const whole = (each: Language) =>
    title === undefined ? label(each) : text(each, 'bot.cases.ofKind', { case: label(each), kind: text(each, title) });
  return {
    value: id,
    label: whole(language),
    labels: [...languages.flatMap((each) => [whole(each), label(each)]), reference],
  };
}

/** Lists that are behind an option of the list of one's cases. */
export type OtherList = 'team' | 'closed';
export const isOtherList = (page: string): page is OtherList => page === 'team' || page === 'closed';

/** @param shows false where the list is only needed to understand what was chosen from it */
export async function listMenu(
  deps: TurnDeps,
  staff: Staff,
  list: OtherList,
  language: Language,
  shows: boolean,
): Promise<Menu> {
  return list === 'team'
    ? teamMenu(deps, staff, await teamCasesOf(deps, staff, shows), language)
    : closedMenu(await deps.cases.list(staff.tenant, { owner: staff.id, closed: true }), language);
}

/** One's own cases that are closed: each is opened to be read, and there it can be opened again. */
function closedMenu(cases: readonly CaseSummary[], language: Language): Menu {
  const one = (summary: CaseSummary) =>
    listed(summary, language, (each) =>
      text(each, 'access.cases.closedOne', {
        reference: summary.reference,
        begun: sayDay(summary.createdAt, each),
        date: sayDay(summary.changedAt, each),
      }),
    );
  return menuOf('closed', cases.map(one), language);
}

function menuOf(page: OtherList, options: readonly MenuOption[], language: Language): Menu {
  const keys = {
    team: ['access.cases.title', 'access.cases.choose'],
    closed: ['access.cases.closedTitle', 'access.cases.closedChoose'],
  } as const;
  const [title, ask] = keys[page];
  const back = option('back', 'access.cases.back', language);
  return {
    page,
    title: text(language, title),
    questions: [{ id: `${page}.choose`, ask: text(language, ask), source: [], options: [...options, back] }],
  };
}

/**
 * The cases of a supervisor's teams that are somebody else's, not named-only, and may be opened. Who asked for them is on record before
 * they are shown; somebody who does not supervise gets none, and that is on record, too.
 */
async function teamCasesOf(deps: TurnDeps, staff: Staff, shows: boolean): Promise<readonly CaseSummary[]> {
  const supervises = staff.roles.includes('supervisor');
  const now = deps.clock.now();
  const by = { at: now.toISOString(), by: staff.id };
  if (!supervises) {
    if (shows) await noteLately(deps, staff, { ...by, action: 'refused', basis: 'none', what: 'team' });
    return [];
  }
  if (shows)
    await deps.audit.note(
      staff.tenant,
      staff.teams.map((team) => ({ ...by, action: 'listed', basis: 'supervisor', what: `team ${team}` })),
    );
  // Not even that there is a case is for somebody who is kept out of it, or has a name like a person's in it.
  const isSeen = (record: CaseRecord) => mayOpen(staff, 'read', record, now) !== undefined;
  const lists = await Promise.all(
    staff.teams.map(async (team) => await deps.cases.list(staff.tenant, { team }, isSeen)),
  );
  return lists.flat().filter(({ owner }) => owner !== staff.id);
}

function teamMenu(deps: TurnDeps, staff: Staff, cases: readonly CaseSummary[], language: Language): Menu {
  const one = (summary: CaseSummary) =>
    listed(summary, language, (each) =>
      text(each, 'access.cases.one', {
        reference: summary.reference,
        date: sayDay(summary.createdAt, each),
        name: nameOf(deps, staff.tenant, summary.owner, each),
      }),
    );
  return menuOf('team', cases.map(one), language);
}
