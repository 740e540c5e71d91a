import type { Language } from '../../../locales/index.ts';
import { part } from './parts.ts';
import { staysFor } from './status.ts';
import type { Attachment } from './turn.ts';
import { say } from './words.ts';

/** What happened stays above the page; the oldest goes when there is very much of it. */
const mostEntries = 60;

function add(entry: HTMLElement, language: Language): HTMLElement {
  const log = part('log', HTMLElement);
  entry.lang = language;
  log.append(entry);
  while (log.children.length > mostEntries) log.firstElementChild?.remove();
  return entry;
}

function paragraph(words: string, className: string): HTMLElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}

/** Something Canllaw says. */
export const addBubble = (words: string, language: Language): HTMLElement => add(paragraph(words, 'bubble'), language);

/** Shows for a while what was said above the part of the page one is led to. It was read out where it stands. */
export function showOverPage(said: HTMLElement): void {
  clearOverPage();
  const over = paragraph(said.textContent, 'overPage');
  over.lang = said.lang;
  over.ariaHidden = 'true';
  part('status', HTMLElement).before(over);
  setTimeout(() => over.remove(), staysFor);
}
function clearOverPage(): void {
  for (const over of document.querySelectorAll('.overPage')) over.remove();
}

/** What was said about an earlier page has been read; receipts and documents stay. */
export function clearBubbles(): void {
  clearOverPage();
  for (const bubble of part('log', HTMLElement).querySelectorAll('p.bubble')) bubble.remove();
}

/** Nothing of one case stands above another. */
export function clearLog(): void {
  clearOverPage();
  part('log', HTMLElement).replaceChildren();
}

/** That something was recorded, without what it was: anybody may look over a shoulder. */
export function addReceipt(what: string, words: string, language: Language): HTMLElement {
  const receipt = paragraph(` ${words}`, 'receipt');
  const about = document.createElement('strong');
  about.textContent = what;
  receipt.prepend(about);
  return add(receipt, language);
}

/**
 * Documents to keep, each behind a button that says what it is: a document is given when it is asked for by POST. In a
 * window of its own, for should it be refused, this page and what is written on it stay. Answers the first button.
 */
export function addDocuments(documents: readonly Attachment[], language: Language): HTMLButtonElement | null {
  const rows = documents.flatMap(({ name = '', contentUrl = '' }) => {
    const url = new URL(contentUrl, location.href);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return [];
    const form = document.createElement('form');
    form.method = 'post';
    form.action = url.href;
    form.target = '_blank';
    form.rel = 'noopener';
    const button = document.createElement('button');
    button.textContent = say(language, 'download', { name });
    form.append(button);
    const row = document.createElement('li');
    row.append(form);
    return [row];
  });
  if (rows.length === 0) return null;
  const list = document.createElement('ul');
  list.append(...rows);
  const block = document.createElement('div');
  block.className = 'bubble documents';
  block.append(paragraph(say(language, 'documents'), 'name'), list);
  return add(block, language).querySelector('button');
}
