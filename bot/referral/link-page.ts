import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { text, type Language, type TextKey } from '../../locales/index.ts';
import type { DocumentLink } from './links.ts';

/** What is said at the address of a document when there is none to give, and with what status. */
export const linkFaults = { noSuchDocument: 404, runOut: 410, tooMany: 429, failed: 500 } as const;
export type LinkFault = keyof typeof linkFaults;

const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}' +
  'h1,h2{line-height:1.25}section{margin:2rem 0}' +
  'button{font:inherit;font-weight:700;padding:.75rem 1.25rem;border:0;border-radius:.25rem;color:#fff;background:#00513b}' +
  'button:focus-visible{outline:3px solid #f5b700;outline-offset:2px}';

/** Nothing but this one style, and a form that goes back here. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Both languages, for who reads it is not known until they ask for the document. */
const languages: readonly Language[] = ['cy', 'en'];

/** What the link is for, and a button: a program that follows links fetches nothing. */
export function sendLinkPage(res: ServerResponse, { reference, recipient, language }: DocumentLink): void {
  const sections = languages.map((spoken) => {
    const say = (key: TextKey, values = {}) => escaped(text(spoken, key, values));
    const forWhom = text(spoken, `bot.recipients.${recipient}` as TextKey);
    return section(spoken, [
      `<h2>${say('page.link.title', { reference })}</h2>`,
      `<p>${say('page.link.recipient', { recipient: forWhom })}</p>`,
      `<p>${say('page.link.language', { language: text(spoken, `bot.languages.${language}`) })}</p>`,
      `<form method="post"><button type="submit">${say('page.link.download')}</button></form>`,
      `<p>${say('page.link.forOne')}</p>`,
    ]);
  });
  send(res, 200, sections);
}

/** A sentence, and nothing about whether there is or was a document. */
export function sendLinkFault(res: ServerResponse, fault: LinkFault, values: { reference?: string } = {}): void {
  const sections = languages.map((spoken) =>
    section(spoken, [`<p>${escaped(text(spoken, `page.link.${fault}`, { reference: '', ...values }))}</p>`]),
  );
  send(res, linkFaults[fault], sections);
}

const section = (language: Language, lines: readonly string[]): string =>
  `<section lang="${language}">\n${lines.join('\n')}\n</section>`;

function send(res: ServerResponse, status: number, sections: readonly string[]): void {
  const page = Buffer.from(
    [
      '<!doctype html>',
      '<html lang="cy">',
      '<head>',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="robots" content="noindex, nofollow">',
      '<title>Canllaw</title>',
      `<style>${style}</style>`,
      '</head>',
      '<body>',
      '<main>',
      '<h1>Canllaw</h1>',
      ...sections,
      '</main>',
      '</body>',
      '</html>\n',
    ].join('\n'),
  );
  res.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': page.length,
    'Content-Security-Policy': policy,
    'X-Robots-Tag': 'noindex, nofollow',
    'Cache-Control': 'no-store',
  });
  res.end(page);
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
