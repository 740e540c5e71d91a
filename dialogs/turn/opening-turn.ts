import { languages, text, type Language } from '../../locales/index.ts';
import { matchOption } from '../question/index.ts';
import { casesMenu, casesOf, isEmpty, isOtherList, listMenu, type OtherList } from './case-lists.ts';
import { changeCase, isCaseSession, type CaseSession } from './case-session.ts';
import { guidanceAgain, guidanceOutside } from './guidance-outside.ts';
import { isGreeting, readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming, IncomingCommand } from './incoming.ts';
import { asShown, choosable } from './menu-option.ts';
import { welcomeMenu, type Menu } from './menus.ts';
import { openAsked, openedNotices, type CaseAsked } from './open-case.ts';
import { pageView } from './page-view.ts';
import { situationOf, type Situation } from '../journeys/situations.ts';
import { situationsMenu } from './situations-menu.ts';
import { errorViews, helpLines, optionsOf, render, type Rendered, type Said } from './render.ts';
import { caseInHand } from './scene.ts';
import { beginCase, chooseLanguage, type Session } from './session.ts';

/** A turn without a case or without a language: who is welcomed, in which language, and which case it is to be about. */
export async function openingTurn(deps: TurnDeps, session: Session, incoming: Incoming, walk: Walk): Promise<Rendered> {
  const chosen = languageChosen(incoming, session);
  const again = chosen && session.language && guidanceAgain(deps, session, chosen);
  if (again) return { ...again, session: await chooseLanguage(deps, again.session, chosen) };
  if (chosen) return await inLanguage(deps, await chooseLanguage(deps, session, chosen), chosen, incoming, walk, true);
  if (session.language) return await inLanguage(deps, session, session.language, incoming, walk, false);
  const looked = await guidanceOutside(deps, session, incoming);
  if (looked) return looked;
  const said = wordsIn(incoming);
  const kept = said === '' ? session : await keepWords(deps, session, incoming, said);
  return menuRendered(deps, kept, welcomeMenu(), undefined, {
    outcome: 'shown',
    notices: [
      ...(said === '' ? [] : both('bot.notices.noted')),
      ...(asksForHelp(incoming) ? [...helpLines('cy'), ...helpLines('en')] : []),
      ...both('bot.welcome.what'),
      ...both('bot.welcome.not'),
      ...both('bot.welcome.emergency'),
    ],
  });
}

const both = (
  key: 'bot.welcome.what' | 'bot.welcome.not' | 'bot.welcome.emergency' | 'bot.notices.noted',
): string[] => [text('cy', key), text('en', key)];

function languageChosen({ text: said, command }: Incoming, { conversation }: Session): Language | undefined {
  const asked = command?.language ?? command?.answers['welcome.language'];
  if (asked !== undefined) return languages.find((each) => each === asked);
  if (said === undefined) return undefined;
  const typed = readCommand(said);
  if (typed?.name === 'language' && typed.language) return typed.language;
  // A number chooses from the welcome only where the welcome is what was last shown.
  if (conversation.delivered?.page !== 'welcome') return undefined;
  const option = matchOption(said, welcomeMenu().questions[0]?.options ?? []);
  return languages.find((each) => each === option);
}

async function inLanguage(
  deps: TurnDeps,
  session: Session,
  language: Language,
  incoming: Incoming,
  walk: Walk,
  justChosen: boolean,
): Promise<Rendered> {
  const spoken: Session = { ...session, language };
  const show = async (as: CaseSession, said: Said) =>
    await render(deps, as, caseInHand(deps, as.stored.value), language, walk, undefined, said);
  if (isCaseSession(spoken)) return await show(spoken, welcomed(language, justChosen));
  const { actor, conversation } = session;
  const looked = justChosen ? undefined : await guidanceOutside(deps, spoken, incoming);
  if (looked) return looked;
  const cases = await casesOf(deps, actor);
  const wanted = justChosen
    ? undefined
    : await wantedFrom(deps, incoming, spoken, language, casesMenu(cases, language));
  // What was meant for a case they have lost begins no other one.
  if (session.lost && wanted === undefined && !justChosen)
    return menuRendered(deps, spoken, casesMenu(cases, language), language, {
      outcome: 'refused',
      notices: [text(language, 'access.notices.lost')],
      errors: [{ question: null, reason: { key: 'glassReason' } }],
    });
  if (wanted === 'situations')
    return menuRendered(deps, spoken, situationsMenu(language), language, { outcome: 'shown' });
  if (typeof wanted === 'object' && wanted.type === 'situation') {
    const begun = await beginCase(deps, spoken, { journey: wanted.journey });
    if (isCaseSession(begun)) return await show(begun, welcomed(language, false));
  }
  const said = justChosen || wanted !== undefined ? '' : wordsIn(incoming);
  // Who supervises may have come for somebody else's case.
  const nothingToChoose = isEmpty(cases) && !cases.supervises && wanted === undefined;
  if (wanted === 'new' || nothingToChoose || (wanted === undefined && said !== '')) {
    const begun = await keepWords(deps, spoken, incoming, said);
    const begin =
      begun.stored && !isEmpty(cases) && said !== '' ? wordsKept(language, begun.stored.value.reference) : undefined;
    if (isCaseSession(begun)) return await show(begun, begin ?? welcomed(language, justChosen));
  }
  if (wanted === 'team' || wanted === 'closed') {
    const menu = await listMenu(deps, actor, wanted, language, true);
    return menuRendered(deps, { ...spoken, conversation }, menu, language, { outcome: 'shown' });
  }
  const asked = typeof wanted === 'object' && wanted.type !== 'situation' ? wanted : undefined;
  const opened = asked && (await openAsked(deps, spoken, incoming, asked));
  if (opened?.ok) return await show(opened.value, { outcome: 'shown', notices: openedNotices(opened.value) });
  const errors = opened ? opened.error : [];
  const help = asksForHelp(incoming) ? helpLines(language) : [];
  const outcome = errors.length > 0 ? 'refused' : help.length > 0 ? 'help' : 'shown';
  return menuRendered(deps, spoken, casesMenu(cases, language), language, { outcome, errors, notices: help });
}

