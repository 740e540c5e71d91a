import type { Language } from '../../../locales/index.ts';
import cy from '../../../locales/cy/page.json' with { type: 'json' };
import en from '../../../locales/en/page.json' with { type: 'json' };

const texts = { en: en.console, cy: cy.console };

/** Before anybody has chosen a language, both stand side by side. */
export type Spoken = Language | 'both';

/** A text of this page, with its {{places}} filled in. */
export function say(
  language: Spoken,
  key: keyof typeof en.console,
  values: Readonly<Record<string, string | number>> = {},
): string {
  if (language === 'both') return `${say('cy', key, values)} / ${say('en', key, values)}`;
  return texts[language][key].replace(/\{\{(\w+)\}\}/g, (_place, name: string) => String(values[name] ?? ''));
}
