import type { Language } from '../../locales/index.ts';
import { ConflictError, type ConversationState, type ShownCard, type Staff } from '../ports.ts';
import { isCaseSession } from './case-session.ts';
import { caseTurn } from './case-turn.ts';
import { matchOption } from '../question/index.ts';
import { isGreeting, readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import { emergencyTurn, isEmergency, wordsToBrief } from './emergency-turn.ts';
import { forgetDelivered } from './forget-delivered.ts';
import type { Incoming } from './incoming.ts';
import { onRecord } from './look.ts';
import { continueMenu } from './menus.ts';
import { openingTurn } from './opening-turn.ts';
import type { Aside, Rendered } from './render.ts';
import { noteDelivered, openSession, withCase, type Session } from './session.ts';
import type { PageView } from './view.ts';

export interface Turn {
  readonly view: PageView;
  /** Which of its notices may not stand where no answer may. */
  readonly aside: readonly Aside[];
  /** The practitioner's choice, where they have made one. */
  readonly language: Language | undefined;
  /** False where the same page was shown before: what stands at its top need not be said again. */
  readonly fresh: boolean;
  /** The cards that may still stand in the chat from before, oldest first. */
  readonly cards: readonly ShownCard[];
  /** To be called once the reply is known to have gone out, with the cards that stand in the chat then. */
  readonly delivered: (cards?: readonly ShownCard[]) => Promise<void>;
}

/** How often a turn is taken again because another process wrote its conversation first, nothing having been said yet. */
const attempts = 3;

/**
 * One turn: read the conversation and the case, understand the message against what was last delivered, decide, save
 * before anything is said, move the dialogs on, and answer one page. The emergency comes before all of it.
 * @throws StoreUnavailableError, UnreadableError, ConflictError: nothing has been said then (see `failureView`).
 */
export async function takeTurn(
  deps: TurnDeps,
  actor: Staff,
  conversationId: string,
  incoming: Incoming,
  walk: Walk,
): Promise<Turn> {
  if (isEmergency(incoming))
    return finished(deps, incoming, undefined, await emergencyTurn(deps, actor, conversationId, incoming, walk));
  for (let attempt = 1; ; attempt++) {
    try {
      return await turnOf(deps, actor, conversationId, { ...incoming, again: attempt > 1 }, walk);
    } catch (error) {
      if (!(error instanceof ConflictError) || attempt === attempts) throw error;
    }
  }
}

/** One attempt at it. What it wrote to a case before it failed is not done again: the case knows the activity. */
async function turnOf(
  deps: TurnDeps,
  actor: Staff,
  conversationId: string,
  incoming: Incoming,
  walk: Walk,
): Promise<Turn> {
  const opened = readable(await openSession(deps, actor, conversationId, incoming), incoming);
  const said = isRepeated(opened, incoming) ? { activityId: incoming.activityId } : incoming;
  const session = await withNamedCase(deps, opened, said);
  const made = isCaseSession(session)
    ? await caseTurn(deps, session, said, walk)
    : saysToBrief(session, said)
      ? await wordsToBrief(deps, session, said)
      : await openingTurn(deps, session, said, walk);
  const rendered = await onRecord(deps, opened, made);
  return finished(deps, incoming, opened.conversation, {
    ...rendered,
    session: await forgetDelivered(deps, opened, rendered, incoming.activityId),
  });
}

/** What was taken and answered before says nothing now: "1" chose from a menu, and must not answer the page it led to. */
const isRepeated = ({ conversation }: Session, { activityId }: Incoming): boolean =>
  activityId !== null && conversation.activities.includes(activityId);

/** Words typed while the brief is on the screen, and no way out of it. */
function saysToBrief({ conversation, language }: Session, { text }: Incoming): boolean {
  if (conversation.delivered?.page !== 'emergency' || text === undefined || text.trim() === '') return false;
  const ways = continueMenu('emergency', language).questions[0]?.options ?? [];
  return matchOption(text, ways) === undefined && readCommand(text) === undefined && !isGreeting(text);
}

/** A case that cannot be read keeps nobody from their others: those can be asked for, or a new one. */
function readable(session: Session, incoming: Incoming): Session {
  if (!session.unreadable) return session;
  if (!asksForOtherCase(incoming)) throw session.unreadable;
  const conversation = { ...session.conversation, caseId: undefined, focus: undefined, dialogs: undefined };
  return { ...session, conversation, unreadable: undefined };
}

function asksForOtherCase({ text, command }: Incoming): boolean {
  const asked = command ? command.action : text === undefined ? undefined : readCommand(text)?.name;
  return asked !== undefined && otherCase.includes(asked);
}

const otherCase: readonly string[] = ['cases', 'newCase', 'situations', 'openCase', 'breakGlass', 'open'];
const namesAnother: readonly string[] = ['openCase', 'breakGlass'];

/** In a conversation without a case, a message that names one of the practitioner's own goes on with it. */
async function withNamedCase(deps: TurnDeps, session: Session, { command }: Incoming): Promise<Session> {
  if (session.stored || command?.case === undefined || namesAnother.includes(command.action)) return session;
  return await withCase(deps, session, command.case);
}

function finished(
  deps: TurnDeps,
  incoming: Incoming,
  before: ConversationState | undefined,
  { session, view, aside = [] }: Rendered,
): Turn {
  const fresh = before?.delivered?.page !== view.page || before.delivered.caseId !== view.case;
  return {
    view,
    aside,
    fresh,
    language: session.language,
    cards: session.conversation.cards ?? [],
    delivered: async (cards) =>
      await noteDelivered(deps, session, incoming.activityId, view.outcome.kind === 'unseen', cards),
  };
}
