import type { Language } from '../index.ts';
import { textHash } from '../hash.ts';
import type { LocaleString } from './strings.ts';

/** A question as it was once asked: its key and its text, under the language it was asked in. */
export interface AskedText {
  readonly key: string;
  readonly en?: string;
  readonly cy?: string;
}
/** By `textHash` of the text. Kept in locales/archive.json: a record of any age can say what was asked. */
export type AskedTexts = Readonly<Record<string, AskedText>>;

/** What is asked now: every text whose key ends in `.ask`. */
export const asksOf = (strings: readonly LocaleString[]): readonly LocaleString[] =>
  strings.filter(({ key }) => key.endsWith('.ask'));

/** The archive with what is asked now added. Nothing is ever changed or taken out. */
export function withAsks(archive: AskedTexts, language: Language, strings: readonly LocaleString[]): AskedTexts {
  const added = asksOf(strings)
    .map(({ key, text }): [string, AskedText] => [textHash(text), { key, [language]: text }])
    .filter(([hash]) => !(hash in archive));
  return { ...archive, ...Object.fromEntries(added) };
}
