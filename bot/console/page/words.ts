import type { Language } from '../../../locales/index.ts';
import cy from '../../../locales/cy/page.json' with { type: 'json' };
import en from '../../../locales/en/page.json' with { type: 'json' };

const texts = { en: en.console, cy: cy.console };

/** The names of what stands below, with dots between: 'send', 'record.title'. */
type NamesIn<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${NamesIn<T[K]>}`;
}[keyof T & string];
export type WordsKey = NamesIn<typeof en.console>;

/** Before anybody has chosen a language, both stand side by side. */
export type Spoken = Language | 'both';

/** A text of this page, with its {{places}} filled in. */
export function say(language: Spoken, key: WordsKey, values: Readonly<Record<string, string | number>> = {}): string {
  if (language === 'both') return `${say('cy', key, values)} / ${say('en', key, values)}`;
  return textAt(language, key).replace(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
}

function textAt(language: Language, key: WordsKey): string {
  const found = key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], texts[language]);
  if (typeof found !== 'string') throw new Error(`no text is named ${key}`);
  return found;
}
