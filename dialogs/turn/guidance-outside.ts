import { text as words, type Language } from '../../locales/index.ts';
import { passageOf } from '../guidance/index.ts';
import type { ConversationState, Focus } from '../ports.ts';
import { matchOption } from '../question/index.ts';
import { casesMenu, casesOf, isOtherList, listMenu } from './case-lists.ts';
import { readCommand } from './commands.ts';
import type { TurnDeps } from './deps.ts';
import { withoutCase } from './emergency-turn.ts';
import { guidanceFacts, guidanceMenu, lookUp } from './guidance.ts';
import type { Incoming } from './incoming.ts';
import { welcomeMenu } from './menus.ts';
import { menuRendered } from './opening-turn.ts';
import { helpLines, type Rendered } from './render.ts';
import { areaFor } from './scene.ts';
import type { Session } from './session.ts';
import { situationsMenu } from './situations-menu.ts';

/**
 * A look-up before there is a case, and the way back from it. It begins none, and its words are kept nowhere. Before a
 * language is chosen it is answered in that of the word it began with, on the page that is on the screen. Undefined where
 * the message is none.
 */
export async function guidanceOutside(
  deps: TurnDeps,
  session: Session,
  incoming: Incoming,
): Promise<Rendered | undefined> {
  const asked = askedOutside(session, incoming);
  if (!asked) return undefined;
  const { language } = session;
  if (!language) return asked === 'back' ? undefined : beforeLanguage(deps, session, asked);
  return asked === 'back' ? await backOutside(deps, session, language) : lookUpShown(deps, session, asked, language);
}

/** The look-up that is on the screen, once more in another language. Undefined where none is. */
export function guidanceAgain(deps: TurnDeps, session: Session, language: Language): Rendered | undefined {
  const { delivered, focus } = session.conversation;
  if (delivered?.page !== 'guidance' || session.stored) return undefined;
  return lookUpShown(deps, session, { found: focus?.found, language, notKept: false }, language);
}

interface Asked {
  readonly found: readonly string[] | undefined;
  readonly language: Language;
  /** Typed, and not put as a question: it may be what somebody said, and is not kept. */
  readonly notKept: boolean;
}

function lookUpShown(deps: TurnDeps, session: Session, { found, notKept }: Asked, language: Language): Rendered {
  const shown = menuRendered(deps, session, guidanceMenu(found, language), language, {
    outcome: 'shown',
    notices: notKept ? [words(language, 'guidance.notKept')] : [],
    facts: guidanceFacts(found, areaFor(deps, session.stored?.value), language, deps.clock.now()),
  });
  const from = cameFrom(session.conversation);
  const focus: Focus = { page: 'guidance', found, ...(from !== undefined && { from: { page: from } }) };
  return { ...shown, session: { ...shown.session, conversation: { ...shown.session.conversation, focus } } };
}

/** The page one was on; from one look-up to the next that of the first. */
const cameFrom = ({ delivered, focus }: ConversationState): string | undefined =>
  delivered?.page === 'guidance' ? focus?.from?.page : delivered?.page;

/** Numbers to ring stay on the screen, and so does the choice of a language. */
function beforeLanguage(deps: TurnDeps, session: Session, { found, language, notKept }: Asked): Rendered {
  const facts = guidanceFacts(found, areaFor(deps, session.stored?.value), language, deps.clock.now());
  const notices = [
    ...(notKept ? [words(language, 'guidance.notKept')] : []),
    ...(found === undefined ? helpLines(language).slice(-1) : []),
  ];
  if (session.conversation.delivered?.page === 'emergency')
    return withoutCase(deps, session, undefined, { facts, notices });
  return menuRendered(deps, session, welcomeMenu(), undefined, { outcome: 'shown', facts, notices });
}

/** Where one was before the look-up; where that was nowhere, the list of cases. */
async function backOutside(deps: TurnDeps, session: Session, language: Language): Promise<Rendered> {
  const from = session.conversation.focus?.from?.page;
  if (from === 'emergency') return withoutCase(deps, session);
  const { actor } = session;
  const menu =
    from === 'situations'
      ? situationsMenu(language)
      : from !== undefined && isOtherList(from)
        ? await listMenu(deps, actor, from, language, true)
        : casesMenu(await casesOf(deps, actor), language);
  return menuRendered(deps, session, menu, language, { outcome: 'shown' });
}

function askedOutside(session: Session, { text, command }: Incoming): Asked | 'back' | undefined {
  const { conversation, language = 'en' } = session;
  const isThere = conversation.delivered?.page === 'guidance';
  const before = isThere ? conversation.focus?.found : undefined;
  const passage = (id: unknown): Asked | undefined =>
    typeof id === 'string' && passageOf(id)
      ? { found: [id, ...(before ?? []).filter((each) => each !== id)], language, notKept: false }
      : undefined;
  if (command) {
    const { 'guidance.question': question, 'guidance.choose': chosen = command.question } = command.answers;
    if (typeof question === 'string' && question.trim() !== '') return put(question, language);
    if (command.action === 'guidance') return put('', language);
    if (chosen === 'back' || (isThere && leaving.includes(command.action))) return 'back';
    return command.action === 'submit' || command.page === 'guidance' ? passage(chosen) : undefined;
  }
  const typed = text === undefined ? undefined : readCommand(text);
  if (typed?.name === 'guidance') return put(typed.question, typed.language, maySay(text));
  if (text === undefined || text.trim() === '' || !isThere) return undefined;
  const chosen = matchOption(text, guidanceMenu(before, language).questions[0]?.options ?? []);
  if (chosen !== undefined) return chosen === 'back' ? 'back' : passage(chosen);
  if (typed) return leaving.includes(typed.name) ? 'back' : undefined;
  return put(text, language, before !== undefined && maySay(text));
}

const leaving: readonly string[] = ['back', 'confirm', 'next'];

/** Not begun with "/" and not put as a question. */
const maySay = (text = ''): boolean => !text.trim().startsWith('/') && !text.trim().endsWith('?');

const put = (question: string, language: Language, notKept = false): Asked =>
  question.trim() === ''
    ? { found: undefined, language, notKept: false }
    : { found: lookUp(question, language).found, language, notKept };
