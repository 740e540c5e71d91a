import type { Language } from '../../../locales/index.ts';
import { words } from '../../../dialogs/turn/words.ts';

/** What the HTTP response to an invoke holds. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: object;
}

/** Taken; Teams wants no more than that. */
export const taken: InvokeAnswer = { status: 200 };
/** Nobody serves this kind: Teams tells the person that it did not work. */
export const notServed: InvokeAnswer = { status: 501 };

/** Why an invoke came to nothing. */
export type Declined =
  { readonly why: 'notServed' | 'stranger' | 'tooOften' } | { readonly why: 'failed'; readonly code: string };

const statuses = { notServed: 501, stranger: 403, tooOften: 429, failed: 500 } as const;
const codes = {
  notServed: 'NotSupported',
  stranger: 'Forbidden',
  tooOften: 'TooManyRequests',
  failed: 'Failed',
} as const;

/**
 * The answer to an invoke that is not served, in the shape its kind asks for: where Teams can show a sentence the person
 * reads one. An HTTP status of 500 never goes out: Teams would try again.
 */
export function declined(name: string | undefined, reason: Declined, language: Language | undefined): InvokeAnswer {
  const message = sentence(reason, language);
  if (name === 'adaptiveCard/action')
    return {
      status: 200,
      body: {
        statusCode: reason.why === 'failed' ? 500 : 400,
        type: 'application/vnd.microsoft.error',
        value: { code: codes[reason.why], message },
      },
    };
  // A dialog that shows a sentence.
  if (name === 'task/fetch' || name === 'task/submit')
    return { status: 200, body: { task: { type: 'message', value: message } } };
  // Single sign-on is not used: Teams falls back to what it would show otherwise.
  if (name === 'signin/tokenExchange') return { status: 412 };
  if (name === 'signin/failure') return taken;
  return reason.why === 'failed' ? notServed : { status: statuses[reason.why] };
}

function sentence(reason: Declined, language: Language | undefined): string {
  switch (reason.why) {
    case 'stranger':
      return `${words(undefined, 'bot.stranger')} ${words(undefined, 'bot.welcome.emergency')}`;
    case 'tooOften':
      return words(language, 'bot.tooOften');
    case 'failed':
      return `${words(language, 'bot.failure.notSaved', { code: reason.code })} ${words(language, 'bot.welcome.emergency')}`;
    case 'notServed':
      return words(language, 'teams.chat.notServed');
  }
}
