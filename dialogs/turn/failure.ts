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
