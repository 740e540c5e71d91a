import { text, type Language } from '../../locales/index.ts';
import { doorFacts, type Area } from '../areas/index.ts';
import { emergencyBrief, type EmergencyBrief } from '../journeys/emergency.ts';
import { findQuestion, openPages, viewOfAll, type Reach } from '../question/index.ts';
import type { Journey, Question } from '../question/model.ts';
import { sayAsk, sayValue } from '../question/say.ts';
import type { Focus, Staff } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { areaOfCase } from '../record/area.ts';
import { reached } from '../record/reached.ts';
import type { TurnDeps } from './deps.ts';
import { accessFacts, accessMenu } from './access-menu.ts';
import { casesMenu, casesOf, listMenu } from './case-lists.ts';
import type { CaseAccessView } from './colleagues.ts';
import { guidanceMenu } from './guidance.ts';
import { handOffFacts } from './hand-off-facts.ts';
import { handOffMenu } from './hand-off-menu.ts';
import { checkMenu, continueMenu, nextMenu, welcomeMenu, type Menu, type MenuPage } from './menus.ts';
import { situationsMenu } from './situations-menu.ts';
import type { FactSection } from './view.ts';

/** A case as a turn looks at it. */
export interface CaseInHand {
  readonly journey: Journey;
  readonly record: CaseRecord;
  readonly reached: Reach;
}
const hands = new WeakMap<CaseRecord, CaseInHand>();

/** A record does not change once it is decided or read, so what of its journey is reached is found once. */
export function caseInHand(deps: TurnDeps, record: CaseRecord): CaseInHand {
  const journey = deps.journeyOf(record.journey);
  const known = hands.get(record);
  if (known?.journey === journey) return known;
  const hand = { journey, record, reached: reached(journey, record) };
  hands.set(record, hand);
  return hand;
}

/** The area of a case; before there is one, the area this installation begins its cases with. */
export const areaFor = (deps: TurnDeps, record: CaseRecord | undefined): Area =>
  deps.areaOf(record ? areaOfCase(record) : deps.defaults.area);

/** What menus are made of besides the case in hand. */
export interface MenuSource {
  readonly language: Language;
  readonly focus: Focus | undefined;
  readonly access: CaseAccessView;
  /** False where the menu is only needed to understand what was chosen from it. */
  readonly shows: boolean;
}

/** A menu as it stands now. Lists of cases are read for it; a look at those of a team is on record before it is shown. */
export async function menuFor(
  deps: TurnDeps,
  actor: Staff,
  page: MenuPage,
  { journey, record, reached }: CaseInHand,
  { language, focus, access, shows }: MenuSource,
): Promise<Menu> {
  switch (page) {
    case 'welcome':
      return welcomeMenu();
    case 'cases':
      return casesMenu(await casesOf(deps, actor), language);
    case 'team':
    case 'closed':
      return await listMenu(deps, actor, page, language, shows);
    case 'situations':
      return situationsMenu(language);
    case 'next':
      return nextMenu(journey, reached, record, language);
    case 'check':
      return checkMenu(reached, record, language);
    case 'handOff':
      return handOffMenu(journey, reached, focus, language);
    case 'access':
      return accessMenu(record, access, focus?.access, language);
    case 'guidance':
      return guidanceMenu(focus?.found, language);
    case 'emergency':
    case 'paused':
      return continueMenu(page, language);
  }
}

/**
 * The facts a page is read with: what was said, what raises concern, and whom to ring.
 * @param recipient whom a document is being made for, on the hand-off
 */
export function factsFor(
  deps: TurnDeps,
  page: string,
  hand: CaseInHand,
  access: CaseAccessView,
  language: Language,
  recipient?: string,
): readonly FactSection[] {
  switch (page) {
    case 'access':
      return [...openFacts(hand, language), ...accessFacts(hand.record, access, language, deps.clock.now())];
    case 'cases':
    case 'team':
    case 'closed':
    case 'situations':
      return [];
    case 'next':
      return concernFacts(hand, language);
    case 'check':
      return [...answerFacts(hand, language), ...concernFacts(hand, language)];
    case 'emergency':
      return briefOf(deps, hand, language).sections;
    case 'handOff':
      return recipient === undefined
        ? []
        : handOffFacts(hand, recipient, { area: areaFor(deps, hand.record), language, now: deps.clock.now() });
    default:
      return [...ownFacts(page, hand, language), ...doorsOn(deps, page, hand, language)];
  }
}

