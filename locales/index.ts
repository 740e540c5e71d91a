import { createInstance } from 'i18next';
import { cy } from './cy/index.ts';
import { en } from './en/index.ts';

/** The languages of the product. A person's language is their stored choice, never the locale of an activity. */
export type Language = 'en' | 'cy';
export const languages: readonly Language[] = ['en', 'cy'];
export const other = (language: Language): Language => (language === 'en' ? 'cy' : 'en');

type Path<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Path<T[K], `${P}${K}.`>;
}[keyof T & string];
/** What stands at a path: found by walking down it, for a search among all paths, once for each question, has no end. */
type At<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : P extends keyof T
    ? T[P]
    : never;
type StripAsk<K> = K extends `${infer Q}.ask` ? Q : never;

/** Every text of the product, by its dotted path: 'disclosure.arrival.safe.ask'. A plural is named without its suffix. */
export type TextKey = Path<typeof en>;
/** The texts of a question: the path above its `ask`. */
export type QuestionKey = StripAsk<TextKey>;
/** What stands below `K.group.`: the option values, checklist items or list fields that have a text. */
export type NamedBelow<K extends string, Group extends string> = keyof At<typeof en, `${K}.${Group}`> & string;

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };
/** The compiler refuses a key that is missing in Welsh; tests refuse one that is only in Welsh. */
const welsh: Shape<typeof en> = cy;

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  fallbackLng: false,
  initAsync: false,
  resources: { en: { translation: en }, cy: { translation: welsh } },
  interpolation: { escapeValue: false },
  returnNull: false,
});

/**
 * One text in one language. Values are put in as they are: escape them where the text goes.
 * @throws Error for a key that does not exist: a programmer's mistake.
 */
export function text(language: Language, key: TextKey, values?: Record<string, string | number>): string {
  const found = optionalText(language, key, values);
  if (found === undefined) throw new Error(`no text ${key} in ${language}`);
  return found;
}

/** Keys are of the product’s making; should one ever be made of something else, memory stays bounded. */
const mostKnown = 20_000;
/** What was found before, for texts without values: most of a page, and always the same. */
const known: Readonly<Record<Language, Map<string, string | undefined>>> = { en: new Map(), cy: new Map() };

/** As `text`, for the parts a question may do without (help, say, retry) and for keys made at run time. */
export function optionalText(
  language: Language,
  key: string,
  values?: Record<string, string | number>,
): string | undefined {
  if (values !== undefined) return resolved(language, key, values);
  const texts = known[language];
  const before = texts.get(key);
  if (before !== undefined || texts.has(key)) return before;
  const found = resolved(language, key, {});
  if (texts.size < mostKnown) texts.set(key, found);
  return found;
}

function resolved(language: Language, key: string, values: Record<string, string | number>): string | undefined {
  if (!isThere(language, key, values)) return undefined;
  const found: unknown = i18n.t(key, { ...values, lng: language });
  return typeof found === 'string' ? found : undefined;
}

const there: Readonly<Record<Language, Map<string, boolean>>> = { en: new Map(), cy: new Map() };

/** Which text of a plural there must be depends on its number; any other is there or not. */
function isThere(language: Language, key: string, values: Record<string, string | number>): boolean {
  if ('count' in values) return i18n.exists(key, { ...values, lng: language });
  const texts = there[language];
  const before = texts.get(key);
  if (before !== undefined) return before;
  const exists = i18n.exists(key, { lng: language });
  if (texts.size < mostKnown) texts.set(key, exists);
  return exists;
}
