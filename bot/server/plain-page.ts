import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Language } from '../../locales/index.ts';

/** A page without a script, which loads nothing: for addresses that people come to from elsewhere. */

const style =
  ':root{color-scheme:light dark}' +
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}' +
  'h1,h2{line-height:1.25}section{margin:2rem 0}' +
  'button,.button{display:inline-block;font:inherit;font-weight:700;padding:.75rem 1.25rem;border:0;border-radius:.25rem;' +
  'color:#fff;background:#00513b;text-decoration:none}' +
  'button:focus-visible,.button:focus-visible{outline:3px solid #f5b700;outline-offset:2px}' +
  '@media (prefers-color-scheme:dark){body{color:#f3f3f3;background:#14181a}' +
  'button,.button{color:#07231a;background:#7fd8b4}}';

/** Nothing but this one style, and a form that goes back here. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Both languages, for who reads such a page is not known. */
const languages: readonly Language[] = ['cy', 'en'];

/** Sends one section for each language. @param lines of it as HTML, with what is said in them escaped */
export function sendPlainPage(
  res: ServerResponse,
  status: number,
  lines: (language: Language) => readonly string[],
): void {
  const sections = languages.map(
    (language) => `<section lang="${language}">\n${lines(language).join('\n')}\n</section>`,
  );
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
/** For where text stands between tags or in a quoted attribute. */
export const escaped = (words: string): string => words.replace(/[&<>"']/g, (character) => escapes[character] ?? '');