const asksForHelp = ({ text: said, command }: Incoming): boolean =>
  command?.action === 'help' || (said !== undefined && readCommand(said)?.name === 'help');

/** Words that say more than a greeting, a command or a number: somebody may be telling what happened. */
function wordsIn({ text: said = '' }: Incoming): string {
  const words = said.trim();
  const command = readCommand(words);
  if (command?.name === 'unknown') return words;
  if (command?.name === 'note') return command.text;
  return isGreeting(words) || command || /^\d*$/.test(words) ? '' : words;
}

const wordsKept = (language: Language, reference: string): Said => ({
  outcome: 'noted',
  notices: [text(language, 'bot.cases.wordsKept', { reference })],
});

const welcomed = (language: Language, justChosen: boolean): Said => ({
  outcome: justChosen ? 'language' : 'shown',
  notices: [text(language, 'bot.welcome.begin')],
});

/** Where a message leads that is about no case yet; undefined where it says nothing of that. */
type Wanted =
  | 'new'
  | OtherList
  | 'cases'
  | 'situations'
  | { readonly type: 'situation'; readonly journey: Situation }
  | CaseAsked
  | undefined;

async function wantedFrom(
  deps: TurnDeps,
  { text: said, command }: Incoming,
  { conversation, actor }: Session,
  language: Language,
  cases: Menu,
): Promise<Wanted> {
  if (command) return byCommand(command);
  if (said === undefined) return undefined;
  const { delivered } = conversation;
  const menu =
    delivered && isOtherList(delivered.page)
      ? await listMenu(deps, actor, delivered.page, language, false)
      : delivered?.page === 'cases'
        ? cases
        : delivered?.page === 'situations'
          ? situationsMenu(language)
          : undefined;
  const question = menu && asShown(menu, delivered?.options).questions[0];
  const chosen = question && matchOption(said, choosable(question));
  if (chosen !== undefined) return leadsTo(chosen);
  const typed = readCommand(said);
  if (typed?.name === 'newCase') return 'new';
  if (typed?.name === 'cases') return 'cases';
  if (typed?.name === 'situations') return 'situations';
  if (typed?.name !== 'open') return undefined;
  const { reference, reason } = typed;
  return { type: reason === '' ? 'openReference' : 'breakGlass', reference, reason };
}

function leadsTo(choice: string): Wanted {
  if (choice === 'new' || choice === 'situations' || isOtherList(choice)) return choice;
  if (choice === 'back') return 'cases';
  const journey = situationOf(choice);
  return journey === undefined ? { type: 'openCase', id: choice } : { type: 'situation', journey };
}

function byCommand({ action, answers, page, reference, text: reason = '', case: id }: IncomingCommand): Wanted {
  if (action === 'newCase') return 'new';
  if (action === 'cases') return 'cases';
  if (action === 'situations' || (action === 'goTo' && page === 'situations')) return 'situations';
  if (action === 'goTo' && page !== undefined && isOtherList(page)) return page;
  if (action === 'breakGlass') return { type: 'breakGlass', reference: reference ?? '', reason };
  if (action === 'openCase' && reference !== undefined) return { type: 'openReference', reference, reason: '' };
  const chosen = lists.map((id) => answers[id]).find((each) => each !== undefined);
  if (typeof chosen === 'string') return leadsTo(chosen);
  return action === 'openCase' && id !== undefined ? { type: 'openCase', id } : undefined;
}

/** The questions of the menus that are shown without a case. */
const lists = ['cases.choose', 'team.choose', 'closed.choose', 'situations.choose'];

/** A case of their own, with what was said kept as its first note. */
async function keepWords(deps: TurnDeps, session: Session, incoming: Incoming, words: string): Promise<Session> {
  const begun = session.stored ? session : await beginCase(deps, session);
  if (!begun.stored || words === '') return begun;
  const spoken: CaseSession = { ...begun, stored: begun.stored, language: begun.language ?? 'en' };
  const { session: noted } = await changeCase(deps, spoken, incoming, () => [{ type: 'note', text: words }]);
  return { ...noted, language: begun.language };
}

/** A menu outside any case. */
export function menuRendered(
  deps: TurnDeps,
  session: Session,
  menu: Menu,
  language: Language | undefined,
  said: Said,
): Rendered {
  const journey = deps.journeyOf(deps.defaults.journey);
  const question = menu.questions[0];
  const asking = question && { question: question.id, part: '' };
  const record = session.stored?.value;
  const view = pageView({
    language,
    journey,
    record,
    stage: null,
    page: menu,
    asking,
    outcome: {
      kind: said.outcome,
      errors: errorViews(said.errors ?? [], { journey }, language ?? 'en'),
      ...(said.code === undefined ? {} : { code: said.code }),
    },
    notices: said.notices ?? [],
    facts: said.facts,
  });
  const delivered = {
    caseId: record?.id,
    revision: record?.revision ?? 0,
    page: menu.page,
    asking,
    ...optionsOf(menu, asking),
  };
  return {
    session: { ...session, conversation: { ...session.conversation, language, focus: undefined, delivered } },
    view,
  };
}
