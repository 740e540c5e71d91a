import { longestPhrase, phraseKey } from '../normalise.ts';
import { asksBack, meaningOf } from './phrases.ts';

/** An option as typed words may name it: its value, its labels in both languages, and whole phrases that mean the same here. */
export interface NamedOption {
  readonly value: string;
  readonly labels: readonly string[];
  readonly synonyms?: readonly string[];
}

/** Other whole phrases for options with these values, where they are listed. "Yes" is no status: it does not say which. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  none: ['none', 'none of these', 'none of them', 'dim un', 'dim un o’r rhain', 'dim un ohonyn nhw', 'dim'],
  done: [
    'done',
    'it is done',
    'it’s done',
    'completed',
    'wedi gwneud',
    'wedi’i wneud',
    'wedi ei wneud',
    'gwnaed',
    'gwnaethpwyd',
  ],
  notYet: [
    'not yet',
    'not done yet',
    'still to do',
    'ddim eto',
    'dim eto',
    'heb ei wneud eto',
    'heb wneud eto',
    'ddim wedi gwneud eto',
  ],
  couldNot: [
    'could not',
    'couldn’t',
    'cannot',
    'can’t',
    'unable',
    'unable to',
    'not possible',
    'methu',
    'wedi methu',
    'methu gwneud',
    'dim modd',
    'doedd dim modd',
    'ddim yn bosibl',
    'ddim yn bosib',
    'amhosibl',
  ],
  known: ['known', 'it is known', 'it’s known', 'we know', 'hysbys', 'mae’n hysbys'],
  notRelevant: [
    'not relevant',
    'irrelevant',
    'it is not relevant',
    'it’s not relevant',
    'not applicable',
    'ddim yn berthnasol',
    'dim yn berthnasol',
    'dyw e ddim yn berthnasol',
    'dydy o ddim yn berthnasol',
    'dydy hi ddim yn berthnasol',
    'nid yw’n berthnasol',
    'nid yw yn berthnasol',
    'amherthnasol',
  ],
};

/** The number of a listed option: "2", "2.", "(2)"; never "-2" or "2 or 3". */
export function optionNumber(reply: string): number | undefined {
  const digits = /^\s*\(?(\d{1,3})[.)]?\s*$/.exec(reply.slice(0, 40))?.[1];
  return digits !== undefined && reply.trim().length <= 6 ? Number(digits) : undefined;
}

const phrases = new WeakMap<readonly NamedOption[], ReadonlyMap<string, string>>();

/** The phrases that name one option and no other. A list of options does not change, and is looked at once. */
export function phrasesFor(options: readonly NamedOption[]): ReadonlyMap<string, string> {
  const found = phrases.get(options) ?? phrasesOf(options);
  phrases.set(options, found);
  return found;
}

const keys = new WeakMap<readonly string[], readonly string[]>();

/** Menus are made anew for each turn, of labels that mostly are the same lists. */
function keysOf(labels: readonly string[]): readonly string[] {
  const found = keys.get(labels) ?? labels.map(phraseKey);
  keys.set(labels, found);
  return found;
}

function phrasesOf(options: readonly NamedOption[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const ambiguous = new Set<string>();
  const add = (key: string, value: string) => {
    const holder = names.get(key);
    if (holder !== undefined && holder !== value) ambiguous.add(key);
    else if (key) names.set(key, value);
  };
  for (const { value, labels } of options) for (const key of keysOf(labels)) add(key, value);
  for (const key of ambiguous) names.delete(key);
  // A value or a synonym gives way to a label: labels are what the practitioner sees.
  for (const { value, synonyms: own = [] } of options)
    for (const phrase of [value, ...own, ...(Object.hasOwn(synonyms, value) ? (synonyms[value] ?? []) : [])]) {
      const key = phraseKey(phrase);
      if (!names.has(key) && !ambiguous.has(key)) add(key, value);
    }
  return names;
}

/** The one listed option that a whole reply names by its words or its number, or undefined. */
export function recogniseOption(options: readonly NamedOption[], reply: string): string | undefined {
  if (reply.length > longestPhrase || asksBack(reply)) return undefined;
  const names = phrasesFor(options);
  const named = names.get(phraseKey(reply));
  if (named !== undefined) return named;
  // Where "no" names an option, every way to say no does; so with "yes".
  const meaning = meaningOf(reply);
  if (meaning === 'yes' || meaning === 'no') return names.get(meaning);
  return options[(optionNumber(reply) ?? 0) - 1]?.value;
}
