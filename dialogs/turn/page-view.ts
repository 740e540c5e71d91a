import type { Language, TextKey } from '../../locales/index.ts';
import type { Reach } from '../question/index.ts';
import type { Journey, Page, Question } from '../question/model.ts';
import { findQuestion, openPages } from '../question/index.ts';
import { longestText } from '../record/decide.ts';
import type { CaseRecord } from '../record/index.ts';
import type { Menu } from './menus.ts';
import { termsOn } from './terms.ts';
import { words } from './words.ts';
import { questionView, type ReadOut } from './question-view.ts';
import { ruledOutBy } from './ruled-out.ts';
import type {
  ActionName,
  ActionView,
  DocumentView,
  FactSection,
  MissingView,
  OutcomeView,
  PageView,
  PictureView,
  QuestionView,
} from './view.ts';

/** What a reply is about, before it is put in words. */
export interface Scene {
  /** Undefined until the practitioner has chosen one: then everything is said in both. */
  readonly language: Language | undefined;
  readonly journey: Journey;
  readonly record?: CaseRecord;
  readonly reached?: Reach;
  readonly stage: string | null;
  readonly page: Page | Menu;
  readonly asking: { readonly question: string; readonly part: string } | undefined;
  readonly outcome: OutcomeView;
  readonly notices: readonly string[];
  readonly facts?: readonly FactSection[];
  readonly documents?: readonly DocumentView[];
  readonly pictures?: readonly PictureView[];
  readonly missing?: readonly MissingView[];
  /** Ways to go that come of what was done, ahead of those that are always there. */
  readonly ways?: readonly ActionView[];
  /** Questions of the journey that a menu asks beside its own: the place, in an emergency. */
  readonly beside?: readonly Question[];
  /** The next typed words are a note: it is asked for like any other long text. */
  readonly noteNext?: boolean;
}

const isMenu = (page: Page | Menu): page is Menu => !('advice' in page);

export function pageView(scene: Scene): PageView {
  const view = withoutTerms(scene);
  const terms = scene.language && explains(scene) ? termsOn(view, scene.journey, scene.language) : [];
  if (terms.length === 0) return view;
  const meanings = view.outcome.kind === 'help' ? terms.map(({ explanation }) => explanation) : [];
  return { ...view, terms, notices: [...view.notices, ...meanings] };
}

/** A list of ways to go names no more than where they lead, and in an emergency nothing stands beside the numbers. */
const explains = ({ page }: Scene): boolean => !isMenu(page) || page.page === 'guidance';

function withoutTerms(scene: Scene): PageView {
  const { language, journey, record, reached, page, asking } = scene;
  return {
    type: 'canllaw/page',
    version: 1,
    case: record?.id ?? null,
    reference: record?.reference ?? null,
    revision: record?.revision ?? 0,
    journey: journey.id,
    stage: scene.stage,
    page: isMenu(page) ? page.page : page.id,
    title: isMenu(page) ? page.title : words(language, page.title),
    language: language ?? 'en',
    bilingual: language === undefined,
    asking: asking?.question ?? null,
    askingPart: asking?.part ? asking.part : null,
    advice:
      isMenu(page) || !reached
        ? []
        : page.advice
            .filter((each) => each.when?.(reached.view) ?? true)
            .map(({ text: key, source }) => ({ text: words(language, key), source })),
    questions: [
      ...(scene.noteNext ? [noteQuestion(language)] : []),
      ...questionsBeside(scene),
      ...(isMenu(page) ? menuQuestions(page, language) : pageQuestions(page, scene)),
    ],
    actions: actionsFor(scene),
    outcome: scene.outcome,
    notices: scene.notices,
    facts: scene.facts ?? [],
    documents: scene.documents ?? [],
    ...(scene.pictures?.length ? { pictures: scene.pictures } : {}),
    missing: scene.missing ?? [],
    progress: progress(scene),
  };
}

/** Whether somebody is there to be read to, and whether only what a yes or a no answers may be read out. */
function readOutNow(journey: Journey, { view }: Reach): ReadOut {
  if (!(journey.readOutWhen?.(view) ?? true)) return 'nothing';
  return journey.yesNoOnlyWhen?.(view) ? 'yesNoOnly' : 'everything';
}

