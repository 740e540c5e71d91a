import { languages, text, type Language, type TextKey } from '../../locales/index.ts';
import type { SourceId } from '../question/model.ts';
import { words } from './words.ts';

/** Pages that are not of a journey: they lead somewhere and record no answer. Each asks one thing, or two. */
export const menuPages = [
  'welcome',
  'cases',
  'team',
  'closed',
  'situations',
  'next',
  'check',
  'handOff',
  'access',
  'guidance',
  'emergency',
  'paused',
] as const;
export type MenuPage = (typeof menuPages)[number];

export interface MenuOption {
  readonly value: string;
  readonly label: string;
  /** Everything a typed reply may say for it: the label in both languages. */
  readonly labels: readonly string[];
  /** The heading it stands under, where there are many. */
  readonly group?: string;
}
export interface MenuQuestion {
  readonly id: string;
  /** A choice, unless it says otherwise. */
  readonly kind?: 'shortText';
  readonly ask: string;
  readonly source: readonly SourceId[];
  readonly options: readonly MenuOption[];
  /** Understood when named, and too many to be listed. */
  readonly more?: readonly MenuOption[];
  /** What was chosen before, where it can still be changed. */
  readonly chosen?: string;
}
export interface Menu {
  readonly page: MenuPage;
  readonly title: string;
  readonly questions: readonly MenuQuestion[];
}

export function option(
  value: string,
  key: TextKey,
  language: Language | undefined,
  values?: Record<string, string>,
): MenuOption {
  const labels = values === undefined ? plainLabels(key) : languages.map((each) => text(each, key, values));
  return { value, label: words(language, key, values), labels };
}

const plain = new Map<TextKey, readonly string[]>();

/** One list for a text that is always the same, so that it is looked at once (`phrasesFor`). */
function plainLabels(key: TextKey): readonly string[] {
  const labels = plain.get(key) ?? languages.map((each) => text(each, key));
  plain.set(key, labels);
  return labels;
}

/** All a reply can choose: what is listed, in its order, and what can be named besides. */
export const choosable = ({ options, more = [] }: MenuQuestion): readonly MenuOption[] => [...options, ...more];

/** Menus whose choices may change between being shown and being answered. */
const changing: readonly MenuPage[] = ['cases', 'team', 'closed', 'access'];
export const changes = (page: string): boolean => (changing as readonly string[]).includes(page);

/**
 * A menu with its options in the order they were shown: a number is of the list somebody saw, however it has changed
 * since. What is no longer offered keeps its number, and is refused where it leads.
 */
export function asShown(menu: Menu, shown: readonly string[] | undefined): Menu {
  const [question, ...rest] = menu.questions;
  if (!question || !shown) return menu;
  const known = new Map(choosable(question).map((each) => [each.value, each]));
  const options = shown.map((value) => known.get(value) ?? { value, label: '', labels: [] });
  const more = choosable(question).filter(({ value }) => !shown.includes(value));
  return { ...menu, questions: [{ ...question, options, more }, ...rest] };
}
