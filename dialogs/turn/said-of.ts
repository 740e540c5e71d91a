import { text, type Language } from '../../locales/index.ts';
import type { TurnDeps } from './deps.ts';
import { keptBeside } from './guidance-moves.ts';
import type { Taken } from './next-focus.ts';
import { nameOf } from './notices.ts';
import { receipt, type Said } from './render.ts';
import { answerFacts, type CaseInHand } from './scene.ts';

/** What is said of a message that was taken, before the page it leads to. */
export function saidOf(deps: TurnDeps, { session, decided, before, move }: Taken, hand: CaseInHand): Said {
  const { language } = session;
  const { errors } = decided;
  const raised = decided.record.concerns.slice(before.record.concerns.length);
  switch (decided.effect) {
    case 'unchanged':
      return { outcome: 'shown' };
    case 'left':
      return { outcome: 'recorded', notices: [receipt(language, 'left')], raised };
    case 'recorded':
      return {
        outcome: 'recorded',
        notices: [receipt(language, 'recorded'), ...movedOn(deps, decided, language)],
        raised,
      };
    case 'alreadyRecorded':
      return { outcome: 'alreadyRecorded', notices: [receipt(language, 'alreadyRecorded')] };
    case 'invalid':
      return { outcome: errors.some(({ reason }) => reason.key === 'mayNot') ? 'refused' : 'invalid', errors, raised };
    case 'conflict':
      return { outcome: 'conflict', errors, notices: [receipt(language, 'conflict')], raised };
    case 'noted':
      return { outcome: move.next.type === 'refuse' ? 'invalid' : 'noted', notices: [receipt(language, 'noted')] };
    case 'drafted':
      // What was asked was on the screen; only that it was looked up first is new.
      if (move.next.type === 'go' && move.next.focus?.page === 'guidance')
        return { outcome: 'shown', notices: [keptBeside(language)] };
      return {
        outcome: 'unseen',
        notices: [receipt(language, 'unseen')],
        facts: answerFacts(hand, language, session.shownAt ?? decided.record.revision),
      };
    case 'paused':
      return { outcome: 'paused', notices: [receipt(language, 'paused')] };
  }
}

/** Where a case has gone that leaves the list. */
function movedOn(deps: TurnDeps, { deeds, record }: Taken['decided'], language: Language): readonly string[] {
  const { reference, tenant, owner } = record;
  return deeds.flatMap(({ action, what }) => {
    if (action === 'closed') return [text(language, 'access.notices.closed', { reference })];
    const name = (id: string) => nameOf(deps, tenant, id, language);
    switch (action) {
      case 'handedOver':
      case 'accepted':
        return [text(language, 'access.notices.handedOn', { reference, name: name(owner) })];
      case 'offered':
        return [text(language, 'access.notices.isOffered', { reference, name: name(what ?? '') })];
      case 'withdrew':
        return [text(language, 'access.notices.withdrawn', { reference })];
      case 'declined':
        return [text(language, 'access.notices.youDeclined', { reference })];
      default:
        return [];
    }
  });
}
