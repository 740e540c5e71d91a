import { optionalText, text, type Language } from '../../locales/index.ts';
import { findQuestion, sayReason } from '../question/index.ts';
import type { Focus } from '../ports.ts';
import type { Question } from '../question/model.ts';
import type { EventError } from '../record/events.ts';
import type { TurnDeps, Walk } from './deps.ts';
import { guidanceFacts } from './guidance.ts';
import { accessOn } from './case-links.ts';
import { changes, type Menu } from './menu-option.ts';
import { nextMenu } from './menus.ts';
import { pageView } from './page-view.ts';
import { focusFrom, isStageOpen, placeOf, type Asking } from './place.ts';
import { picturesFor } from './pictures.ts';
import { missingFor } from './missing.ts';
import { areaFor, briefOf, concernFacts, factsFor, menuFor, type CaseInHand } from './scene.ts';
import type { Session } from './session.ts';
import type { ActionView, DocumentView, ErrorView, FactSection, OutcomeKind, PageView } from './view.ts';

/** What there is to say beside the page itself. */
export interface Said {
  readonly outcome: OutcomeKind;
  readonly errors?: readonly EventError[];
  /** To be quoted where something was entered and not saved. */
  readonly code?: string;
  readonly notices?: readonly string[];
  /** Which of them say something that was answered. */
  readonly answersIn?: readonly string[];
  readonly facts?: readonly FactSection[];
  readonly documents?: readonly DocumentView[];
  /** Ways to go that come of what was done. */
  readonly ways?: readonly ActionView[];
  /** The next typed words are a note. */
  readonly noteNext?: boolean;
  /** Shown as raised by this turn. */
  readonly raised?: CaseInHand['record']['concerns'];
}

/** A notice of a page that says something of a name in the case, or of an answer: it may not stand where no answer may. */
export interface Aside {
  readonly notice: string;
  readonly of: 'name' | 'answer';
}

export interface Rendered {
  readonly session: Session;
  readonly view: PageView;
  readonly aside?: readonly Aside[];
}

/** The page one is on after this turn, in the practitioner's language; the session stands where it will be once delivered. */
export async function render(
  deps: TurnDeps,
  session: Session,
  hand: CaseInHand,
  language: Language,
  walk: Walk,
  wanted: Focus | undefined,
  said: Said,
): Promise<Rendered> {
  const { journey, record, reached } = hand;
  const focus = focusFrom(session.conversation.focus, isClosedTo(wanted, hand) ? { page: 'access' } : wanted);
  const walked = await walk(journey, session.conversation.dialogs, (stage) => isStageOpen(stage, reached, record));
  const place = placeOf(journey, reached, record, walked.stage, focus);
  const pageId = place.kind === 'menu' ? place.menu : place.page.id;
  const access = await accessOn(deps, session.actor, record, pageId, focus);
  const menu =
    place.kind === 'menu'
      ? await menuFor(deps, session.actor, place.menu, hand, { language, focus, access, shows: true })
      : undefined;
  const beside = pageId === 'emergency' ? stillAsked(hand) : [];
  const asking = said.noteNext
    ? { question: 'note', part: '' }
    : place.kind === 'page'
      ? place.asking
      : askingOfMenu(
          [...beside, ...(menu?.questions ?? [])].map(({ id }) => id),
          focus,
        );
  const brief = pageId === 'emergency' ? briefOf(deps, hand, language) : undefined;
  const raised = said.raised ? concernFacts(hand, language, said.raised) : [];
  const recipient = focus?.recipient ?? said.documents?.[0]?.recipient;
  const view = pageView({
    language,
    journey,
    record,
    reached,
    stage: place.kind === 'menu' ? null : walked.stage,
    page: place.kind === 'page' ? place.page : (menu ?? nextMenu(journey, reached, record, language)),
    asking,
    outcome: {
      kind: brief && said.outcome === 'recorded' ? 'emergency' : said.outcome,
      errors: errorViews(said.errors ?? [], hand, language),
      ...(said.code === undefined ? {} : { code: said.code }),
    },
    // The number comes before any receipt.
    notices: [
      ...(brief?.lines ?? []),
      ...(said.notices ?? []),
      ...(record.status === 'closed' && pageId === 'access' ? [text(language, 'access.notices.isClosed')] : []),
    ],
    facts: [
      ...(said.facts ?? []),
      ...(pageId === journey.decisionPage || pageId === 'next' ? [] : raised),
      ...(pageId === 'guidance'
        ? guidanceFacts(focus?.found, areaFor(deps, record), language, deps.clock.now())
        : factsFor(deps, pageId, hand, access, language, recipient)),
    ],
    documents: said.documents,
    pictures: picturesFor(deps, session.actor, pageId, hand, language),
    beside,
    noteNext: said.noteNext,
    missing: missingFor(pageId, hand, language, recipient),
    ways: said.ways,
  });
  const conversation = {
    ...session.conversation,
    language,
    focus,
    dialogs: walked.dialogs,
    delivered: { caseId: record.id, revision: record.revision, page: pageId, asking, ...optionsOf(menu, asking) },
  };
  const aside = (said.answersIn ?? []).map((notice): Aside => ({ notice, of: 'answer' }));
  return { session: { ...session, conversation }, view, aside };
}

