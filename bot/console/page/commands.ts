import type { WordsKey } from './words.ts';

/** Everything a key does, whichever way it is asked for. */
export type Does = keyof typeof commandKeys;

/**
 * The letter of each command: the same in both languages. None is a key of the browser, of Windows or of macOS, which all
 * take a modifier; while words are typed, F2 comes first, for AltGr makes letters on Welsh keyboards.
 */
export const commandKeys = {
  emergency: 'e',
  ask: 'a',
  nextOpen: 'o',
  back: 'b',
  find: 'f',
  note: 'n',
  lookUp: 'g',
  write: 'w',
  record: 'r',
  yesNo: 'y',
  dropped: 'd',
  call: 'c',
  time: 't',
  cases: 's',
  situation: 'x',
  handOver: 'h',
  document: 'm',
  language: 'l',
  cover: 'p',
} as const;

/** Keys that work at any moment, also while words are typed. */
export const anyMoment = { keys: 'F2', emergency: 'F8', cover: 'F9' } as const;

/** What they are called, one after the other, in groups that belong together. */
export const commandGroups: readonly (readonly Does[])[] = [
  ['emergency', 'yesNo', 'dropped', 'cover'],
  ['ask', 'nextOpen', 'back', 'find', 'write', 'note', 'lookUp'],
  ['record', 'call', 'time', 'cases', 'situation', 'handOver', 'document', 'language'],
];

export const commandWords = (does: Does): WordsKey => `does.${does}`;
export const commandFor = (key: string): Does | undefined =>
  (Object.keys(commandKeys) as Does[]).find((does) => commandKeys[does] === key.toLowerCase());
