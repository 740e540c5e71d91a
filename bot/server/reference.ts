import { randomInt } from 'node:crypto';

// No letter or digit that is misheard or misread over a telephone: no 0 O 1 I L 5 S 8 B, no vowels that make words.
const letters = 'CDFGHJKMNPQRTVWXYZ';
const digits = '234679';

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** A code to quote when something failed, as 'K7-42XQ': it stands in the log beside what went wrong. */
export const newReference = (): string =>
  `${pick(letters)}${pick(digits)}-${pick(digits)}${pick(digits)}${pick(letters)}${pick(letters)}`;
