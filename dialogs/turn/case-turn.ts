import { text } from '../../locales/index.ts';
import { dangerSaid } from '../journeys/emergency.ts';
import { mayOpen } from '../may-open.ts';
import type { Focus } from '../ports.ts';
import { casesMenu, casesOf } from './case-lists.ts';
import { changeCase, isCaseSession, type CaseSession } from './case-session.ts';
import { accessOn } from './case-links.ts';
import { readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { interpret } from './interpret.ts';
import type { Move } from './move.ts';
import { asShown } from './menu-option.ts';
import { isMenuPage } from './menus.ts';
import { linkCases } from './link-turn.ts';
import { openAsked, openedNotices, type CaseAsked } from './open-case.ts';
import { menuRendered } from './opening-turn.ts';
import { definitionsHelp } from './definitions-help.ts';
import { focusOnError, focusStaying, placeBack, type Taken } from './next-focus.ts';
import { cardOfAnotherCase } from './other-case.ts';
import { offerOf } from './guidance.ts';
import { helpLines, render, type Rendered, type Said } from './render.ts';
import { saidOf } from './said-of.ts';
import { handOffNotices, sharingNotices } from './hand-off-facts.ts';
import { handOver } from './hand-over.ts';
import { caseInHand, menuFor, type CaseInHand } from './scene.ts';
import { beginCase, chooseLanguage } from './session.ts';
import { inSituation } from './situation-turn.ts';

/** A turn in a case: understood, decided and saved; then the page that follows. */
export async function caseTurn(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  walk: Walk,
): Promise<Rendered> {
  const other = incoming.command?.case;
  const opens = incoming.command?.action === 'openCase' || incoming.command?.action === 'breakGlass';
  if (other !== undefined && other !== session.stored.value.id && !opens)
    return await cardOfAnotherCase(deps, session, incoming, walk, other);
  const taken = await take(deps, session, incoming);
  return await follow(deps, taken, incoming, walk);
}

async function take(deps: TurnDeps, opened: CaseSession, incoming: Incoming): Promise<Taken> {
  let move: Move = { events: [], next: { type: 'stay' } };
  const changed = await changeCase(
    deps,
    opened,
    incoming,
    async (session, hand) => {
      move = await understand(deps, session, incoming, hand);
      return move.events;
    },
    { tells: true },
  );
  const repeated = incoming.activityId !== null && opened.conversation.activities.includes(incoming.activityId);
  const { decided } = changed;
  if (decided.effect !== 'unchanged' || !repeated) return { ...changed, move };
  return { ...changed, move, decided: { ...decided, effect: 'alreadyRecorded' } };
}

async function understand(deps: TurnDeps, session: CaseSession, incoming: Incoming, hand: CaseInHand): Promise<Move> {
  const { conversation, actor, language } = session;
  const { delivered, focus } = conversation;
  const typedTo = incoming.command === undefined ? delivered?.page : undefined;
  const access = await accessOn(deps, actor, hand.record, typedTo, focus);
  const menu =
    delivered !== undefined && isMenuPage(delivered.page) && incoming.command === undefined
      ? await menuFor(deps, actor, delivered.page, hand, { language, focus, access, shows: false })
      : undefined;
  const now = deps.clock.now();
  return interpret(incoming, { conversation, menu: menu && asShown(menu, delivered?.options), access, now, ...hand });
}

/** Where the practitioner goes from here, and what is said on the way. */
async function follow(deps: TurnDeps, taken: Taken, incoming: Incoming, walk: Walk): Promise<Rendered> {
  const { session, decided } = taken;
  const hand = caseInHand(deps, decided.record);
  const show = async (focus: Focus | undefined, said: Said, as: CaseSession = session) =>
    await render(deps, as, hand, as.language, walk, focus, said);
  const focus = session.conversation.focus;
  const said = withOffer(saidOf(deps, taken, hand), taken, incoming);
  const { next } = taken.move;
  // Whoever handed it over has no more to do with it.
  if (!mayOpen(session.actor, 'read', decided.record, deps.clock.now())) return await leaveCase(deps, session, said);
  // What this very turn recorded, before the conversation was found changed, still leads where it led.
  if (decided.effect === 'alreadyRecorded' && !incoming.again) return await show(focus, said);
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
      const warnings = recipient === undefined ? [] : handOffNotices(hand, recipient, session.language);
      const answersIn = recipient === undefined ? [] : sharingNotices(hand, recipient, session.language);
      return await show(next.focus, { ...said, notices: [...(said.notices ?? []), ...warnings], answersIn });
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
    case 'help': {
      const help = definitionsHelp(hand, session.language);
      return await show(focus, {
        ...said,
        outcome: 'help',
        notices: [...helpLines(session.language), ...help.notices],
        ways: help.ways,
      });
    }
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
    case 'situation':
      return await inSituation(deps, session, decided.record, next, said, walk);
    case 'link':
    case 'unlink': {
      const linked = await linkCases(deps, session, incoming, next);
      const after = caseInHand(deps, linked.session.stored.value);
      return await render(deps, linked.session, after, session.language, walk, { page: 'access' }, linked.said);
    }
    case 'openCase':
    case 'openReference':
    case 'breakGlass':
      return await openOther(
        deps,
        session,
        incoming,
        next,
        walk,
        async (refused) => await show({ page: 'cases' }, refused),
      );
    case 'document':
      return await handOver(deps, taken, hand, next, walk);
  }
}

/** Words that answered nothing and end in "?" may have been a question to Canllaw: the look-up is offered beside. */
function withOffer(said: Said, { decided, move: { next }, session }: Taken, { text: words = '' }: Incoming): Said {
  const { delivered } = session.conversation;
  // Where nothing else is asked for, what is typed is kept as a note.
  const isNoted = decided.effect === 'noted' && delivered?.asking?.question !== 'note' && !readCommand(words);
  if (next.type !== 'refuse' && decided.effect !== 'invalid' && !isNoted) return said;
  const offer = offerOf(words, session.language);
  if (!offer) return said;
  return { ...said, notices: [...(said.notices ?? []), ...offer.notices], ways: [...(said.ways ?? []), ...offer.ways] };
}

async function openOther(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  asked: CaseAsked,
  walk: Walk,
  refuse: (said: Said) => Promise<Rendered>,
): Promise<Rendered> {
  const opened = await openAsked(deps, session, incoming, asked);
  if (!opened.ok) return await refuse({ outcome: 'refused', errors: opened.error });
  const { value } = opened;
  const said: Said = { outcome: 'shown', notices: openedNotices(value) };
  return await render(deps, value, caseInHand(deps, value.stored.value), value.language, walk, undefined, said);
}

/** The list of their cases, for somebody who has none in hand any more. */
async function leaveCase(deps: TurnDeps, session: CaseSession, said: Said): Promise<Rendered> {
  const { conversation, language, actor } = session;
  const without = {
    ...session,
    stored: undefined,
    conversation: { ...conversation, caseId: undefined, focus: undefined, dialogs: undefined },
  };
  return menuRendered(deps, without, casesMenu(await casesOf(deps, actor), language), language, {
    ...said,
    raised: [],
  });
}
