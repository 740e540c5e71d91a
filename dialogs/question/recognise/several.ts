import { comparable, longestPhrase } from '../normalise.ts';
import { optionNumber, phrasesFor, type NamedOption } from './option.ts';
import { asksBack } from './phrases.ts';

const separators = new Set([',', ';', '&', '+', 'and', 'a', 'ac', 'hefyd']);
const isComma = (word: string | undefined): boolean => word === ',' || word === ';';

/** Words and separators: commas count as words, so that a label may hold one. */
function wordsOf(text: string): readonly string[] {
  const plain = comparable(text.replace(/[\r\n]+/g, ', '))
    .replaceAll("'", '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, ' ');
  return (plain.match(/[,;&+]|[^\s,;&+]+/g) ?? []).map((word) =>
    word.length > 1 ? word.replace(/^\(|[.)]$/g, '') : word,
  );
}

interface Name {
  readonly words: readonly string[];
  readonly value: string;
}

/** Every way to name an option by words, longest first, so that "threats to kill" is not read as "threats" and more. */
function namesOf(options: readonly NamedOption[]): readonly Name[] {
  const single = phrasesFor(options);
  const labelled = options.flatMap(({ value, labels }) => labels.map((label) => ({ words: wordsOf(label), value })));
  const unambiguous = labelled.filter((name) =>
    labelled.every((another) => another.value === name.value || another.words.join(' ') !== name.words.join(' ')),
  );
  const others = [...single].map(([phrase, value]) => ({ words: wordsOf(phrase), value }));
  return [...unambiguous, ...others]
    .filter((name) => name.words.length > 0)
    .toSorted((one, two) => two.words.length - one.words.length);
}

/**
 * The listed options a reply names, in the order they are listed: by words or numbers, divided by commas, "and", "a",
 * "ac" or lines. Undefined unless the whole reply is made of them: one word over and it is asked again.
 */
export function recogniseSeveral(options: readonly NamedOption[], reply: string): readonly string[] | undefined {
  if (reply.length > longestPhrase || asksBack(reply)) return undefined;
  const words = wordsOf(reply);
  const names = namesOf(options);
  const hopeless = new Set<number>();

  const optionAt = (at: number): readonly { value: string; end: number; numbered: boolean }[] => {
    const worded = names
      .filter((name) => name.words.every((word, offset) => words[at + offset] === word))
      .map((name) => ({ value: name.value, end: at + name.words.length, numbered: false }));
    const numbered = options[(optionNumber(words[at] ?? '') ?? 0) - 1];
    return numbered ? [...worded, { value: numbered.value, end: at + 1, numbered: true }] : worded;
  };
  const startsAfter = (end: number, numbered: boolean): readonly number[] => {
    const next = words[end] ?? '';
    const starts = numbered && optionNumber(next) !== undefined ? [end] : [];
    if (!separators.has(next)) return starts;
    const doubled = isComma(next) && separators.has(words[end + 1] ?? '') && !isComma(words[end + 1]);
    return doubled ? [...starts, end + 2, end + 1] : [...starts, end + 1];
  };
  const readFrom = (at: number): readonly string[] | undefined => {
    if (hopeless.has(at)) return undefined;
    for (const { value, end, numbered } of optionAt(at)) {
      if (end === words.length) return [value];
      for (const start of startsAfter(end, numbered)) {
        const rest = readFrom(start);
        if (rest) return [value, ...rest];
      }
    }
    hopeless.add(at);
    return undefined;
  };

  const named = new Set(readFrom(0));
  return named.size === 0 ? undefined : options.map(({ value }) => value).filter((value) => named.has(value));
}
