import { text, type Language } from '../../locales/index.ts';
import { authorize } from '../authorize.ts';
import { dangerSaid } from '../journeys/emergency.ts';
import { findQuestion, openQuestions } from '../question/index.ts';
import { ConflictError, type Focus } from '../ports.ts';
import { decide } from '../record/decide.ts';
import type { CaseEvent, Decided, Stamp } from '../record/events.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { interpret } from './interpret.ts';
import type { Move } from './move.ts';
import { isMenuPage } from './menus.ts';
import { focusAfter, isStageOpen, pageBefore, placeOf, questionBefore } from './place.ts';
import { receipt, render, type Rendered, type Said } from './render.ts';
import { answerFacts, caseInHand, casesOf, menuOf, type CaseInHand } from './scene.ts';
import { beginCase, chooseLanguage, withCase, type Session } from './session.ts';

/** How often a turn is decided again because somebody else wrote first. */
const attempts = 5;

export const helpLines = (language: Language): string[] => [
  text(language, 'bot.help.what'),
  text(language, 'bot.help.commands'),
];

/** A session whose case and language are known. */
export interface CaseSession extends Session {
  readonly stored: NonNullable<Session['stored']>;
  readonly language: Language;
}
export const isCaseSession = (session: Session): session is CaseSession =>
  session.stored !== undefined && session.language !== undefined;

interface Taken {
  readonly session: CaseSession;
  readonly move: Move;
  readonly decided: Decided;
  readonly before: CaseInHand;
}

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
  const taken = await decideAndSave(deps, session, incoming);
  return await follow(deps, taken, incoming, walk);
}

async function decideAndSave(deps: TurnDeps, opened: CaseSession, incoming: Incoming): Promise<Taken> {
  let session = opened;
  for (let attempt = 1; ; attempt++) {
    const before = caseInHand(deps, session.stored.value);
    const move = await understand(deps, session, incoming, before);
    const repeated = incoming.activityId !== null && session.conversation.activities.includes(incoming.activityId);
    const decided: Decided =
      move.events.length > 0 || isTaken(before, incoming)
        ? decide(before.journey, before.record, move.events, stampOf(deps, session, incoming))
        : { record: before.record, effect: repeated ? 'alreadyRecorded' : 'unchanged', errors: [], recorded: [] };
    if (decided.record === before.record) return { session, move, decided, before };
    try {
      const etag = await deps.cases.replace(decided.record, session.stored.etag);
      return { session: { ...session, stored: { value: decided.record, etag } }, move, decided, before };
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
      const again = await withCase(deps, session, session.stored.value.id);
      if (!isCaseSession(again)) throw error;
      session = again;
    }
  }
}

const isTaken = ({ record }: CaseInHand, { activityId }: Incoming): boolean =>
  activityId !== null && record.activities.some(({ id }) => id === activityId);

export function stampOf(deps: TurnDeps, session: CaseSession, incoming: Incoming): Stamp {
  return {
    by: session.actor.id,
    at: deps.clock.now().toISOString(),
    language: session.language,
    activity: incoming.activityId,
    newId: () => deps.ids.next(),
  };
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
  if (decided.effect === 'invalid' || decided.effect === 'conflict') return await show(focusOnError(taken, hand), said);
  if (dangerSaid(decided.recorded, hand.reached.view)) {
    const from = { ...session.conversation, focus: focusStaying(taken, hand, incoming) };
    return await show({ page: 'emergency' }, { ...said, outcome: 'emergency' }, { ...session, conversation: from });
  }
  switch (next.type) {
    case 'stay':
      return await show(focusStaying(taken, hand, incoming), said);
    case 'go':
      return await show(next.focus, said);
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
    notices: [text(session.language, allowed ? 'bot.notices.document' : 'bot.notices.refused')],
    documents,
  };
  return await render(deps, session, hand, session.language, walk, { page: 'handOff' }, said);
}

