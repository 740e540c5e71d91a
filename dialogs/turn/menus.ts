import { languages, text, type Language, type TextKey } from '../../locales/index.ts';
import type { Journey, Page } from '../question/model.ts';
import { openQuestions, type Reach } from '../question/index.ts';
import type { CaseRecord } from '../record/index.ts';
import { menuPages, option, type Menu, type MenuOption, type MenuPage } from './menu-option.ts';
import { words } from './words.ts';

export { menuPages, type Menu, type MenuPage } from './menu-option.ts';

/** The questions of the menus: their answers lead somewhere and are not of the record. */
export const menuQuestions: readonly string[] = [
  'welcome.language',
  'cases.choose',
  'team.choose',
  'closed.choose',
  'situations.choose',
  'next.page',
  'check.change',
  'handOff.recipient',
  'handOff.again',
  'handOff.language',
  'access.do',
  'access.who',
  'access.sure',
  'access.link',
  'guidance.choose',
  'guidance.question',
  'emergency.continue',
  'paused.continue',
];
export const isMenuPage = (page: string): page is MenuPage => (menuPages as readonly string[]).includes(page);

/** The first message: both languages side by side, neither first nor smaller. */
export function welcomeMenu(): Menu {
  return {
    page: 'welcome',
    title: 'Canllaw',
    questions: [
      {
        id: 'welcome.language',
        ask: `${text('cy', 'bot.welcome.ask')} / ${text('en', 'bot.welcome.ask')}`,
        source: [],
        options: [
          { value: 'cy', label: 'Cymraeg', labels: ['Cymraeg', 'Welsh', 'yn Gymraeg', 'in Welsh'] },
          { value: 'en', label: 'English', labels: ['English', 'Saesneg', 'yn Saesneg', 'in English'] },
        ],
      },
    ],
  };
}

/** What is offered once the short path is done: the pages of the stage in any order, what is open on each, and the way out. */
export function nextMenu(journey: Journey, reached: Reach, record: CaseRecord, language: Language): Menu {
  const last = journey.stages.at(-1);
  // Of the pages gone through before, those on which something was left can be gone back to.
  const pages = reached.pages
    .filter(
      ({ stage, page }) =>
        stage.id === last?.id || stateOf(page, reached, record) === 'left' || isPausing(page, journey, reached),
    )
    .map(({ stage, page }) => {
      const named = pageLabels(page, stateOf(page, reached, record));
      const group = text(language, page.group ?? stage.title);
      return { value: page.id, label: named[language], labels: named.all, group };
    });
  const ways = [
    option('handOff', 'bot.handOff.title', language),
    option('check', 'bot.check.title', language),
    option('access', 'access.title', language),
  ].map((way) => ({ ...way, group: text(language, 'bot.groups.case') }));
  return {
    page: 'next',
    title: text(language, 'bot.next.title'),
    questions: [
      { id: 'next.page', ask: text(language, 'bot.next.ask'), source: [], options: grouped([...pages, ...ways]) },
    ],
  };
}

/** Each group once, in the order in which the first of it comes; within it the order stays. */
function grouped(options: readonly MenuOption[]): readonly MenuOption[] {
  const groups = [...new Set(options.map(({ group }) => group))];
  return groups.flatMap((group) => options.filter((each) => each.group === group));
}

function labelsAnew({ title }: Page, state: PageState): PageLabels {
  const label = (each: Language) => text(each, `bot.next.${state}`, { page: text(each, title) });
  const all = languages.flatMap((each) => [label(each), text(each, title)]);
  return { en: label('en'), cy: label('cy'), all };
}

interface PageLabels extends Record<Language, string> {
  readonly all: readonly string[];
}
const known = new WeakMap<Page, Partial<Record<PageState, PageLabels>>>();

/** What a page is called where it is offered: in each language, and every way a typed reply may name it. */
function pageLabels(page: Page, state: PageState): PageLabels {
  const ofPage = known.get(page) ?? {};
  known.set(page, ofPage);
  return (ofPage[state] ??= labelsAnew(page, state));
}

/** While some pages may not be asked, the first page leads back: it holds the answer that paused them. */
const isPausing = (page: Page, journey: Journey, { view }: Reach): boolean =>
  page === journey.stages[0]?.pages[0] &&
  journey.stages.some(({ pages }) => pages.some((each) => each.pausedWhen?.(view) ?? false));

/** Something still to be asked; everything answered; or gone through, with something left unanswered. */
type PageState = 'open' | 'done' | 'left';

function stateOf(page: Page, reached: Reach, record: CaseRecord): PageState {
  if (openQuestions(reached, page, record).length > 0) return 'open';
  const asked = page.questions.filter(({ id }) => reached.isReachable(id));
  return asked.every(({ id }) => id in record.answers) ? 'done' : 'left';
}

/** Every answer that can be changed, in the order it was asked; and the way back. */
export function checkMenu(reached: Reach, record: CaseRecord, language: Language): Menu {
  const answered = reached.pages
    .flatMap(({ page }) => page.questions)
    .filter((question) => reached.isReachable(question.id) && question.id in record.answers)
    .map((question) => option(question.id, `${question.text}.ask` as TextKey, language));
  return {
    page: 'check',
    title: text(language, 'bot.check.title'),
    questions: [
      {
        id: 'check.change',
        ask: text(language, 'bot.check.ask'),
        source: [],
        options: [option('continue', 'bot.check.continue', language), ...answered],
      },
    ],
  };
}

/** The emergency brief and the pause ask for one thing only: to go on where one was. */
export function continueMenu(page: 'emergency' | 'paused', language: Language | undefined): Menu {
  return {
    page,
    title: words(language, `bot.${page}.title`),
    questions: [
      {
        id: `${page}.continue`,
        ask: words(language, `bot.${page}.ask`),
        source: page === 'emergency' ? ['CANLLAW.emergency'] : [],
        options: [option('continue', `bot.${page}.continue`, language)],
      },
    ],
  };
}
