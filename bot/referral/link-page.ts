import type { ServerResponse } from 'node:http';
import { text, type TextKey } from '../../locales/index.ts';
import { escaped, sendPlainPage } from '../server/plain-page.ts';
import type { DocumentLink } from './links.ts';

/** What is said at the address of a document when there is none to give, and with what status. */
export const linkFaults = { noSuchDocument: 404, runOut: 410, tooMany: 429, failed: 500 } as const;
export type LinkFault = keyof typeof linkFaults;

/** What the link is for, and a button: a program that follows links fetches nothing. */
export function sendLinkPage(res: ServerResponse, { reference, recipient, language }: DocumentLink): void {
  sendPlainPage(res, 200, (spoken) => {
    const say = (key: TextKey, values = {}) => escaped(text(spoken, key, values));
    const forWhom = text(spoken, `bot.recipients.${recipient}` as TextKey);
    return [
      `<h2>${say('page.link.title', { reference })}</h2>`,
      `<p>${say('page.link.recipient', { recipient: forWhom })}</p>`,
      `<p>${say('page.link.language', { language: text(spoken, `bot.languages.${language}`) })}</p>`,
      `<form method="post"><button type="submit">${say('page.link.download')}</button></form>`,
      `<p>${say('page.link.forOne')}</p>`,
    ];
  });
}

/** A sentence, and nothing about whether there is or was a document. */
export function sendLinkFault(res: ServerResponse, fault: LinkFault, values: { reference?: string } = {}): void {
  sendPlainPage(res, linkFaults[fault], (spoken) => [
    `<p>${escaped(text(spoken, `page.link.${fault}`, { reference: '', ...values }))}</p>`,
  ]);
}
