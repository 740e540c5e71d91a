import type { Language } from '../../locales/index.ts';
import { UnreadableError } from '../ports.ts';
import { actionView } from './page-view.ts';
import { words } from './words.ts';
import type { PageView } from './view.ts';

/** What is said when nothing could be saved or read: a sentence, a code to quote, and the emergency still at hand. */
export function failureView(error: unknown, code: string, language: Language | undefined, journey: string): PageView {
  const key = error instanceof UnreadableError ? 'bot.failure.unreadable' : 'bot.failure.notSaved';
  const message = words(language, key, { code });
  const outcome = { kind: 'failed', errors: [{ question: null, reason: 'notSaved', message }], code } as const;
  return { ...plainView('failed', language, journey), outcome };
}

/** Where others read along no case is worked on, whoever asks. */
export function sharedView(journey: string): PageView {
  const message = words(undefined, 'bot.shared');
  const outcome = { kind: 'refused', errors: [{ question: null, reason: 'sharedChat', message }] } as const;
  return { ...plainView('shared', undefined, journey), outcome };
}

/** For whoever may not come in, whatever the reason: whom to ask. It says nothing of anybody's standing or of any case. */
export function strangerView(journey: string): PageView {
  const message = words(undefined, 'bot.stranger');
  const outcome = { kind: 'refused', errors: [{ question: null, reason: 'staffOnly', message }] } as const;
  const view = plainView('stranger', undefined, journey);
  const actions = view.actions.filter(({ name }) => name === 'emergency');
  return { ...view, outcome, actions, notices: [words(undefined, 'bot.welcome.emergency')] };
}

/** Too much came from one person in a short time: nothing was taken, and what they entered stays where they entered it. */
export function tooOftenView(language: Language | undefined, journey: string): PageView {
  const message = words(language, 'bot.tooOften');
  const outcome = { kind: 'refused', errors: [{ question: null, reason: 'tooOften', message }] } as const;
  return { ...plainView('failed', language, journey), outcome };
}

/** A page about no case, on which nothing is asked. */
const plainView = (page: string, language: Language | undefined, journey: string): Omit<PageView, 'outcome'> => ({
  type: 'canllaw/page',
  version: 1,
  case: null,
  reference: null,
  revision: 0,
  journey,
  stage: null,
  page,
  title: 'Canllaw',
  language: language ?? 'en',
  bilingual: language === undefined,
  asking: null,
  askingPart: null,
  advice: [],
  questions: [],
  actions: [actionView('emergency', language), actionView('help', language)],
  notices: [],
  facts: [],
  documents: [],
  missing: [],
  progress: { answered: 0, total: 0 },
});
