import type { Language } from '../../locales/index.ts';
import { mayOpen } from '../may-open.ts';
import { ConflictError, type Stored } from '../ports.ts';
import { noticed } from '../record/access-events.ts';
import type { CaseRecord } from '../record/index.ts';
import type { TurnDeps } from './deps.ts';
import { handedOnNotices } from './handed-on.ts';
import { ownerNotices } from './notices.ts';
import type { Aside, Rendered } from './render.ts';
import type { Session } from './session.ts';
import { hasEntryOf } from './sitting.ts';

/** How often a look is written again because somebody else wrote first. */
const attempts = 5;
const listPages: readonly string[] = ['cases', 'team', 'closed', 'situations'];

/**
 * What a page shows of a case is on record before it is shown: with what the turn wrote or, where it wrote nothing, as a
 * look, once in a quarter of an hour. Somebody else than the owner is on record with every opening, too. What waits for
 * the owner is said on the page, and then taken off the case with the same write.
 * @throws StoreUnavailableError, UnreadableError, ConflictError: then the page is not to be shown
 */
export async function onRecord(deps: TurnDeps, opened: Session, rendered: Rendered): Promise<Rendered> {
  const { session, view } = rendered;
  const stored = view.case === null ? undefined : session.stored;
  const record = stored?.value;
  const isOwner = record?.owner === session.actor.id;
  const waiting = record && isOwner ? record.access.notices : [];
  const now = deps.clock.now();
  // The brief waits for no entry of a look: whoever came to the case by it opens it with the page after it.
  const byBrief = opened.conversation.delivered?.page === 'emergency';
  const opens =
    record !== undefined &&
    !isOwner &&
    (opened.stored?.value.id !== record.id || (byBrief && !hasEntryOf(session.actor.id, record, now, 'looked')));
  const due =
    record && (opens || waiting.length > 0 || !hasEntryOf(session.actor.id, record, now)) ? stored : undefined;
  const seen = due ? { ...session, stored: await look(deps, session, due, waiting) } : session;
  const told = [session.told, record && { of: record, notices: waiting }].flatMap((of) => of ?? []);
  // A list shows no case: there it is said which one is meant.
  const shown = listPages.includes(view.page) ? undefined : record;
  const language = session.language ?? 'en';
  const notices = [
    ...told.flatMap((of) => ownerNotices(deps, of, shown, language)),
    ...(await handedOnNotices(deps, session, opened.stored === undefined || view.page === 'cases')),
  ];
  // The number to ring comes before all of it.
  const all = view.page === 'emergency' ? [...view.notices, ...notices] : [...notices, ...view.notices];
  const aside = [...(rendered.aside ?? []), ...namesIn(deps, told, shown, language)];
  return { session: seen, view: { ...view, notices: all }, aside };
}

/** Of what the owner is told, what says something of the names in a case. */
const namesIn = (
  deps: TurnDeps,
  told: readonly NonNullable<Session['told']>[],
  shown: CaseRecord | undefined,
  language: Language,
): readonly Aside[] =>
  told
    .map((of) => ({ ...of, notices: of.notices.filter(({ kind }) => kind === 'keptOut') }))
    .flatMap((of) => ownerNotices(deps, of, shown, language))
    .map((notice) => ({ notice, of: 'name' }));

async function look(
  deps: TurnDeps,
  { actor }: Session,
  from: Stored<CaseRecord>,
  told: CaseRecord['access']['notices'],
): Promise<Stored<CaseRecord>> {
  const said = new Set(told.map(({ id }) => id));
  let stored = from;
  for (let attempt = 1; ; attempt++) {
    const { value: record, etag } = stored;
    const now = deps.clock.now();
    const at = now.toISOString();
    const basis = mayOpen(actor, 'read', record, now);
    // Between the page and its entry somebody may have taken it away.
    if (!basis) throw new ConflictError('a case that was opened is no longer theirs');
    const stamp = { by: actor.id, at, newId: () => deps.ids.next() };
    const waiting = record.access.notices;
    const notices =
      basis === 'owner'
        ? waiting.filter(({ id }) => !said.has(id))
        : basis === 'supervisor'
          ? noticed(record.access, 'opened', actor.id, stamp)
          : waiting;
    const seen = { ...record, access: { ...record.access, notices } };
    try {
      return await deps.cases.replace(seen, etag, [{ at, by: actor.id, action: 'looked', basis }]);
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
      const newer = await deps.cases.load(actor.tenant, record.id);
      if (!newer) throw error;
      stored = newer;
    }
  }
}
