import type { Page } from 'playwright-core';
import { languages, optionalText, other, type Language } from '../../locales/index.ts';
import { en } from '../../locales/en/index.ts';

/** A text this short may stand inside a word of the other language: it counts only as a line of its own. */
const short = 15;

const paths = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : paths(value as object, `${path}${key}.`),
  );
const said = new Map<Language, ReadonlySet<string>>(
  languages.map((language) => [language, new Set(paths(en).flatMap((key) => optionalText(language, key) ?? []))]),
);

/** Every text of the product in a language, without those that the other language uses too; a gap for each value. */
function textsOf(language: Language): readonly { readonly text: string; readonly found: RegExp }[] {
  return (
    [...(said.get(language) ?? [])]
      // A text that is little but its values would be found in anything.
      .filter((text) => !said.get(other(language))?.has(text) && /\p{L}{2}/u.test(text.replace(/\{\{\w+\}\}/g, '')))
      .map((text) => {
        const literal = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
        const anywhere = literal.join('').length > short;
        return { text, found: new RegExp(anywhere ? literal.join('.+') : `^${literal.join('.+')}$`, 'mu') };
      })
  );
}

/**
 * Texts of another language that a page shows or says to a screen reader. What is marked as being in that language (the
 * way to switch to it, the word beside 999) is meant to be.
 */
export async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const lines = await page.evaluate<string[]>(`(() => {
    const strange = (element) => element.closest('[lang]').lang !== ${JSON.stringify(language)};
    const lines = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (strange(element) || !element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) lines.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) lines.push(node.data);
    }
    return lines;
  })()`);
  return foreignIn(lines, language);
}

/** Texts of another language among these lines. */
export function foreignIn(lines: readonly string[], language: Language): string[] {
  const shown = lines.map((line) => line.trim()).join('\n');
  return textsOf(other(language))
    .filter(({ found }) => found.test(shown))
    .map(({ text }) => text);
}
