import { languages, text, type Language } from '../../locales/index.ts';
import { matchOption } from '../question/index.ts';
import { changeCase, isCaseSession, type CaseSession } from './case-session.ts';
import { isGreeting, readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { casesMenu, welcomeMenu, type Menu } from './menus.ts';
import { pageView } from './page-view.ts';
import { errorViews, helpLines, render, type Rendered, type Said } from './render.ts';
import { caseInHand, casesOf } from './scene.ts';
import { beginCase, chooseLanguage, withCase, type Session } from './session.ts';

/** A turn without a case or without a language: who is welcomed, in which language, and which case it is to be about. */
export async function openingTurn(deps: TurnDeps, session: Session, incoming: Incoming, walk: Walk): Promise<Rendered> {
  const chosen = languageChosen(incoming, session);
  if (chosen) return await inLanguage(deps, await chooseLanguage(deps, session, chosen), chosen, incoming, walk, true);
  if (session.language) return await inLanguage(deps, session, session.language, incoming, walk, false);
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
  const cases = await casesOf(deps, session.actor);
  const wanted = caseWanted(incoming, session, cases.length > 0 ? casesMenu(cases, language) : undefined);
  const said = justChosen || wanted === 'new' ? '' : wordsIn(incoming);
  if (wanted === 'new' || cases.length === 0 || (wanted === undefined && said !== '')) {
    const begun = await keepWords(deps, spoken, incoming, said);
    const begin =
      begun.stored && cases.length > 0 && said !== '' ? wordsKept(language, begun.stored.value.reference) : undefined;
    if (isCaseSession(begun)) return await show(begun, begin ?? welcomed(language, justChosen));
  }
  const opened = wanted === undefined || wanted === 'new' ? undefined : await withCase(deps, spoken, wanted);
  if (opened && isCaseSession(opened)) {
    const notices = [text(language, 'bot.notices.openCase', { reference: opened.stored.value.reference })];
    return await show(opened, { outcome: 'shown', notices });
  }
  const errors = wanted === undefined ? [] : [{ question: null, reason: { key: 'unknownCase' as const } }];
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

/** 'new', the id of a case, or undefined where the message names none. */
function caseWanted({ text: said, command }: Incoming, session: Session, menu: Menu | undefined): string | undefined {
  if (command?.action === 'newCase') return 'new';
  const named = command?.answers['cases.choose'] ?? (command?.action === 'openCase' ? command.case : undefined);
  if (typeof named === 'string') return named;
  if (said === undefined) return undefined;
  if (readCommand(said)?.name === 'newCase') return 'new';
  return session.conversation.delivered?.page === 'cases' && menu
    ? matchOption(said, menu.questions[0]?.options ?? [])
    : undefined;
}

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
    outcome: { kind: said.outcome, errors: errorViews(said.errors ?? [], { journey }, language ?? 'en') },
    notices: said.notices ?? [],
    facts: said.facts,
  });
  const delivered = { caseId: record?.id, revision: record?.revision ?? 0, page: menu.page, asking };
  return {
    session: { ...session, conversation: { ...session.conversation, language, focus: undefined, delivered } },
    view,
  };
}
