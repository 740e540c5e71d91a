import { languages, text, type Language } from '../../locales/index.ts';
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
  readonly shared: readonly CaseSummary[];
  /** They supervise, and can ask for the cases of their team. */
  readonly supervises: boolean;
}
export const isEmpty = ({ own, shared }: CaseLists): boolean => own.length + shared.length === 0;

export async function casesOf(deps: TurnDeps, { tenant, id, roles }: Staff): Promise<CaseLists> {
  const [own, shared] = await Promise.all([
    deps.cases.list(tenant, { owner: id }),
    deps.cases.list(tenant, { sharedWith: id }),
  ]);
  return { own, shared, supervises: roles.includes('supervisor') };
}

export function casesMenu({ own, shared, supervises }: CaseLists, language: Language): Menu {
  const one = (key: 'bot.cases.one' | 'access.cases.shared') => (summary: CaseSummary) =>
    listed(summary, (each) => text(each, key, { reference: summary.reference, date: sayDay(summary.changedAt, each) }))(
      language,
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
          ...own.map(one('bot.cases.one')),
          ...shared.map(one('access.cases.shared')),
          ...(supervises ? [option('team', 'access.cases.team', language)] : []),
          option('new', 'bot.cases.new', language),
        ],
      },
    ],
  };
}

const listed =
  ({ id, reference }: CaseSummary, label: (language: Language) => string) =>
  (language: Language): MenuOption => ({
    value: id,
    label: label(language),
    labels: [...languages.map(label), reference],
  });

/**
 * The cases of a supervisor's teams that are somebody else's, not named-only, and may be opened. Who asked for them is on record before
 * they are shown; somebody who does not supervise gets none, and that is on record, too.
 * @param shows false where the list is only needed to understand what was chosen from it
 */
export async function teamCasesOf(deps: TurnDeps, staff: Staff, shows: boolean): Promise<readonly CaseSummary[]> {
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

export function teamMenu(deps: TurnDeps, staff: Staff, cases: readonly CaseSummary[], language: Language): Menu {
  const one = (summary: CaseSummary) =>
    listed(summary, (each) =>
      text(each, 'access.cases.one', {
        reference: summary.reference,
        date: sayDay(summary.createdAt, each),
        name: nameOf(deps, staff.tenant, summary.owner, each),
      }),
    )(language);
  return {
    page: 'team',
    title: text(language, 'access.cases.title'),
    questions: [
      {
        id: 'team.choose',
        ask: text(language, 'access.cases.choose'),
        source: [],
        options: [...cases.map(one), option('back', 'access.cases.back', language)],
      },
    ],
  };
}
