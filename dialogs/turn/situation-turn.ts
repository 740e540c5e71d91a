import { text } from '../../locales/index.ts';
import { carriedOf, isOfPeople } from '../journeys/carried.ts';
import type { CaseRecord } from '../record/index.ts';
import { hasForLinks } from './case-links.ts';
import { isCaseSession, type CaseSession } from './case-session.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Next } from './move.ts';
import { render, type Rendered, type Said } from './render.ts';
import { caseInHand } from './scene.ts';
import { beginCase } from './session.ts';

/**
 * The first page of the situation that was chosen: of the case in hand, which has turned into it, or of a new one that is
 * begun with what both ask and may carry. The case before stays as it is, and both are told apart by their references.
 * The new one is for good whoever’s it is: who came to the first by supervising, in need or by an offer takes nothing along.
 */
export async function inSituation(
  deps: TurnDeps,
  session: CaseSession,
  record: CaseRecord,
  { journey, turned }: Extract<Next, { type: 'situation' }>,
  said: Said,
  walk: Walk,
): Promise<Rendered> {
  const { language } = session;
  const to = deps.journeyOf(journey);
  const values = { kind: text(language, to.title), reference: record.reference };
  const show = async (as: CaseSession, notices: readonly string[]) =>
    await render(deps, as, caseInHand(deps, as.stored.value), language, walk, undefined, {
      ...said,
      outcome: 'shown',
      notices,
    });
  if (turned) {
    const afresh = { ...session.conversation, focus: undefined, dialogs: undefined };
    return await show({ ...session, conversation: afresh }, [text(language, 'bot.situations.turned', values)]);
  }
  const now = deps.clock.now();
  const carried = hasForLinks(session.actor, record, now)
    ? carriedOf(deps.journeyOf(record.journey), to, record.answers, now)
    : {};
  const closedAs = isOfPeople(carried) ? record.access : undefined;
  const begun = await beginCase(deps, session, { journey, carried, closedAs });
  if (!isCaseSession(begun)) throw new Error('a case that was just begun is not in hand');
  const { reference } = begun.stored.value;
  const along = Object.keys(carried).length > 0 ? [text(language, 'bot.situations.carried')] : [];
  return await show(begun, [
    text(language, 'bot.situations.begun', { ...values, new: reference, old: record.reference }),
    ...along,
  ]);
}
