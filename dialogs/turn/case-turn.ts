import { text, type Language } from '../../locales/index.ts';
import { authorize } from '../authorize.ts';
import { dangerSaid } from '../journeys/emergency.ts';
import type { Focus } from '../ports.ts';
import { changeCase, isCaseSession, type CaseSession } from './case-session.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { interpret } from './interpret.ts';
import type { Move } from './move.ts';
import { isMenuPage } from './menus.ts';
import { focusOnError, focusStaying, placeBack, type Taken } from './next-focus.ts';
import { cardOfAnotherCase } from './other-case.ts';
import { helpLines, receipt, render, type Rendered, type Said } from './render.ts';
import { answerFacts, caseInHand, casesOf, menuOf, sharingNotices, type CaseInHand } from './scene.ts';
import { beginCase, chooseLanguage, withCase } from './session.ts';

/** A turn in a case: understood, decided and saved; then the page that follows. */
export async function caseTurn(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  walk: Walk,
): Promise<Rendered> {
  const other = incoming.command?.case;
  if (other !== undefined && other !== session.stored.value.id && incoming.command?.action !== 'openCase')
    return await cardOfAnotherCase(deps, session, incoming, walk, other);
  const taken = await take(deps, session, incoming);
  return await follow(deps, taken, incoming, walk);
}

async function take(deps: TurnDeps, opened: CaseSession, incoming: Incoming): Promise<Taken> {
  let move: Move = { events: [], next: { type: 'stay' } };
  const changed = await changeCase(deps, opened, incoming, async (session, hand) => {
    move = await understand(deps, session, incoming, hand);
    return move.events;
  });
  const repeated = incoming.activityId !== null && opened.conversation.activities.includes(incoming.activityId);
  const { decided } = changed;
  if (decided.effect !== 'unchanged' || !repeated) return { ...changed, move };
  return { ...changed, move, decided: { ...decided, effect: 'alreadyRecorded' } };
}

async function understand(deps: TurnDeps, session: CaseSession, incoming: Incoming, hand: CaseInHand): Promise<Move> {
  const page = session.conversation.delivered?.page;
  const menu =
    page !== undefined && isMenuPage(page)
      ? menuOf(page, hand, page === 'cases' ? await casesOf(deps, session.actor) : [], session.language)
      : undefined;
  return interpret(incoming, { conversation: session.conversation, menu, ...hand });
}

/** Where the practitioner goes from here, and what is said on the way. */
async function follow(deps: TurnDeps, taken: Taken, incoming: Incoming, walk: Walk): Promise<Rendered> {
  const { session, decided } = taken;
  const hand = caseInHand(deps, decided.record);
  const show = async (focus: Focus | undefined, said: Said, as: CaseSession = session) =>
    await render(deps, as, hand, as.language, walk, focus, said);
  const focus = session.conversation.focus;
  const said = saidOf(taken, hand);
  const { next } = taken.move;
  if (decided.effect === 'alreadyRecorded') return await show(focus, said);
  // Danger comes before whatever else was wrong on the page.
  if (dangerSaid(decided.recorded, hand.reached.view)) {
    const from = { ...session.conversation, focus: focusStaying(taken, hand, incoming) };
    return await show({ page: 'emergency' }, { ...said, outcome: 'emergency' }, { ...session, conversation: from });
  }
  if (decided.effect === 'invalid' || decided.effect === 'conflict') return await show(focusOnError(taken, hand), said);
  switch (next.type) {
    case 'stay':
      return await show(focusStaying(taken, hand, incoming), said);
    case 'go': {
      const recipient = next.focus?.recipient;
      const warnings = recipient === undefined ? [] : sharingNotices(hand, recipient, session.language);
      return await show(next.focus, { ...said, notices: [...(said.notices ?? []), ...warnings] });
    }
    case 'back': {
      const back = await placeBack(taken, hand, walk);
      const to = back === 'nowhere' ? focus : back;
      return await show(
        to,
        back === 'nowhere'
          ? { ...said, outcome: 'invalid', errors: [{ question: null, reason: { key: 'nothingToGoBackTo' } }] }
          : said,
      );
    }
    case 'refuse':
      return await show(focus, {
        ...said,
        outcome: 'invalid',
        errors: [{ question: next.question, reason: next.reason }],
      });
    case 'language': {
      const language = next.language ?? (session.language === 'en' ? 'cy' : 'en');
      const changed = await chooseLanguage(deps, session, language);
      const as: CaseSession = { ...session, ...changed, stored: session.stored, language };
      return await show(focus, { outcome: 'language', notices: [text(language, 'bot.notices.language')] }, as);
    }
    case 'help':
      return await show(focus, {
        ...said,
        outcome: 'help',
        notices: helpLines(session.language),
      });
    case 'noteNext':
      return await show(focus, {
        outcome: 'shown',
        noteNext: true,
      });
    case 'cases':
      return await show({ page: 'cases' }, said);
    case 'newCase': {
      const begun = await beginCase(deps, session);
      return isCaseSession(begun)
        ? await render(deps, begun, caseInHand(deps, begun.stored.value), begun.language, walk, undefined, {
            outcome: 'shown',
            notices: [text(session.language, 'bot.notices.newCase', { reference: begun.stored.value.reference })],
          })
        : await show(focus, said);
    }
    case 'openCase':
      return await openCase(deps, session, next.id, walk, async (refused) => await show({ page: 'cases' }, refused));
    case 'document':
      return await handOver(deps, taken, hand, next, walk);
  }
}

