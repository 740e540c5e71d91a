import { text } from '../../locales/index.ts';
import type { PageView } from '../../dialogs/turn/view.ts';
import { words } from '../../dialogs/turn/words.ts';
import { pageActions } from './cards/actions.ts';
import { container, heading, line, quiet, type AdaptiveCard, type CardElement, type Detail } from './cards/elements.ts';
import { emergencyOrder } from './cards/emergency.ts';
import { factBlocks, missingBlock } from './cards/facts.ts';
import { pictureBlocks } from './cards/picture.ts';
import { wayOut, wayOutButtons } from './cards/menu.ts';
import { termsFold, type TermsFold } from './cards/terms.ts';
import { plain, type Look } from './cards/look.ts';
import { changeCarried, questionBlock } from './cards/question.ts';
import { progressLine, typedNote } from './cards/beside.ts';

export type { AdaptiveCard, CardElement } from './cards/elements.ts';

/** The largest card, in bytes of UTF-8 JSON, that Teams takes without trouble. */
export const cardLimit = 28_000;
export const cardContentType = 'application/vnd.microsoft.card.adaptive';

const everything: Detail = {
  changeEach: true,
  prefill: Infinity,
  shown: Infinity,
  editItems: true,
  emptyRows: 5,
  together: false,
  terms: true,
};
/** What words mean is a question away: "help" lists it. */
const withoutTerms: Detail = { ...everything, emptyRows: 1, terms: false };
/** Down to the least that still asks every question. What is left out is kept in the record, and said to be. */
const less: readonly Detail[] = [
  { ...everything, emptyRows: 3 },
  { ...everything, emptyRows: 2 },
  { ...everything, emptyRows: 1 },
  withoutTerms,
  { ...withoutTerms, changeEach: false },
  { ...withoutTerms, changeEach: false, prefill: 1000, shown: 1000 },
  { ...withoutTerms, changeEach: false, prefill: 300, shown: 300, editItems: false },
  { ...withoutTerms, changeEach: false, prefill: 0, shown: 80, editItems: false },
  { ...withoutTerms, changeEach: false, prefill: 0, shown: 30, editItems: false },
];
/** In Teams few buttons are in sight at a time. */
const inTeams = (detail: Detail): Detail => ({ ...detail, changeEach: false, together: true });

/**
 * A page as one Adaptive Card, schema 1.5, with Action.Submit only. Inputs are named by question id (parts joined by
 * `::`); every text is escaped, so nothing anyone wrote becomes markup.
 * @param limit the largest size in bytes; a page that would be larger is drawn with less of what it repeats.
 */
export function pageCard(view: PageView, limit: number = cardLimit, look: Look = plain): AdaptiveCard {
  const fitting = look.kind === 'plain' ? (detail: Detail) => detail : inTeams;
  let card = drawn(view, fitting(everything), look);
  for (const detail of less) {
    if (limit === Infinity || cardSize(card) <= limit) break;
    card = drawn(view, fitting(detail), look);
  }
  return card;
}

/** Bytes of UTF-8 JSON. */
export const cardSize = (card: AdaptiveCard): number => Buffer.byteLength(JSON.stringify(card));

function drawn(view: PageView, detail: Detail, look: Look): AdaptiveCard {
  const page = pageBody(view, detail);
  const terms = detail.terms ? termsFold(view) : undefined;
  const hasRoom = look.kind === 'plain' || inSightOf(page) < mostOnPage;
  const content = [...page, ...termsBlock(terms, hasRoom), ...typedNote(view, look)];
  const folded = terms && !hasRoom ? [terms.button] : [];
  const { body, actions } = pageActions(view, look, look.kind === 'plain' ? 0 : inSightOf(content), folded);
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: view.language,
    body: [
      heading(view.title, { size: 'Large', weight: 'Bolder' }),
      ...(look.kind === 'plain' ? [] : progressLine(view)),
      ...content,
      ...body,
    ],
    actions,
  };
}

function pageBody(view: PageView, detail: Detail): readonly CardElement[] {
  const ways = wayOut(view);
  const notices = view.notices.map((notice, index) => line(notice, { id: `notice:${index}` }));
  const facts = factBlocks(view, detail);
  const asked = view.questions.filter((question) => question !== ways);
  const lastCarried = asked.findLastIndex(({ state }) => state === 'carried');
  const questions = asked.flatMap((question, index) => [
    questionBlock(question, view, detail),
    ...(index === lastCarried ? changeCarried(asked, view, detail) : []),
  ]);
  return [
    ...(view.page === 'emergency'
      ? // Whatever else was wrong, the number comes first.
        [...emergencyOrder(view, { notices, facts, questions }), ...shortenedNote(view, detail), ...problems(view)]
      : [
          ...notices,
          ...problems(view),
          ...view.advice.map((advice) => line(advice.text)),
          ...pictureBlocks(view, detail),
          ...facts,
          ...shortenedNote(view, detail),
          // What a document lacks is said before it can be made.
          ...(view.page === 'handOff' ? missingBlock(view, detail) : []),
          ...questions,
        ]),
    ...(ways ? [wayOutButtons(view, ways)] : []),
    ...(view.page === 'handOff' ? [] : missingBlock(view, detail)),
  ];
}

/** With more buttons than this on the page itself, what words mean is opened from among those below it. */
const mostOnPage = 3;

const termsBlock = (terms: TermsFold | undefined, hasRoom: boolean): readonly CardElement[] =>
  terms ? [...(hasRoom ? [{ type: 'ActionSet', actions: [terms.button] }] : []), terms.fold] : [];

const shortenedNote = (view: PageView, detail: Detail): readonly CardElement[] =>
  Number.isFinite(detail.shown) ? [quiet(text(view.language, 'page.card.shortened'))] : [];

/** How many buttons are in sight, those behind another one left out. */
function inSightOf(elements: readonly CardElement[]): number {
  return elements
    .filter(({ isVisible }) => isVisible !== false)
    .reduce((sum, { items, columns, actions }) => {
      const inside = [items, columns].flatMap((each) => (each ?? []) as readonly CardElement[]);
      return sum + inSightOf(inside) + ((actions ?? []) as readonly CardElement[]).length;
    }, 0);
}

/** Errors are said as text at the top as well: screen readers miss those at an input. */
function problems(view: PageView): readonly CardElement[] {
  if (view.outcome.errors.length === 0) return [];
  const messages = view.outcome.errors.map((error) => {
    const question = view.questions.find((one) => one.id === error.question);
    return line(question === undefined ? error.message : `${question.ask} ${error.message}`, { spacing: 'Small' });
  });
  const title = heading(words(view.bilingual ? undefined : view.language, 'page.card.problem'), {
    color: 'Attention',
    size: 'Medium',
  });
  return [container([title, ...messages], { id: 'problems', style: 'attention' })];
}