/** A card names the case it was shown for. What was entered on it is kept there, if that case is the practitioner's; this one is not touched. */
async function cardOfAnotherCase(
  deps: TurnDeps,
  session: CaseSession,
  incoming: Incoming,
  walk: Walk,
  id: string,
): Promise<Rendered> {
  const other = await withCase(deps, session, id);
  const answers = Object.entries(incoming.command?.answers ?? {});
  if (isCaseSession(other) && answers.length > 0) {
    const events = answers.map(([question, value]): CaseEvent => ({
      type: 'draft',
      question,
      text: typeof value === 'string' ? value : JSON.stringify(value),
    }));
    const decided = decide(
      deps.journeyOf(other.stored.value.journey),
      other.stored.value,
      events,
      stampOf(deps, other, incoming),
    );
    if (decided.record !== other.stored.value) await deps.cases.replace(decided.record, other.stored.etag);
  }
  const hand = caseInHand(deps, session.stored.value);
  const said: Said = { outcome: 'refused', errors: [{ question: null, reason: { key: 'otherCase' } }] };
  return await render(deps, session, hand, session.language, walk, session.conversation.focus, said);
}

function saidOf({ session, decided, before, move }: Taken, hand: CaseInHand): Said {
  const { language } = session;
  const { errors } = decided;
  const raised = decided.record.concerns.slice(before.record.concerns.length);
  switch (decided.effect) {
    case 'unchanged':
      return { outcome: 'shown' };
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
        facts: answerFacts(hand, language, session.conversation.delivered?.revision ?? decided.record.revision),
      };
    case 'paused':
      return { outcome: 'paused', notices: [receipt(language, 'paused')] };
  }
}

/** After an answer: a question asked again is gone on with until it is done; a page chosen out of order is left when nothing on it is open. */
function focusStaying({ session, decided, move }: Taken, hand: CaseInHand, incoming: Incoming): Focus | undefined {
  const focus = session.conversation.focus;
  if (!focus || decided.effect !== 'recorded') return focus;
  if (isMenuPage(focus.page)) return undefined;
  if (incoming.command) {
    const left = incoming.command.action === 'submit' || incoming.command.action === 'skip';
    return left ? undefined : focus;
  }
  const event = move.events[0];
  const asked =
    event?.type === 'typed' ? { question: event.question, part: event.part } : session.conversation.delivered?.asking;
  if (focus.question !== undefined && asked) return focusAfter(focus, hand.journey, hand.record, asked);
  const page = hand.reached.pages.find((each) => each.page.id === focus.page)?.page;
  return page && openQuestions(hand.reached, page, hand.record).length > 0 ? focus : undefined;
}

/** A page that was sent late is shown again, so that what was entered stands beside what is recorded. */
function focusOnError({ session, decided }: Taken, { journey, reached }: CaseInHand): Focus | undefined {
  const { focus, delivered } = session.conversation;
  const pages = decided.errors.flatMap(({ question }) => findQuestion(journey, question ?? '')?.page.id ?? []);
  const page = pages.find((each) => reached.pages.some((reachable) => reachable.page.id === each));
  return page === undefined || pages.includes(focus?.page ?? delivered?.page ?? '') ? focus : { page };
}

async function placeBack(
  { session, move }: Taken,
  hand: CaseInHand,
  walk: Walk,
): Promise<Focus | undefined | 'nowhere'> {
  const { conversation } = session;
  const { journey, record, reached } = hand;
  if (move.next.type !== 'back') return conversation.focus;
  if (conversation.focus && isMenuPage(conversation.focus.page)) return undefined;
  const walked = await walk(journey, conversation.dialogs, (stage) => isStageOpen(stage, reached, record));
  const place = placeOf(journey, reached, record, walked.stage, conversation.focus);
  const page = place.kind === 'page' ? place.page.id : undefined;
  const anyOrder = reached.pages.find((each) => each.page.id === page)?.stage.order === 'anyOrder';
  const asking = place.kind === 'page' ? place.asking : undefined;
  const before = move.next.by === 'page' ? undefined : questionBefore(reached, asking);
  // From a page that is taken in any order one goes back to what is offered, not to the page that happens to stand before.
  if (anyOrder && before?.page !== page) return undefined;
  const to = move.next.by === 'page' ? pageBefore(journey, reached, move.next.page ?? page) : before;
  // Nothing comes before: whoever came here to change something is let go back to where they were.
  return to ?? (conversation.focus ? undefined : 'nowhere');
}