async function openCase(
  deps: TurnDeps,
  session: CaseSession,
  id: string,
  walk: Walk,
  refuse: (said: Said) => Promise<Rendered>,
): Promise<Rendered> {
  const opened = await withCase(deps, session, id);
  if (!isCaseSession(opened))
    return await refuse({ outcome: 'refused', errors: [{ question: null, reason: { key: 'unknownCase' } }] });
  const moved = { ...opened, conversation: { ...opened.conversation, focus: undefined, dialogs: undefined } };
  const said: Said = {
    outcome: 'shown',
    notices: [text(session.language, 'bot.notices.openCase', { reference: opened.stored.value.reference })],
  };
  return await render(deps, moved, caseInHand(deps, opened.stored.value), session.language, walk, undefined, said);
}

/** The document was noted on the record with everything else of this turn; here is where to fetch it. */
async function handOver(
  deps: TurnDeps,
  { session }: Taken,
  hand: CaseInHand,
  asked: { recipient: string; language: Language },
  walk: Walk,
): Promise<Rendered> {
  const { record } = hand;
  const allowed = authorize(session.actor, 'document', record);
  const documents = allowed
    ? [deps.link(session.actor, { caseId: record.id, reference: record.reference, ...asked })]
    : [];
  const said: Said = {
    outcome: allowed ? 'document' : 'refused',
    notices: [
      text(session.language, allowed ? 'bot.notices.document' : 'bot.notices.refused'),
      ...sharingNotices(hand, asked.recipient, session.language),
    ],
    documents,
  };
  return await render(deps, session, hand, session.language, walk, { page: 'handOff' }, said);
}

function saidOf({ session, decided, before, move }: Taken, hand: CaseInHand): Said {
  const { language } = session;
  const { errors } = decided;
  const raised = decided.record.concerns.slice(before.record.concerns.length);
  switch (decided.effect) {
    case 'unchanged':
      return { outcome: 'shown' };
    case 'left':
      return { outcome: 'recorded', notices: [receipt(language, 'left')], raised };
    case 'recorded':
      return { outcome: 'recorded', notices: [receipt(language, 'recorded')], raised };
    case 'alreadyRecorded':
      return { outcome: 'alreadyRecorded', notices: [receipt(language, 'alreadyRecorded')] };
    case 'invalid':
      return { outcome: 'invalid', errors, raised };
    case 'conflict':
      return { outcome: 'conflict', errors, notices: [receipt(language, 'conflict')], raised };
    case 'noted':
      return { outcome: move.next.type === 'refuse' ? 'invalid' : 'noted', notices: [receipt(language, 'noted')] };
    case 'drafted':
      return {
        outcome: 'unseen',
        notices: [receipt(language, 'unseen')],
        facts: answerFacts(hand, language, session.shownAt ?? decided.record.revision),
      };
    case 'paused':
      return { outcome: 'paused', notices: [receipt(language, 'paused')] };
  }
}
