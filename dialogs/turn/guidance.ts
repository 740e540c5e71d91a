import { languages, text, type Language } from '../../locales/index.ts';
import { doorFacts, type Area } from '../areas/index.ts';
import { passageOf, saysOf, search, sourceLine, titleOf, type Passage } from '../guidance/index.ts';
import { option, type Menu, type MenuOption } from './menu-option.ts';
import { actionView } from './page-view.ts';
import type { ActionView, FactSection } from './view.ts';

/** How many passages a look-up keeps: one is shown, the others are offered. */
const mostFound = 4;

/** What was found for a question, and the language its words were understood in. */
export interface LookedUp {
  /** The passages by their ids, the best first; none where the guidance does not know. */
  readonly found: readonly string[];
  readonly language: Language;
}

/**
 * The passages that answer a question, whichever language it is put in: people look up an English word in a Welsh
 * conversation, and the other way round. The language that knows more of the words finds the passages.
 * @param language where both know as much, this one
 */
export function lookUp(question: string, language: Language): LookedUp {
  const [own, other] = [language, languages.find((each) => each !== language) ?? language].map((each) => ({
    language: each,
    results: search(question, each),
  }));
  const knows = (one: typeof own) => one?.results[0]?.covers ?? 0;
  const best = knows(other) > knows(own) ? other : own;
  const ids = best?.results.slice(0, mostFound).map(({ passage }) => passage.id);
  return { found: ids ?? [], language: best?.language ?? language };
}

/** The look-up as a page: what was found is in its facts; here the next best are offered, and the way back. */
export function guidanceMenu(found: readonly string[] | undefined, language: Language): Menu {
  const others = (found ?? []).slice(1).flatMap((id) => passageOf(id) ?? []);
  return {
    page: 'guidance',
    title: text(language, 'guidance.title'),
    questions: [
      {
        id: 'guidance.choose',
        ask: text(language, found === undefined ? 'guidance.asks.first' : 'guidance.asks.next'),
        source: (found ?? []).slice(0, 1).flatMap((id) => passageOf(id)?.source ?? []),
        options: [...others.map((each) => named(each, language)), option('back', 'guidance.back', language)],
      },
      {
        id: 'guidance.question',
        kind: 'shortText',
        ask: text(language, 'guidance.question'),
        source: [],
        options: [],
      },
    ],
  };
}

const named = (passage: Passage, language: Language): MenuOption => ({
  value: passage.id,
  label: titleOf(passage, language),
  labels: [titleOf(passage, 'en'), titleOf(passage, 'cy')],
});

/**
 * The best passage with its source and date, and whom to ring in this area where it says so. Where nothing fits, that it is
 * not known, with the helpline. Nothing before something was asked.
 */
export function guidanceFacts(
  found: readonly string[] | undefined,
  area: Area,
  language: Language,
  now: Date,
): readonly FactSection[] {
  if (found === undefined) return [];
  const passage = passageOf(found[0] ?? '');
  const doors = doorFacts(area, passage ? (passage.doors ?? []) : ['domesticAbuse'], language, now);
  return [
    passage ? passageFacts(passage, language) : notKnown(language),
    ...doors.map((section): FactSection => ({ ...section, holds: 'guidance' })),
  ];
}

export function passageFacts(passage: Passage, language: Language): FactSection {
  return {
    title: titleOf(passage, language),
    holds: 'guidance',
    rows: [
      { label: text(language, 'guidance.itSays'), value: saysOf(passage, language) },
      { label: text(language, 'guidance.source'), value: sourceLine(passage.source, language) },
    ],
  };
}

const notKnown = (language: Language): FactSection => ({
  title: text(language, 'guidance.notKnown.title'),
  holds: 'guidance',
  rows: [{ label: text(language, 'guidance.notKnown.row'), value: text(language, 'guidance.notKnown.says') }],
});

/** What is offered where words could not be taken for the answer that was asked, and look like a question. */
export interface Offer {
  readonly notices: readonly string[];
  readonly ways: readonly ActionView[];
}

export const isQuestion = (said: string | undefined): said is string => said?.trim().endsWith('?') ?? false;

export function offerOf(said: string | undefined, language: Language): Offer | undefined {
  const best = isQuestion(said) ? passageOf(lookUp(said, language).found[0] ?? '') : undefined;
  if (!best) return undefined;
  const title = titleOf(best, language);
  const label = text(language, 'guidance.offered', { title });
  return {
    notices: [text(language, 'guidance.offer', { title })],
    ways: [actionView('goTo', language, { label, page: 'guidance', question: best.id })],
  };
}
