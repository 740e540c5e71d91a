import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../index.ts';

/** One text as it stands in its file, placeholders and all. */
export interface LocaleString {
  /** From the root of the tree: 'locales/cy/bot.json'. */
  readonly file: string;
  /** 'bot.commands.help', with the suffix of a plural form. */
  readonly key: string;
  readonly text: string;
}

const locales = new URL('../', import.meta.url);

/** The names of a language's files, without '.json'. */
export const namespaces = (language: Language): readonly string[] =>
  readdirSync(new URL(`${language}/`, locales))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();

/**
 * Every text of a language, in the order of its files.
 * @throws Error where a file holds anything but texts and groups of texts
 */
export function localeStrings(language: Language): readonly LocaleString[] {
  return namespaces(language).flatMap((namespace) => {
    const file = `locales/${language}/${namespace}.json`;
    const content: unknown = JSON.parse(readFileSync(new URL(`${language}/${namespace}.json`, locales), 'utf8'));
    return below(content, namespace, file);
  });
}

function below(value: unknown, key: string, file: string): readonly LocaleString[] {
  if (typeof value === 'string') return [{ file, key, text: value }];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${file}: ${key} is neither a text nor a group of texts`);
  return Object.entries(value).flatMap(([name, inner]) => below(inner, `${key}.${name}`, file));
}

export const pluralForms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralForm = (typeof pluralForms)[number];

/** A key without its plural form; undefined form where it has none. A plural is a key that has an `_other` beside it. */
export function pluralOf(key: string, keys: ReadonlySet<string>): { base: string; form: PluralForm | undefined } {
  const at = key.lastIndexOf('_');
  const base = key.slice(0, at);
  const form = pluralForms.find((name) => name === key.slice(at + 1));
  return at > 0 && form !== undefined && keys.has(`${base}_other`) ? { base, form } : { base: key, form: undefined };
}
