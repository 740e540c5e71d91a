import type { Language } from '../../locales/index.ts';
import { UnreadableError } from '../ports.ts';
import { actionView } from './page-view.ts';
import { words } from './words.ts';
import type { PageView } from './view.ts';

/** What is said when nothing could be saved or read: a sentence, a code to quote, and the emergency still at hand. */
export function failureView(error: unknown, code: string, language: Language | undefined, journey: string): PageView {
  const key = error instanceof UnreadableError ? 'bot.failure.unreadable' : 'bot.failure.notSaved';
  const message = words(language, key, { code });
  return {
    type: 'canllaw/page',
    version: 1,
    case: null,
    reference: null,
    revision: 0,
    journey,
    stage: null,
    page: 'failed',
    title: 'Canllaw',
    language: language ?? 'en',
    bilingual: language === undefined,
    asking: null,
    askingPart: null,
    advice: [],
    questions: [],
    actions: [actionView('emergency', language), actionView('help', language)],
    outcome: { kind: 'failed', errors: [{ question: null, reason: 'notSaved', message }], code },
    notices: [],
    facts: [],
    documents: [],
    missing: [],
    progress: { answered: 0, total: 0 },
  };
}
