import { languages, text, type Language } from '../../locales/index.ts';
import { matchOption } from '../question/index.ts';
import { decide } from '../record/decide.ts';
import { isCaseSession, stampOf } from './case-turn.ts';
import { isGreeting, readCommand } from './commands.ts';
import type { TurnDeps, Walk } from './deps.ts';
import type { Incoming } from './incoming.ts';
import { casesMenu, welcomeMenu, type Menu } from './menus.ts';
import { pageView } from './page-view.ts';
import { errorViews, render, type Rendered, type Said } from './render.ts';
import { caseInHand, casesOf } from './scene.ts';
import { beginCase, chooseLanguage, withCase, type Session } from './session.ts';

/** A turn without a case or without a language: who is welcomed, in which language, and which case it is to be about. */
export async function openingTurn(deps: TurnDeps, session: Session, incoming: Incoming, walk: Walk): Promise<Rendered> {
  const chosen = languageChosen(incoming);
  if (chosen) return await inLanguage(deps, await chooseLanguage(deps, session, chosen), chosen, incoming, walk, true);
  if (session.language) return await inLanguage(deps, session, session.language, incoming, walk, false);
  const kept = await keepWords(deps, session, incoming);
  return menuRendered(deps, kept, welcomeMenu(), undefined, {
    outcome: 'shown',
    notices: [
      ...(kept.stored ? both('bot.notices.noted') : []),
      ...both('bot.welcome.what'),
      ...both('bot.welcome.not'),
      ...both('bot.welcome.emergency'),
    ],
  });
}

const both = (
  key: 'bot.welcome.what' | 'bot.welcome.not' | 'bot.welcome.emergency' | 'bot.notices.noted',
): string[] => [text('cy', key), text('en', key)];

function languageChosen({ text: said, command }: Incoming): Language | undefined {
  const asked = command?.language ?? command?.answers['welcome.language'];
  if (asked !== undefined) return languages.find((each) => each === asked);
  if (said === undefined) return undefined;
  const typed = readCommand(said);
  if (typed?.name === 'language' && typed.language) return typed.language;
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
  if (isCaseSession(spoken))
    return await render(
      deps,
      spoken,
      caseInHand(deps, spoken.stored.value),
      language,
      walk,
      undefined,
      welcomed(language, justChosen),
    );
  const cases = await casesOf(deps, session.actor);
  const wanted = caseWanted(incoming, session, cases.length > 0 ? casesMenu(cases, language) : undefined);
  if (wanted === 'new' || cases.length === 0) {
    const begun = await keepWords(deps, spoken, justChosen ? { activityId: incoming.activityId } : incoming, true);
    if (isCaseSession(begun))
      return await render(
        deps,
        begun,
        caseInHand(deps, begun.stored.value),
        language,
        walk,
        undefined,
        welcomed(language, justChosen),
      );
  }
  const opened = wanted === undefined || wanted === 'new' ? undefined : await withCase(deps, spoken, wanted);
  if (opened && isCaseSession(opened)) {
    const notices = [text(language, 'bot.notices.openCase', { reference: opened.stored.value.reference })];
    return await render(deps, opened, caseInHand(deps, opened.stored.value), language, walk, undefined, {
      outcome: 'shown',
      notices,
    });
  }
  const errors = wanted === undefined ? [] : [{ question: null, reason: { key: 'unknownCase' as const } }];
  const words = wanted === undefined && incoming.text !== undefined && !isGreeting(incoming.text) && !justChosen;
  return menuRendered(deps, spoken, casesMenu(cases, language), language, {
    outcome: errors.length > 0 ? 'refused' : 'shown',
    errors,
    notices: words && !readCommand(incoming.text ?? '') ? [text(language, 'bot.cases.wordsNotKept')] : [],
  });
}

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

/** First words that are more than a greeting are kept as a note on a case of their own. */
async function keepWords(deps: TurnDeps, session: Session, incoming: Incoming, always = false): Promise<Session> {
  const words =
    incoming.text !== undefined && !isGreeting(incoming.text) && !readCommand(incoming.text)
      ? incoming.text.trim()
      : '';
  if (words === '' && !always) return session;
  const begun = session.stored ? session : await beginCase(deps, session);
  if (!begun.stored || words === '') return begun;
  const spoken = { ...begun, stored: begun.stored, language: begun.language ?? 'en' };
  const { record } = decide(
    deps.journeyOf(begun.stored.value.journey),
    begun.stored.value,
    [{ type: 'note', text: words }],
    stampOf(deps, spoken, incoming),
  );
  if (record === begun.stored.value) return begun;
  return { ...begun, stored: { value: record, etag: await deps.cases.replace(record, begun.stored.etag) } };
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
