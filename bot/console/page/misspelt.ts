/** Shorter words are too near to others: "talk" and "tall". */
const shortest = 5;
/** From this many letters on, two may be wrong. */
const long = 8;

/** How many letters are wrong of a word that was typed, or of the beginning of one that was typed so far. */
export interface Misspelt {
  readonly whole: number;
  readonly begun: number;
}

/** How many letters of a word may be wrong for it to be taken for another: none of a short one, or of a number. */
export const mayBeWrong = (typed: string): number =>
  typed.length < shortest || /\d/u.test(typed) ? 0 : typed.length < long ? 1 : 2;

/**
 * How far a word is from the one that was typed: letters left out, put in, changed, or in the other order beside each other.
 * Time grows with the product of their lengths.
 */
export function misspelt(typed: string, word: string): Misspelt {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: word.length + 1 }, (_, place) => place);
  for (let at = 1; at <= typed.length; at++) {
    const row = [at];
    for (let place = 1; place <= word.length; place++) {
      const isSame = typed[at - 1] === word[place - 1];
      const isTurned = at > 1 && place > 1 && typed[at - 1] === word[place - 2] && typed[at - 2] === word[place - 1];
      row.push(
        Math.min(
          (last[place] ?? Infinity) + 1,
          (row[place - 1] ?? Infinity) + 1,
          (last[place - 1] ?? Infinity) + (isSame ? 0 : 1),
          isTurned ? (beforeLast[place - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return { whole: last[word.length] ?? Infinity, begun: Math.min(...last) };
}