function pageQuestions(page: Page, { journey, record, reached, language }: Scene): QuestionView[] {
  if (!record || !reached || !language) return [];
  const readOut = readOutNow(journey, reached);
  const own = page.questions
    .filter(({ id }) => reached.isReachable(id))
    .map((each) => {
      const view = urgentOr(journey, questionView(each, record, language, { carried: false, readOut }));
      const out = ruledOutBy(each, page, reached.view);
      return out.length === 0 ? view : { ...view, ruledOutBy: out };
    });
  const carried = page.carried.flatMap((id) => {
    const found = findQuestion(journey, id);
    // A list that is gone on with here is open to be filled in, like those of the page itself.
    const deep = page.deepens?.includes(id) ?? false;
    return found && reached.isReachable(id) && isCarriedHere(page, found.question, record)
      ? [questionView(found.question, record, language, { carried: !deep, readOut, deep })]
      : [];
  });
  const [answered, open] = [carried.filter(isAnsweredBefore), carried.filter((each) => !isAnsweredBefore(each))];
  return page.ownFirst ? [...own, ...answered, ...open] : [...answered, ...open, ...own];
}

const isAnsweredBefore = ({ state }: QuestionView): boolean => state === 'carried';

/** Where somebody waits, what has many parts and was not asked yet stays on its own page. */
const isCarriedHere = ({ ownFirst }: Page, { id, answer }: Question, { answers }: CaseRecord): boolean =>
  !ownFirst || id in answers || answer.kind !== 'safeContact';

const urgentOr = (journey: Journey, view: QuestionView): QuestionView =>
  journey.urgent?.includes(view.id) ? { ...view, urgent: true } : view;

const noteQuestion = (language: Language | undefined): QuestionView => ({
  ...plainQuestion(language),
  id: 'note',
  kind: 'longText',
  ask: words(language, 'bot.notices.noteNext'),
  limits: { maxLength: longestText },
});

/** A question of ours, not of the guidance: it has no source and no answer on record. */
const plainQuestion = (language: Language | undefined) => ({
  source: [],
  required: true,
  notKnownLabel: words(language, 'answering.notKnown'),
  value: null,
  state: 'open' as const,
  revision: 0,
  limits: {},
  drafts: [],
});

function questionsBeside({ beside = [], journey, record, reached, language }: Scene): QuestionView[] {
  if (!record || !reached || !language) return [];
  const shown = { carried: false, readOut: readOutNow(journey, reached) };
  return beside.map((question) => questionView(question, record, language, shown));
}

/** Nobody asks a guidance more than this in one go. */
const longestQuestion = 300;

/** A menu's question looks like a choice, so that a client need know nothing else. */
function menuQuestions(menu: Menu, language: Language | undefined): QuestionView[] {
  return menu.questions.map(({ id, kind = 'choice' as const, ask, source, options, chosen }) => ({
    ...plainQuestion(language),
    id,
    source,
    kind,
    ask,
    ...(kind === 'choice'
      ? { options: options.map(({ value, label, group }) => ({ value, label, ...(group !== undefined && { group }) })) }
      : { required: false, limits: { maxLength: longestQuestion } }),
    value: chosen ?? null,
  }));
}

/** What can be done from here, the most likely first. The emergency is always among the first two. */
function actionsFor({ record, page, journey, language, ways = [] }: Scene): ActionView[] {
  const names: ActionName[] = !record
    ? // Until a language is chosen nothing but that choice is put before anybody; "ask" and "gofyn" are understood.
      ['submit', 'emergency', 'language', ...(language === undefined ? [] : (['guidance'] as const)), 'help']
    : isMenu(page)
      ? [
          'submit',
          'emergency',
          'back',
          'check',
          'document',
          'access',
          'language',
          'note',
          'pause',
          'cases',
          'newCase',
          'guidance',
          'help',
        ]
      : [
          'submit',
          'emergency',
          'back',
          'skip',
          'check',
          'language',
          'note',
          'pause',
          'document',
          'cases',
          'newCase',
          'guidance',
          'help',
        ];
  const [first, second, ...rest] = names.map((name) => actionView(name, language));
  const situation = isFirstPage(page, journey) ? [actionView('situations', language)] : [];
  return [first, second, ...situation, ...ways, ...rest].filter((action) => action !== undefined);
}

/** Where a journey begins, whoever came for something else is let go there. */
const isFirstPage = (page: Page | Menu, journey: Journey): boolean =>
  !isMenu(page) && page.id === journey.stages[0]?.pages[0]?.id;

export function actionView(
  name: ActionName,
  language: Language | undefined,
  extra: Partial<ActionView> = {},
): ActionView {
  return { name, label: words(language, `bot.actions.${name}` as TextKey), ...extra };
}

/** How far the stage in hand has come, also from a page that stands beside it; afterwards, all that is offered there. */
function progress({ reached, record, stage, journey }: Scene): PageView['progress'] {
  if (!reached || !record) return { answered: 0, total: 0 };
  const inHand = stage ?? openPages(reached, record)[0]?.stage.id ?? journey.stages.at(-1)?.id;
  const questions = reached.pages.filter((each) => each.stage.id === inHand).flatMap((each) => each.questions);
  return { answered: questions.filter(({ id }) => id in record.answers).length, total: questions.length };
}
