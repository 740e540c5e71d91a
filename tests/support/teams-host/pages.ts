import type { AdaptiveCard } from '../../../bot/channel/cards.ts';
import { chatActivity } from '../../../bot/channel/reply.ts';
import { dialogCard } from '../../../bot/channel/teams/dialog-card.ts';
import { disclosure } from '../../../dialogs/journeys/disclosure/index.ts';
import { journeys } from '../../../dialogs/journeys/index.ts';
import type { Journey, Page } from '../../../dialogs/question/model.ts';
import type { Value } from '../../../dialogs/question/values.ts';
import { sayAsk } from '../../../dialogs/question/say.ts';
import { reached } from '../../../dialogs/record/reached.ts';
import { checkMenu, nextMenu, type Menu } from '../../../dialogs/turn/menus.ts';
import { pageView, type Scene } from '../../../dialogs/turn/page-view.ts';
import { answerFacts } from '../../../dialogs/turn/scene.ts';
import type { PageView } from '../../../dialogs/turn/view.ts';
import type { Language } from '../../../locales/index.ts';
import { maximalAnswers } from '../maximal.ts';
import { aRecord, anAnswer } from '../record.ts';

/** Every page there is, each by its name once, with the journey it is first asked in. */
const byName = new Map<string, { readonly page: Page; readonly journey: Journey }>();
for (const journey of journeys)
  for (const page of journey.stages.flatMap((stage) => stage.pages))
    if (!byName.has(page.id)) byName.set(page.id, { page, journey });
export const pages: readonly Page[] = [...byName.values()].map(({ page }) => page);
const journeyWith = (page: Page | Menu): Journey => ('id' in page && byName.get(page.id)?.journey) || disclosure;
export type Answers = Readonly<Record<string, Value>>;

const inPlay: Answers = { 'arrival.situation': 'caller', 'safe.talk': 'yes', 'danger.now': 'no' };

/** What was sent, as it is kept: what is on a list has an id. */
const kept = (value: unknown): Value =>
  (Array.isArray(value) && typeof value[0] === 'object'
    ? value.map((item: object, index) => ({ ...item, id: `i${index}` }))
    : value) as Value;

/** Every question answered as far as its limits go, each text made of one letter. */
export const filledToTheLimits = (letter: string): Answers =>
  Object.fromEntries(
    journeys
      .toReversed()
      .flatMap((journey) => Object.entries(maximalAnswers(journey, letter)).map(([id, value]) => [id, kept(value)])),
  );

const sentence =
  'They said that he waits outside the surgery in Llanfairpwllgwyngyll most evenings, and follows the bus home. ';
const recognised = '語';

/** The same in words such as people write. */
export const filledWithWords = (): Answers =>
  JSON.parse(
    JSON.stringify(filledToTheLimits(recognised)).replaceAll(new RegExp(`${recognised}+`, 'g'), (run) =>
      sentence.repeat(Math.ceil(run.length / sentence.length)).slice(0, run.length),
    ),
  ) as Answers;

const handWith = (answers: Answers, journey: Journey = disclosure) => {
  const given = Object.entries({ ...answers, ...inPlay }).map(([id, value]) => [id, anAnswer(value)] as const);
  const record = aRecord({ journey: journey.id, answers: Object.fromEntries(given), revision: 7 });
  return { journey, record, reached: reached(journey, record) };
};

/** A page of a case in which this was answered. */
export function viewOf(page: Page | Menu, language: Language, answers: Answers, more: Partial<Scene> = {}): PageView {
  const [asked] = page.questions;
  return pageView({
    ...handWith(answers, journeyWith(page)),
    language,
    stage: 'afterwards',
    page,
    asking: asked && { question: asked.id, part: '' },
    outcome: { kind: 'shown', errors: [] },
    notices: [],
    ...more,
  });
}

/** All that was answered so far, to be checked. */
export function checkView(language: Language, answers: Answers): PageView {
  const hand = handWith(answers);
  const facts = answerFacts(hand, language);
  return viewOf(checkMenu(hand.reached, hand.record, language), language, answers, { facts });
}

/** What comes next, when a document still lacks a great deal. */
export function nextView(language: Language, answers: Answers): PageView {
  const hand = handWith(answers);
  const missing = pages
    .flatMap((page) =>
      page.questions.map((question) => ({ question: question.id, page: page.id, ask: sayAsk(question, language) })),
    )
    .slice(0, 60);
  return viewOf(nextMenu(disclosure, hand.reached, hand.record, language), language, answers, { missing });
}

export const chatCard = (view: PageView): AdaptiveCard => chatActivity(view).attachments?.[0]?.content as AdaptiveCard;

/** Each part of the dialog of a page; a short one has but one. */
export function dialogCards(view: PageView): readonly AdaptiveCard[] {
  const rows = view.facts.reduce((sum, section) => sum + section.rows.length, 0);
  return Array.from({ length: Math.max(1, Math.ceil(rows / 40)) }, (_, part) => dialogCard(view, part));
}
