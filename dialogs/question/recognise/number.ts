import { fail, ok, type Result } from '../../result.ts';
import { longestPhrase, phraseKey } from '../normalise.ts';
import type { Reason } from '../reasons.ts';
import { mutations } from './mutations.ts';

const english = `zero none nil nought; one; two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen;
  fifteen; sixteen; seventeen; eighteen; nineteen; twenty`;
const welsh = `sero; un; dau dwy; tri tair; pedwar pedair; pump pum; chwech chwe; saith; wyth; naw; deg; un_ar_ddeg un_deg_un;
  deuddeg un_deg_dau un_deg_dwy; tri_ar_ddeg tair_ar_ddeg un_deg_tri un_deg_tair; pedwar_ar_ddeg pedair_ar_ddeg un_deg_pedwar un_deg_pedair;
  pymtheg un_deg_pump; un_ar_bymtheg un_deg_chwech; dau_ar_bymtheg dwy_ar_bymtheg un_deg_saith; deunaw un_deg_wyth;
  pedwar_ar_bymtheg pedair_ar_bymtheg un_deg_naw; ugain dau_ddeg`;
const wordsFor = (list: string, number: number): readonly string[] => {
  const words = list.split(';')[number] ?? '';
  return words
    .trim()
    .split(' ')
    .map((word) => word.replaceAll('_', ' '));
};

/** Zero to twenty in words. "Dim" is none; mutated it is "not", so it stands apart. */
const numbers = new Map<string, number>([['dim', 0]]);
for (let number = 0; number <= 20; number++) {
  const words = [...wordsFor(english, number), ...wordsFor(welsh, number).flatMap(mutations)];
  for (const word of words) numbers.set(word, number);
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A whole number within the range, or why it is not one. */
export function inRange(number: number, { min, max }: Range): Result<number, Reason> {
  if (!Number.isSafeInteger(number))
    return fail({ key: 'notANumber', values: { example: Math.max(min, Math.min(3, max)) } });
  return number < min || number > max
    ? fail({ key: 'outOfRange', values: { min, max } })
    : ok(number === 0 ? 0 : number);
}

/** A whole number in digits ("12", "1,200") or, to twenty, in words of either language. */
export function recogniseNumber(reply: string, range: Range): Result<number, Reason> {
  if (reply.length > longestPhrase) return inRange(NaN, range);
  const digits = /^[-\u2212]?(?:\d{1,12}|\d{1,3}(?:,\d{3}){1,3})\.?$/.exec(reply.trim())?.[0];
  if (digits !== undefined) return inRange(Number(digits.replaceAll(',', '').replace('\u2212', '-')), range);
  return inRange(numbers.get(phraseKey(reply)) ?? NaN, range);
}
