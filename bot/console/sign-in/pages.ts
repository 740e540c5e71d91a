import type { ServerResponse } from 'node:http';
import { text, type TextKey } from '../../../locales/index.ts';
import { escaped, sendPlainPage } from '../../server/plain-page.ts';

/** What is said when somebody could not be signed in, and with what status. */
const faults = {
  unreachable: { status: 503, says: 'signIn.faults.unreachable' },
  denied: { status: 403, says: 'signIn.faults.denied' },
  lost: { status: 400, says: 'signIn.faults.lost' },
  refused: { status: 502, says: 'signIn.faults.refused' },
  // Nobody who may not come in learns whether they ever could.
  notAdmitted: { status: 403, says: 'bot.stranger' },
} as const satisfies Readonly<Record<string, { status: number; says: TextKey }>>;
export type SignInFault = keyof typeof faults;

export interface FaultPage {
  /** Where the sign-in can be begun again. */
  readonly again: string;
  /** What to quote to whoever runs the service; undefined where there is nothing to look for. */
  readonly reference?: string;
}

/** Says what is wrong in both languages, leads back to the sign-in, and keeps the emergency in sight. */
export function sendSignInFault(res: ServerResponse, fault: SignInFault, { again, reference }: FaultPage): void {
  sendPlainPage(res, faults[fault].status, (language) => [
    `<h2>${escaped(text(language, 'signIn.title'))}</h2>`,
    `<p>${escaped(text(language, faults[fault].says))}</p>`,
    ...(reference === undefined ? [] : [`<p>${escaped(text(language, 'signIn.quote', { reference }))}</p>`]),
    `<p><strong>${escaped(text(language, 'page.console.danger'))}</strong></p>`,
    `<p><a class="button" href="${escaped(again)}">${escaped(text(language, 'signIn.title'))}</a></p>`,
  ]);
}

/** For a window of its own, beside the page that waits for it. */
export const sendSignedIn = (res: ServerResponse): void =>
  sendPlainPage(res, 200, (language) => [
    `<h2>${escaped(text(language, 'signIn.done.title'))}</h2>`,
    `<p>${escaped(text(language, 'signIn.done.close'))}</p>`,
    `<p><a href="/">${escaped(text(language, 'signIn.toPage'))}</a></p>`,
  ]);
