import { text, type Language, type TextKey } from '../../locales/index.ts';

/** A text in the practitioner's language; before they have chosen one, in both, side by side. */
export function words(language: Language | undefined, key: TextKey, values?: Record<string, string | number>): string {
  if (language) return text(language, key, values);
  const [cy, en] = [text('cy', key, values), text('en', key, values)];
  return cy === en ? cy : `${cy} / ${en}`;
}
