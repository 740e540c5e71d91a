import { text, type Language, type TextKey } from '../../locales/index.ts';
import { emergencyBrief } from '../journeys/emergency.ts';
import { scopeFacts } from '../journeys/disclosure/afterwards/scope-facts.ts';
import { viewOfAll, type Reach } from '../question/index.ts';
import type { Journey } from '../question/model.ts';
import { sayAsk, sayValue } from '../question/say.ts';
import type { Actor, CaseSummary } from '../ports.ts';
import type { CaseRecord } from '../record/index.ts';
import { reached } from '../record/reached.ts';
import type { TurnDeps } from './deps.ts';
import {
  casesMenu,
  checkMenu,
  continueMenu,
  handOffMenu,
  nextMenu,
  welcomeMenu,
  type Menu,
  type MenuPage,
} from './menus.ts';
import { missingFrom } from './page-view.ts';
import type { FactSection, MissingView } from './view.ts';

/** A case as a turn looks at it. */
export interface CaseInHand {
  readonly journey: Journey;
  readonly record: CaseRecord;
  readonly reached: Reach;
}
export function caseInHand(deps: TurnDeps, record: CaseRecord): CaseInHand {
  const journey = deps.journeyOf(record.journey);
  return { journey, record, reached: reached(journey, record) };
}

/** The area whose doors and numbers hold for a case: the one chosen, or the one it began with. */
export function areaFor(deps: TurnDeps, record: CaseRecord | undefined): ReturnType<TurnDeps['areaOf']> {
  const chosen = record?.answers['case.area']?.value;
  if (chosen === undefined) return deps.areaOf(record?.area ?? deps.defaults.area);
  // Where the area is not known, numbers of one area could be wrong: those that hold everywhere are shown.
  return deps.areaOf(typeof chosen === 'string' ? chosen : 'elsewhere');
}

export async function casesOf(deps: TurnDeps, actor: Actor): Promise<readonly CaseSummary[]> {
  return await deps.cases.listOwned(actor);
}

export function menuOf(
  page: MenuPage,
  { journey, record, reached }: CaseInHand,
  cases: readonly CaseSummary[],
  language: Language,
): Menu {
  switch (page) {
    case 'welcome':
      return welcomeMenu();
    case 'cases':
      return casesMenu(cases, language);
    case 'next':
      return nextMenu(journey, reached, record, language);
    case 'check':
      return checkMenu(reached, record, language);
    case 'handOff':
      return handOffMenu(language);
    case 'emergency':
    case 'paused':
      return continueMenu(page, language);
  }
}

/** The facts a page is read with. */
export function factsFor(deps: TurnDeps, page: string, hand: CaseInHand, language: Language): readonly FactSection[] {
  switch (page) {
    case 'decision':
    case 'next':
      return concernFacts(hand, language);
    case 'check':
      return [...answerFacts(hand, language), ...concernFacts(hand, language)];
    case 'scopeCheck':
      return scopeFacts(hand.reached.view, language);
    case 'emergency':
      return emergencyBrief({
        answers: viewOfAll(hand.record.answers),
        area: areaFor(deps, hand.record),
        language,
        now: deps.clock.now(),
      }).sections;
    default:
      return [];
  }
}

/** What raises concern, each with the answers behind it; what was raised and then corrected stays. Never a number, never a grade. */
export function concernFacts(
  { journey, record }: CaseInHand,
  language: Language,
  which = record.concerns,
): readonly FactSection[] {
  const rows = which.flatMap((concern) => {
    const rule = journey.concerns.find(({ id }) => id === concern.rule);
    if (!rule) return [];
    const behind = concern.answers.flatMap((id) => askOf(journey, id, language) ?? []).join('; ');
    const key = concern.corrected ? 'bot.concern.corrected' : 'bot.concern.behind';
    return [{ label: text(language, rule.text), value: text(language, key, { answers: behind }) }];
  });
  return rows.length === 0 ? [] : [{ title: text(language, 'bot.concern.title'), rows }];
}

/** Every reachable answer, page by page. */
export function answerFacts({ record, reached }: CaseInHand, language: Language, since = -1): readonly FactSection[] {
  return reached.pages.flatMap(({ page }) => {
    const rows = page.questions.flatMap((question) => {
      const answer = record.answers[question.id];
      if (!answer || answer.revision <= since || !reached.isReachable(question.id)) return [];
      return [
        { label: sayAsk(question, language), value: sayValue(question, answer.value, language), question: question.id },
      ];
    });
    return rows.length === 0 ? [] : [{ title: text(language, page.title), rows }];
  });
}

function askOf(journey: Journey, id: string, language: Language): string | undefined {
  const question = journey.stages
    .flatMap(({ pages }) => pages.flatMap(({ questions }) => questions))
    .find((each) => each.id === id);
  return question && text(language, `${question.text}.ask` as TextKey);
}

export function missingFor(page: string, { record, reached }: CaseInHand, language: Language): readonly MissingView[] {
  return ['next', 'check', 'handOff'].includes(page) ? missingFrom(reached, record, language) : [];
}
