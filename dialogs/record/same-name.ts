import { areFormsOfOne } from './short-names.ts';

/** Whether two words of names may be the same one. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  if (areFormsOfOne(a, b)) return true;
  const [saidA, saidB] = [sound(a), sound(b)];
  if (saidA === saidB) return true;
  return a.length >= 5 && b.length >= 5 && (isOneLetterOff(a, b) || isOneLetterOff(saidA, saidB));
}

/** Titles, what stands between names, and words that are no names. */
const notNames = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'lord',
  'lady',
  'rev',
  'revd',
  'pc',
  'sgt',
  'nurse',
  'sister',
  'ap',
  'ab',
  'ferch',
  'nee',
  'bach',
  'the',
  'a',
  'an',
  'and',
  'or',
  'y',
  'yr',
  'a',
  'neu',
  'ac',
]);
const joined = new Set(['o', 'mc', 'mac']);
const folded: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

/** The words of a name, or of a text that holds names, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[łøđßæœþð]/g, (letter) => folded[letter] ?? letter)
    .replace(/['’‘ʼ`´]s\b/g, '')
    .replace(/['’‘ʼ`´]/g, '')
    .split(/[^\p{L}]+/u);
  const whole: string[] = [];
  for (const word of words) {
    const before = whole.at(-1);
    if (before !== undefined && joined.has(before) && word.length > 2) whole[whole.length - 1] = before + word;
    else if (word !== '' && !notNames.has(word)) whole.push(word);
  }
  return whole.map((word) => word.replace(/^mac(?=\p{L}{3})/u, 'mc'));
}

/** Spellings that sound the same, in English and in Welsh, written one way. Roughly: it is to find, not to pronounce. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^si(?=[ao])/, 'sh'],
  [/ff|ph/g, 'F'],
  [/f/g, 'v'],
  [/F/g, 'f'],
  [/^rh|rh/g, 'r'],
  [/dd|th/g, 't'],
  [/ll/g, 'l'],
  [/c(?=[eiy])/g, 's'],
  [/ck|c|q/g, 'k'],
  [/z/g, 's'],
  [/x/g, 'ks'],
  [/(?<=[aeiouwy])h/g, ''],
  [/e$/, ''],
  [/ee|ea|ie|ei|ey|y/g, 'i'],
  [/ai|ay|ae/g, 'e'],
  [/oo|ou|uw|ew/g, 'u'],
  [/(?<=[^aeiou])w(?=[^aeiou]|$)/g, 'u'],
];

/** How a word sounds, roughly, written so that two spellings of it are one. */
export function sound(word: string): string {
  let said = word;
  for (const [spelling, sounds] of spellings) said = said.replace(spelling, sounds);
  // What stands twice is said once; F and V at the start are told apart by few.
  return said.replace(/(.)\1+/g, '$1');
}

/** One letter changed, left out, added, or swapped with the next. */
function isOneLetterOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  if (restA.length === restB.length)
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  return restA.slice(1) === restB || restA === restB.slice(1);
}