/**
 * What of a case that is offered is still to be asked in the stage in hand: nobody takes over what they have not seen. Page
 * by page on the short path, and by heading of what follows it, for that is a long list.
 */
function openFacts({ record, reached }: CaseInHand, language: Language): readonly FactSection[] {
  if (!record.access.offer) return [];
  const open = openPages(reached, record);
  const inHand = open.filter(({ stage }) => stage.id === open[0]?.stage.id);
  const pages = new Set(inHand.map(({ page }) => text(language, page.group ?? page.title)));
  const none = text(language, 'access.facts.nothingOpen');
  const row = { label: text(language, 'access.facts.openOn'), value: [...pages].join('; ') || none };
  return [{ title: text(language, 'access.facts.open'), rows: [row] }];
}

function ownFacts(page: string, hand: CaseInHand, language: Language): readonly FactSection[] {
  const { journey, reached } = hand;
  const concerns = page === journey.decisionPage ? concernFacts(hand, language) : [];
  return [...concerns, ...(journey.pageFacts?.[page]?.(reached.view, language) ?? [])];
}

function doorsOn(deps: TurnDeps, page: string, hand: CaseInHand, language: Language): readonly FactSection[] {
  const doors = hand.reached.pages.find((each) => each.page.id === page)?.page.doors ?? [];
  return doors.length === 0 ? [] : asGuidance(doorFacts(areaFor(deps, hand.record), doors, language, deps.clock.now()));
}

/** Whom to ring, and by what rules, is nothing that anybody said: it may stand where an answer may not. */
export const asGuidance = (sections: readonly FactSection[]): readonly FactSection[] =>
  sections.map((section) => ({ ...section, holds: 'guidance' }));

/** Every answer there is goes into it, also one that is not asked for now. */
export const briefOf = (deps: TurnDeps, { journey, record }: CaseInHand, language: Language): EmergencyBrief =>
  emergencyBrief({
    answers: viewOfAll(record.answers),
    journey,
    area: areaFor(deps, record),
    language,
    now: deps.clock.now(),
  });

/** What raises concern, each with the answers behind it; what was raised and then corrected stays. Never a number, never a grade. */
export function concernFacts(
  { journey, record }: CaseInHand,
  language: Language,
  which = record.concerns,
): readonly FactSection[] {
  const rows = which.flatMap((concern) => {
    const rule = journey.concerns.find(({ id }) => id === concern.rule);
    const behind = concern.answers.flatMap((id) => saidOf(journey, record, id, language) ?? []).join('; ');
    const key = concern.corrected ? 'bot.concern.corrected' : 'bot.concern.behind';
    // A rule this release does not have, or has no more: what was raised is not hidden for that.
    const label = text(language, rule?.text ?? 'bot.concern.unnamed');
    return [{ label, value: text(language, key, { answers: behind }) }];
  });
  return rows.length === 0 ? [] : [{ title: text(language, 'bot.concern.title'), rows }];
}

/** Every reachable answer, page by page. */
export function answerFacts({ record, reached }: CaseInHand, language: Language, since = -1): readonly FactSection[] {
  return reached.pages.flatMap(({ page }) => {
    const rows = page.questions.flatMap((question) => {
      const answer = record.answers[question.id];
      const filed = since < 0 ? filedWith(question, record, language) : [];
      if (!answer || answer.revision <= since || !reached.isReachable(question.id)) return filed;
      return [
        { label: sayAsk(question, language), value: sayValue(question, answer.value, language), question: question.id },
        ...filed,
      ];
    });
    return rows.length === 0 ? [] : [{ title: text(language, page.title), rows }];
  });
}

/** Notes that were put with a question later: beside its answer, or where there is none yet. */
const filedWith = (question: Question, { notes }: CaseRecord, language: Language) =>
  notes
    .filter(({ filed }) => filed?.question === question.id)
    .map((note) => ({
      label: text(language, 'call.filed.note', { asked: sayAsk(question, language) }),
      value: note.text,
      question: question.id,
    }));

/** A question and what was answered to it, on one line. */
function saidOf(journey: Journey, record: CaseRecord, id: string, language: Language): string | undefined {
  const question = findQuestion(journey, id)?.question;
  const answer = record.answers[id];
  if (!question) return undefined;
  const ask = sayAsk(question, language);
  return answer ? `${ask} ${sayValue(question, answer.value, language).replaceAll('\n', '; ')}` : ask;
}
