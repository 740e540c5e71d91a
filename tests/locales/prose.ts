import { lineAt, nameOf, syntaxOf, templateText, type Found, type SyntaxNode } from '../support/syntax.ts';
import type { Files } from '../support/sources.ts';

/** A string in code that reads like something said to a user. */
export interface Prose {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Four words in a row, divided by spaces, are a phrase and no longer a name, an id or a header. */
const phrase = /(?<![\p{L}\p{N}'"_.=/-])(\p{L}[\p{L}’'-]*[,;:]? +){3,}\p{L}[\p{L}’'-]*/u;
const statement = /^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ALTER|BEGIN|COMMIT|ROLLBACK)\b/iu;

/** Folders that talk SQL to the store, where a phrase may be a statement of it. */
const speaksSql = 'bot/storage/';

/**
 * Phrases in these sources that are not for programmers and operators: what is thrown, logged, or a statement of SQL is
 * left out. Everything a user reads lives in locales/.
 */
export const proseIn = (files: Files): readonly Prose[] =>
  [...files].flatMap(([file, source]) =>
    syntaxOf(file, source)
      .filter((found) => !isForOperators(found))
      .map(({ node }) => ({ node, text: stringOf(node) }))
      .filter(({ text }) => phrase.test(text) && !(file.startsWith(speaksSql) && statement.test(text)))
      .map(({ node, text }) => ({ file, line: lineAt(source, node.start), text })),
  );

const stringOf = (node: SyntaxNode): string =>
  (node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : templateText(node)) ?? '';

/** The text of an exception, of a log line, or the description of a symbol. */
const isForOperators = ({ within }: Found): boolean =>
  within.some((node) => {
    if (node.type === 'ThrowStatement') return true;
    if (node.type === 'NewExpression') return nameOf(node['callee'])?.endsWith('Error') === true;
    if (node.type !== 'CallExpression') return false;
    const callee = node['callee'] as SyntaxNode;
    if (callee.type === 'Super' || nameOf(callee) === 'Symbol') return true;
    return callee.type === 'MemberExpression' && /^log(ger)?$/iu.test(nameOf(callee['object']) ?? '');
  });

const unseen = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/giu;
const spoken = /\b(?:alt|title|placeholder|aria-label)="([^"]*)"/giu;

/** What a page of HTML says by itself: the text between its tags, then that of attributes shown or read out. */
export function wordsOfPage(html: string): readonly string[] {
  const seen = html.replaceAll(unseen, '');
  const attributes = [...seen.matchAll(spoken)].map(([, words]) => words ?? '');
  return [...seen.split(/<[^>]*>/u), ...attributes]
    .map((words) => words.trim())
    .filter((words) => /\p{L}/u.test(words.replaceAll(/&\w+;/gu, '')));
}
