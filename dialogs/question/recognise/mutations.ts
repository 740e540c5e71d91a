const soft: readonly (readonly [string, string])[] = [
  ['rh', 'r'],
  ['ll', 'l'],
  ['p', 'b'],
  ['t', 'd'],
  ['c', 'g'],
  ['b', 'f'],
  ['d', 'dd'],
  ['g', ''],
  ['m', 'f'],
];
const nasal: readonly (readonly [string, string])[] = [
  ['p', 'mh'],
  ['t', 'nh'],
  ['c', 'ngh'],
  ['b', 'm'],
  ['d', 'n'],
  ['g', 'ng'],
];
const aspirate: readonly (readonly [string, string])[] = [
  ['p', 'ph'],
  ['t', 'th'],
  ['c', 'ch'],
];
/** Letters of their own in Welsh, which do not mutate though their first sign does. */
const unchanging = ['ch', 'dd', 'ff', 'ng', 'ph', 'th'];

/** A Welsh word with every form its first letter can take: Mawrth, Fawrth. Lower case, without marks. */
export function mutations(word: string): readonly string[] {
  if (unchanging.some((letter) => word.startsWith(letter))) return [word];
  const changed = [soft, nasal, aspirate].flatMap((changes) => {
    const change = changes.find(([from]) => word.startsWith(from));
    return change ? [change[1] + word.slice(change[0].length)] : [];
  });
  return [word, ...changed];
}