/** Of a closed case only some pages are shown; any other leads to where it can be opened again. */
const isClosedTo = (wanted: Focus | undefined, { record }: CaseInHand): boolean =>
  record.status === 'closed' &&
  !['access', 'cases', 'team', 'closed', 'situations', 'check', 'handOff', 'guidance', 'emergency'].includes(
    wanted?.page ?? '',
  );

/** What was offered, in its order, where it may be another list by the time it is answered. */
export function optionsOf(menu: Menu | undefined, asking: Asking | undefined): { options?: readonly string[] } {
  const asked = menu?.questions.find(({ id }) => id === asking?.question);
  return menu && asked && changes(menu.page) ? { options: asked.options.map(({ value }) => value) } : {};
}

/** What the brief does not know yet and asks for. */
const stillAsked = ({ journey, record, reached }: CaseInHand): readonly Question[] =>
  (journey.emergencyAsks ?? [])
    .filter((id) => reached.isReachable(id) && !(id in record.answers))
    .flatMap((id) => findQuestion(journey, id)?.question ?? []);

/** A menu with two questions asks for the second once the first is chosen. */
function askingOfMenu(questions: readonly string[], focus: Focus | undefined): Asking | undefined {
  const first = focus?.recipient !== undefined ? (questions[1] ?? questions[0]) : questions[0];
  const id = questions.find((each) => each === focus?.question) ?? first;
  return id === undefined ? undefined : { question: id, part: '' };
}

export function errorViews(
  errors: readonly EventError[],
  { journey }: Pick<CaseInHand, 'journey'>,
  language: Language,
): readonly ErrorView[] {
  return errors.map(({ question: id, reason }) => {
    const question = id === null ? undefined : findQuestion(journey, id)?.question;
    const retry =
      question && reason.key.startsWith('unclear') ? optionalText(language, `${question.text}.retry`) : undefined;
    return { question: id, reason: reason.key, message: retry ?? sayReason(reason, language) };
  });
}

/** Receipts never repeat what was entered. */
export const receipt = (
  language: Language,
  key: 'recorded' | 'left' | 'alreadyRecorded' | 'noted' | 'unseen' | 'paused' | 'conflict',
): string => text(language, `bot.notices.${key}`);

/** What Canllaw does, and what can be typed. */
export const helpLines = (language: Language): string[] => [
  text(language, 'bot.help.what'),
  text(language, 'bot.help.commands'),
  text(language, 'access.help'),
  text(language, 'guidance.help'),
];
